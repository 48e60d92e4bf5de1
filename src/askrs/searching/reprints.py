"""Noticing that an article repeats another one: a wire report in two papers, a reprint, a page saved twice."""

from __future__ import annotations

from askrs.domain.article import ArticleId
from askrs.searching.likeness import likeness, shingles, signature
from askrs.storing import Database, PassageTable, ReprintTable

__all__ = ["Reprints"]

_SAME_STORY = 0.5
"""Jaccard similarity of the evidence's shingles from which on two articles are one story.

A copy that was cut by 30 % at its end has .7, with a new paragraph of a sixth of its length on top .6. Among 1,250 news
articles of one year 11 pairs have .9 and more, all of them copies; the next ones have .47 (a daily round-up in its
standing phrases) and .45 (two explainers of one event that share paragraphs).
"""

_LOOK_CLOSER = 0.37
"""Estimate from which on the similarity is computed: three standard errors below."""


class Reprints:
    """Links each article of one library to those that it repeats; knows the signatures once they were needed."""

    def __init__(self, database: Database) -> None:
        self._passages, self._table = PassageTable(database), ReprintTable(database)
        self._signatures: dict[ArticleId, bytes] | None = None

    def unsigned(self) -> list[ArticleId]:
        """Articles of an older askrs, which did not look for reprints."""
        return self._table.unsigned()

    def link(self, article_id: ArticleId) -> None:
        """Find out which articles an article repeats, now that its passages are stored.

        Belongs inside ``Database.transaction``; what is rolled back there is known here until the next reading.
        """
        if self._signatures is None:
            self._signatures = self._table.signatures()
        text = self._evidence(article_id)
        own = signature(text)
        others = {key: known for key, known in self._signatures.items() if key != article_id}
        estimates = likeness(own, list(others.values()))
        close = [key for key, estimate in zip(others, estimates, strict=True) if estimate >= _LOOK_CLOSER]
        self._table.put(article_id, own, [key for key in close if self._tell_the_same(text, key)])
        self._signatures = others | ({article_id: own} if own else {})

    def _tell_the_same(self, text: str, other: ArticleId) -> bool:
        mine, yours = shingles(text), shingles(self._evidence(other))
        return len(mine & yours) >= _SAME_STORY * len(mine | yours) > 0

    def _evidence(self, article_id: ArticleId) -> str:
        """What an article says, without its headline and all else that could not be an answer."""
        passages = self._passages.of(article_id)
        return " ".join(
            span.shift(-passage.span.start).of(passage.text) for passage in passages for span in passage.sentences
        )
