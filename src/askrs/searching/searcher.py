"""From a question to the passages that may answer it."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from askrs.domain.article import ArticleId
from askrs.domain.evidence import Scores
from askrs.domain.passage import Passage, PassageId
from askrs.embedding.encoder import TokenVectors
from askrs.searching.fusion import fuse
from askrs.searching.lexical import Word, query_for, selective
from askrs.searching.vectors import VectorIndex, keep_to_one_thread
from askrs.storing import PassageTable

__all__ = ["Candidate", "Searcher"]

_DEPTH = 200
"""How many passages each search returns before fusion."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage whose sentences are to be ranked: it was found, or another of its article was.

    ``lexical_share`` is its BM25 score divided by the best one's; ``coverage`` the share of the question's content
    words that it holds, weighted by their rarity, ``opening`` the cosine of the question and its article's first
    passage, both once they were asked for. ``is_further`` is set for one that is here only because its article seems to
    answer.
    """

    passage: Passage
    scores: Scores
    lexical_share: float
    coverage: float = 0.0
    opening: float = 0.0
    is_further: bool = False


class Searcher:
    """Searches one library by words and by meaning."""

    def __init__(self, passages: PassageTable, index: VectorIndex, without: Collection[str] = ()) -> None:
        """``without`` names a search to leave out: "words" or "meaning"."""
        self._passages, self._index, self._without = passages, index, without

    def search(
        self, question: TokenVectors, words: Sequence[Word], limit: int, articles: Sequence[ArticleId] | None = None
    ) -> list[Candidate]:
        """The best passages by fused score, best first; only of ``articles``, if given.

        Words and meaning are searched at once: SQLite and FAISS take a core each.
        """
        among = None if articles is None else self._passages.ids(articles)
        nearest = _beside().submit(self._by_meaning, question, among)
        try:
            lexical = self._by_words(words, articles)
        finally:
            wait([nearest])  # nobody may change the index while it is searched
        semantic = nearest.result()
        self._complete(question, lexical, semantic)
        highest = max(lexical.values(), default=0.0) or 1.0
        fused = fuse(lexical, semantic, highest)
        best = sorted(fused, key=lambda key: (-fused[key], key))[:limit]
        return self._candidates(best, lexical, semantic, fused, highest)

    def further(
        self, article: ArticleId, found: Sequence[Candidate], question: TokenVectors, words: Sequence[Word], limit: int
    ) -> list[Candidate]:
        """The passages of an article that are nearest in meaning and were not ``found``, scored as if they had been.

        Words have had their say: they seldom miss a passage. None where the article is no longer there.
        """
        ids, known = self._passages.ids([article]), {one.passage.id for one in found}
        new = [key for key in ids if key not in known]
        if not new:
            return []
        own = self._by_words(words, [article], len(ids))
        lexical, semantic = {key: own.get(key, 0.0) for key in new}, dict[PassageId, float]()
        self._complete(question, lexical, semantic)
        shares = (one.scores.lexical / one.lexical_share for one in found if one.lexical_share)
        highest = max(shares, default=math.inf)  # as among the found, where no word was found a share is 0
        fused = fuse(lexical, semantic, highest)
        nearest = sorted(new, key=lambda key: (-semantic.get(key, 0.0), -fused[key], key))[:limit]
        made = self._candidates(nearest, lexical, semantic, fused, highest)
        return self.with_openings(self.covered([replace(one, is_further=True) for one in made], words), question)

    def covered(self, candidates: Sequence[Candidate], words: Sequence[Word]) -> list[Candidate]:
        """The same with their coverage: one full-text query a word, so only for those that are looked at further."""
        if "words" in self._without:
            return list(candidates)
        content = {word.text.lower(): word for word in words if word.is_content}
        total = sum(word.rarity for word in content.values()) or 1.0
        shares = dict.fromkeys((one.passage.id for one in candidates), 0.0)
        for word in content.values():
            for key in self._passages.matching(word.query, list(shares)) if word.is_known or word.others else ():
                shares[key] += word.rarity / total
        return [replace(one, coverage=shares[one.passage.id]) for one in candidates]

    def with_openings(self, candidates: Sequence[Candidate], question: TokenVectors) -> list[Candidate]:
        """The same with what the beginnings of their articles say: how far the whole is about the question."""
        if "meaning" in self._without or not len(self._index):
            return list(candidates)
        stored = self._passages.openings({one.passage.article_id for one in candidates})
        openings = dict(zip((article for article, _ in stored), _cosines(stored, question), strict=True))
        return [replace(one, opening=openings.get(one.passage.article_id, 0.0)) for one in candidates]

    def _by_words(
        self, words: Sequence[Word], articles: Sequence[ArticleId] | None, limit: int = _DEPTH
    ) -> dict[PassageId, float]:
        asked = [word for word in words if word.is_content] or words
        forms = [form for word in selective(asked) for form in (word.text, *word.others)]
        if not forms or "words" in self._without:
            return {}
        return dict(self._passages.match(query_for(forms), limit, articles))

    def _by_meaning(self, question: TokenVectors, among: Sequence[PassageId] | None) -> dict[PassageId, float]:
        return {} if "meaning" in self._without else dict(self._index.search(question.vector, _DEPTH, among))

    def _complete(
        self, question: TokenVectors, lexical: dict[PassageId, float], semantic: dict[PassageId, float]
    ) -> None:
        """Give the passages that only words found their cosine too, and every one its own if the index rounds.

        Where the index is empty the stored vectors are another model's, and say nothing here.
        """
        if "meaning" in self._without or not len(self._index):
            return
        inexact = [] if self._index.is_exact else list(semantic)
        missing = [*inexact, *(key for key in lexical if key not in semantic)]
        stored = self._passages.vectors(missing) if missing else []
        semantic.update(zip((key for key, _ in stored), _cosines(stored, question), strict=True))

    def _candidates(
        self,
        ids: list[PassageId],
        lexical: dict[PassageId, float],
        semantic: dict[PassageId, float],
        fused: dict[PassageId, float],
        highest: float,
    ) -> list[Candidate]:
        """Candidates with their scores; ``highest`` is the best BM25 of the whole search, which a share is of."""
        passages = self._passages.get(ids)
        return [
            Candidate(
                passages[key],
                Scores(lexical.get(key, 0.0), semantic.get(key, 0.0), fused[key]),
                lexical.get(key, 0.0) / highest,
            )
            for key in ids
            if key in passages
        ]


def _cosines(stored: Sequence[tuple[int, bytes]], question: TokenVectors) -> list[float]:
    """Of the question and each of some vectors as the library stores them."""
    if not stored:
        return []
    rows = np.frombuffer(b"".join(vector for _, vector in stored), np.float16).reshape(len(stored), -1)
    return [float(cosine) for cosine in rows.astype(np.float32) @ question.vector]


@cache
def _beside() -> ThreadPoolExecutor:
    """One thread, which FAISS keeps to: others of its own would only take the core from full-text search."""
    return ThreadPoolExecutor(1, thread_name_prefix="meaning", initializer=keep_to_one_thread)
