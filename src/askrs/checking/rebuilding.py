"""A damaged library written anew: article by article, from what is whole, from backups, from the files themselves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from askrs.checking.articles import wrong_place
from askrs.domain.article import Article, ArticleId, Draft
from askrs.domain.finding import Examining
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.errors import StoreError
from askrs.fetching import is_url
from askrs.reading import Sandbox
from askrs.searching.reprints import Reprints
from askrs.splitting.passages import passages as cut
from askrs.storing import ArticleTable, Database, PassageTable, SessionTable
from askrs.storing.salvage import Rows, Salvage, insert
from askrs.storing.seals import PARTS
from askrs.storing.texts import packed

__all__ = ["SET_ASIDE", "Rebuilder"]

SET_ASIDE = "set-aside"

_EACH = 25
_OPTIONAL = {
    "reports": "how it was read",
    "sources": "the list of its files",
    "corrections": "what you corrected of it",
    "versions": "the texts that it had before",
}


_DROP_ODD = """
    DELETE FROM removed WHERE article_id IN (SELECT id FROM articles) OR 2 > (
        SELECT count(DISTINCT part) FROM removed AS b WHERE b.removal_id = removed.removal_id
        AND b.article_id = removed.article_id AND b.part IN ('articles', 'texts')
    )
"""
"""Removed articles that could not be put back: they are here, or their card or text is lost."""


class Rebuilder:
    """Writes all that can be saved of ``old`` into ``new``, an empty library; ``donors`` are backups, newest first.

    ``mended`` and ``lost`` say in sentences what was not simply taken over.
    """

    def __init__(
        self, old: Salvage, new: Database, donors: list[Salvage], encoder: Callable[[], Encoder], folder: Path
    ) -> None:
        self._old, self._new, self._donors, self._encoder, self._folder = old, new, donors, encoder, folder
        self._articles, self._passages = ArticleTable(new), PassageTable(new)
        self.mended: list[str] = []
        self.lost: list[str] = []

    def run(self) -> Iterator[Examining]:
        """Write everything, in one transaction."""
        ids = self._old.ids()
        with self._new.transaction() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for name, value in self._old.facts().items():
                self._new.state_fact(name, value)
            for done, article_id in enumerate(ids):
                if done % _EACH == 0:
                    yield Examining("the articles", done, len(ids))
                self._take(article_id)
            self._take_others()
            reprints = Reprints(self._new)
            for article_id in reprints.unsigned():
                reprints.link(article_id)

    def _take(self, article_id: ArticleId) -> None:
        seal = self._old.seal(article_id)
        parts = {part: self._sound(part, article_id, seal) for part in PARTS}
        text = parts["texts"]
        card = parts["articles"] or self._card(article_id, text)
        if not text:
            text = self._read_again(article_id, card) if card else None
            if text:
                self.mended.append(f"The text of article {article_id} ({_title(card)}) was read again from its file.")
        if not card or not text or not self._put(article_id, card, text):
            self._set_aside(article_id)
            return
        for part in _OPTIONAL:
            self._put_optional(part, article_id, parts[part])
        if parts["signatures"]:
            insert(self._new, "signatures", article_id, parts["signatures"])
        self._put_passages(article_id, parts["passages"] if parts["texts"] else None)

    def _card(self, article_id: ArticleId, text: Rows | None) -> Rows:
        """What is left of a card whose checksum is broken, or one made of what else is known; empty if nothing is."""
        card = self._old.rows("articles", article_id) or []
        if card:
            said = f"The card of article {article_id} ({_title(card)}) may hold a wrong letter: look at it."
        elif text:
            card = self._card_again(article_id, text)
            said = f"The card of article {article_id} was lost and made again ({_title(card)}): look at it."
        else:
            return []
        self.lost.append(said)
        return card

    def _card_again(self, article_id: ArticleId, text: Rows) -> Rows:
        """From the file that has this very text, else with nothing but the title that search knows."""
        names, now = self._files(article_id), datetime.now(UTC).isoformat(timespec="seconds")
        for name in names:
            draft = _read(name)
            if draft and packed(draft.text) == text[0]:
                said = draft.metadata
                facts = said.title, json.dumps(said.authors), said.outlet, said.published, said.url, said.language
                return [(article_id, name, *facts, _digest(Path(name)), now)]
        fingerprint = hashlib.sha256(str(text[0][0]).encode()).hexdigest()
        unknown = ("", "", "", "")
        return [(article_id, (names or [""])[0], self._old.title(article_id), "[]", *unknown, fingerprint, now)]

    def _sound(self, part: str, article_id: ArticleId, seal: dict[str, str]) -> Rows | None:
        """The rows of an article as they were sealed, from the library or from a backup of it."""
        donors: list[Salvage] = [self._old, *(self._donors if part in seal else ())]
        for donor in donors:
            rows = donor.rows(part, article_id)
            if rows is not None and (not seal or donor.is_whole(part, article_id, seal.get(part, ""))):
                if donor is not self._old:
                    self.mended.append(f"Article {article_id}: its {part} were taken from a backup.")
                return rows
        return None

    def _put(self, article_id: ArticleId, card: Rows, text: Rows) -> bool:
        """Whether an article with this card and this text makes sense; then it is in the new library."""
        insert(self._new, "articles", article_id, card)
        insert(self._new, "texts", article_id, text)
        try:
            self._articles.card(article_id)
            self._articles.text(article_id)
        except (StoreError, ValueError, KeyError, TypeError):
            self._new.connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))
            return False
        return True

    def _put_optional(self, part: str, article_id: ArticleId, rows: Rows | None) -> None:
        if rows is None:
            self.lost.append(f"Article {article_id}: {_OPTIONAL[part]} was damaged and is left out.")
        elif rows:
            insert(self._new, part, article_id, rows)

    def _put_passages(self, article_id: ArticleId, rows: Rows | None) -> None:
        """The passages as they were, or cut and encoded anew."""
        card = self._articles.card(article_id)
        if rows:
            insert(self._new, "passages", article_id, rows)
            if self._are_in_place(article_id) and self._are_vectors(rows):
                self._passages.learn(card)
                return
            self._new.connection.execute("DELETE FROM passages WHERE article_id = ?", (article_id,))
        text = self._articles.text(article_id)
        drafts = cut(text)
        texts = [ContextualText(card.title, one.span.of(text.text)) for one in drafts]
        vectors = self._encoder().encode_passages(texts).astype(np.float16) if texts else ()
        self._passages.add(card, text, drafts, [row.tobytes() for row in vectors])
        self.mended.append(f"The passages of article {article_id} ({_named(card)}) were made again from its text.")

    def _are_in_place(self, article_id: ArticleId) -> bool:
        text = self._articles.text(article_id)
        try:
            passages = self._passages.of(article_id)
        except (StoreError, ValueError, KeyError, TypeError):
            return False
        return not any(wrong_place(text, passage) for passage in passages)

    def _are_vectors(self, rows: Rows) -> bool:
        for *_, blob in rows:
            vector = np.frombuffer(blob, np.float16).astype(np.float32) if len(blob) % 2 == 0 else np.zeros(1)
            if not abs(float(np.linalg.norm(vector)) - 1) < 0.01:
                return False
        return True

    def _read_again(self, article_id: ArticleId, card: Rows) -> Rows | None:
        """The text of an article from its own file, if that still is the one that was read."""
        _, source, *_, fingerprint, _added = card[0]
        for name in dict.fromkeys([*self._files(article_id), source]):
            if isinstance(name, str) and _digest(Path(name)) == fingerprint and (draft := _read(name)):
                return [packed(draft.text)]
        return None

    def _files(self, article_id: ArticleId) -> list[str]:
        return [row[0] for row in self._old.rows("sources", article_id) or () if isinstance(row[0], str)]

    def _take_others(self) -> None:
        """The pairs of reprints, and what belongs to no article."""
        connection, kept = self._new.connection, {article.id for article in self._articles.all_cards()}
        pairs = [pair for pair in self._old.pairs() if kept.issuperset(pair)]
        both = [pair for pair in pairs if pair[::-1] in pairs]
        connection.executemany("INSERT OR IGNORE INTO reprints VALUES (?, ?)", both)
        known = [name for (name,) in self._new.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name, rows in self._old.others(known):
            for row in rows:
                connection.execute(f'INSERT OR IGNORE INTO "{name}" VALUES ({", ".join("?" * len(row))})', row)
        self._name_collections()
        connection.execute(_DROP_ODD)
        # An exchange whose session cannot be read begins one again, which its first question names.
        connection.execute("INSERT OR IGNORE INTO sessions SELECT DISTINCT session_id, '', '' FROM exchanges")
        sessions = SessionTable(self._new)
        damaged = sessions.damaged()
        self.lost += [f"The answer to “{question[:80]}” in the history was left out." for question in damaged.values()]
        sessions.drop(damaged)
        for table, rowid, *_ in self._new.rows("PRAGMA foreign_key_check"):
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))

    def _name_collections(self) -> None:
        """Articles whose collection cannot be read any more stay together, under a name that can be changed."""
        lost = "SELECT DISTINCT collection_id FROM collected WHERE collection_id NOT IN (SELECT id FROM collections)"
        for (number,) in self._new.rows(lost):
            row = (number, f"Collection {number}", f"collection {number}")
            self._new.connection.execute("INSERT OR IGNORE INTO collections VALUES (?, ?, ?)", row)
            self.lost.append(f"The name of a collection was lost; it is called “Collection {number}” now.")

    def _set_aside(self, article_id: ArticleId) -> None:
        """Write what is left of an article into a file, beside the library that no longer holds it."""
        left = {part: self._old.rows(part, article_id) for part in ("articles", "texts", "corrections", "versions")}
        if not any(left.values()):
            if self._old.seal(article_id):
                self.lost.append(f"Article {article_id} is lost: nothing of it can be read.")
            else:
                self.mended.append(f"Rows that belonged to no article any more (number {article_id}) were dropped.")
            return
        place = self._folder / SET_ASIDE
        place.mkdir(mode=0o700, exist_ok=True)
        file = place / f"article-{article_id}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.json"
        file.touch(mode=0o600)
        file.write_text(json.dumps(left, indent=1, default=repr), encoding="utf-8")
        self.lost.append(
            f"Article {article_id} was set aside in {file}: its text is damaged. Add its file again if you have it."
        )


def _read(name: str) -> Draft | None:
    """What a file says, None where it cannot be read; only files of this computer are."""
    if is_url(name) or not _digest(Path(name)):
        return None
    with Sandbox() as sandbox:
        drafts = [draft for _path, draft in sandbox.read_all([Path(name)])]
    return next((draft for draft in drafts if isinstance(draft, Draft)), None)


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _title(card: Rows) -> str:
    return str(card[0][2]) or str(card[0][1])


def _named(card: Article) -> str:
    return card.title or card.source
