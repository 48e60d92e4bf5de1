"""Another model: all vectors made anew from the stored text, while the old ones stay until the last new one is there.

Until then the library is searched by words alone: vectors of two models have nothing to say to each other.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing

import numpy as np

from askrs.domain.passage import PassageId
from askrs.domain.progress import Renewing
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.searching.cache import open_index, save_index
from askrs.storing import ArticleTable, Database, PassageTable
from askrs.storing.renewal import Renewal, digest_of

__all__ = ["Renewer"]

_BATCH = 64
"""Passages that are encoded between two looks whether somebody wants to stop: about a second's work."""


class Renewer:
    """Gives all passages of one library vectors of ``encoder``.

    A generator that may be closed, or killed, at any moment: the next one goes on where it was.
    """

    def __init__(self, database: Database, encoder: Encoder) -> None:
        self._database, self._encoder = database, encoder
        self._articles, self._passages = ArticleTable(database), PassageTable(database)

    def run(self) -> Generator[Renewing, None, int]:
        """Encode, then change all vectors at once; how many there are is the generator's value.

        Raises ``StoreError`` if the library cannot be written.
        """
        with self._database.writing(), closing(Renewal(self._database.folder, self._encoder.fingerprint)) as made:
            ids = self._passages.ids()
            for first in range(0, len(ids), _BATCH):
                yield Renewing(first, len(ids))
                self._encode(ids[first : first + _BATCH], made)
            self._exchange(ids, made)
            made.drop()
            save_index(self._database, open_index(self._database, self._encoder.dimension))
        yield Renewing(len(ids), len(ids))
        return len(ids)

    def _encode(self, ids: Sequence[PassageId], made: Renewal) -> None:
        texts = dict(self._texts(ids))
        digests = {key: digest_of(one.title, one.text) for key, one in texts.items()}
        held = made.held(ids)
        wanted = [key for key in texts if held.get(key) != digests[key]]
        if wanted:
            rows = self._encoder.encode_passages([texts[key] for key in wanted]).astype(np.float16)
            made.put({key: (digests[key], row.tobytes()) for key, row in zip(wanted, rows, strict=True)})

    def _texts(self, ids: Sequence[PassageId]) -> Iterator[tuple[PassageId, ContextualText]]:
        passages = self._passages.get(ids)
        cards = self._articles.cards(sorted({passage.article_id for passage in passages.values()}))
        for key, passage in passages.items():
            yield key, ContextualText(cards[passage.article_id].title, passage.text)

    def _exchange(self, ids: Sequence[PassageId], made: Renewal) -> None:
        with self._database.transaction():
            for first in range(0, len(ids), _BATCH):
                self._passages.renew(made.vectors(ids[first : first + _BATCH]))
            self._database.state_fact("encoder", self._encoder.fingerprint)
            self._database.state_fact("index sha256", "")
