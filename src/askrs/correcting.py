"""A person's corrections of an article's card: kept for good, and found by at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from askrs.domain.article import Article, ArticleId
from askrs.domain.correction import CORRECTABLE, Correction
from askrs.domain.passage import Passage, PassageDraft
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.errors import SettingsError
from askrs.searching.cache import add_stored, save_if_worth
from askrs.searching.vectors import VectorIndex
from askrs.storing import ArticleTable, CorrectionTable, Database, PassageTable

__all__ = ["Corrector", "tidied"]


class Corrector:
    """Corrects articles of one library; ``search`` gives the encoder and the index, which only a new title needs."""

    def __init__(self, database: Database, search: Callable[[], tuple[Encoder, VectorIndex]]) -> None:
        self._database, self._search = database, search
        self._articles, self._passages = ArticleTable(database), PassageTable(database)
        self._corrections = CorrectionTable(database)

    def correct(self, article_id: ArticleId, correction: Correction, forget: Iterable[str] = ()) -> Article:
        """Forget some earlier corrections, make new ones, and give the card; all of it or nothing.

        A title stands in front of every passage in both searches, so a new one is encoded and written there as well.
        """
        forgotten = _known(forget)
        with self._database.writing():
            before, after = self._articles.card(article_id), self._after(article_id, correction, forgotten)
            if after.title == before.title:
                with self._database.transaction():
                    self._note(article_id, correction, forgotten)
            else:
                self._retitle(after, correction, forgotten)
        return after

    def _note(self, article_id: ArticleId, correction: Correction, forgotten: Iterable[str]) -> None:
        self._corrections.forget(article_id, forgotten)
        self._corrections.put(article_id, correction)

    def _retitle(self, after: Article, correction: Correction, forgotten: Iterable[str]) -> None:
        """The passages get new ids: so every other open library sees that their vectors are new."""
        (encoder, index), old = self._search(), self._passages.of(after.id)
        vectors = encoder.encode_passages([ContextualText(after.title, passage.text) for passage in old])
        rows = [row.tobytes() for row in vectors.astype(np.float16)]
        with self._database.transaction():
            self._note(after.id, correction, forgotten)
            self._passages.clear(after.id)
            new = self._passages.add(after, self._articles.text(after.id), list(map(_draft, old)), rows)
        index.remove([passage.id for passage in old])
        add_stored(index, self._passages, new)
        save_if_worth(self._database, index)

    def _after(self, article_id: ArticleId, correction: Correction, forgotten: Iterable[str]) -> Article:
        """The card as it will be."""
        kept = self._corrections.of(article_id).values()
        values = {field: value for field, value in kept.items() if field not in forgotten} | correction.values()
        return Correction.of(values).applied(self._articles.as_read(article_id))


def tidied(named: Mapping[str, str | Iterable[str] | None]) -> Correction:
    """The correction that was typed: white space in its place, no empty authors, nothing that is not Unicode."""
    values: dict[str, str | tuple[str, ...]] = {}
    for field, value in named.items():
        if value is not None and field != "authors":
            values[field] = _line(str(value))
        elif value is not None:
            authors = [value] if isinstance(value, str) else value
            values[field] = tuple(filter(None, map(_line, authors)))
    return Correction.of(values)


def _line(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _known(fields: Iterable[str]) -> list[str]:
    named = list(fields)
    for field in named:
        if field not in CORRECTABLE:
            raise SettingsError(f"“{field}” is no field of an article.", f"There are {', '.join(CORRECTABLE)}.")
    return named


def _draft(passage: Passage) -> PassageDraft:
    return PassageDraft(passage.span, passage.sentences, passage.pages)
