"""``passages.faiss``: a cache of the vectors in SQLite, never a second truth."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np

from askrs.domain.passage import PassageId
from askrs.errors import StoreError, VectorIndexError
from askrs.searching.vectors import MANY, Ids, VectorIndex
from askrs.storing import Database, PassageTable

__all__ = ["FILE_NAME", "add_stored", "catch_up", "open_index", "save_if_worth", "save_index"]

FILE_NAME = "passages.faiss"

_BATCH = 4096

_BEHIND = 0.02
"""The share of a large index that may be unsaved: catching up with so much takes less than writing all of it."""

_log = logging.getLogger(__name__)


def open_index(database: Database, dimension: int) -> VectorIndex:
    """The index of the library's vectors: from the cache if that is ours and whole, and caught up with SQLite.

    One that had to be made anew is saved if nobody else is writing: the next one to open it need not do so again.
    """
    digest = database.fact("index sha256")
    try:
        index = VectorIndex.load(database.folder / FILE_NAME, digest, dimension) if digest else VectorIndex(dimension)
        index.epoch = database.fact("index epoch") if digest else ""
    except VectorIndexError as error:
        _log.warning("%s", error)
        index, digest = VectorIndex(dimension), ""
    if not digest or database.fact("index generation") != database.fact("generation"):
        catch_up(index, database)
    if index.unsaved > _BEHIND * len(index) and database.writable:
        try:
            with database.writing():
                save_index(database, index)
        except (StoreError, VectorIndexError) as error:
            _log.info("The vector index was made anew, but not saved: %s", error)
    return index


def save_index(database: Database, index: VectorIndex) -> None:
    """Write the cache for the library's present generation; its writer's lock must be held.

    A crash after any of the three steps leaves a cache that is either rebuilt or caught up.
    """
    generation = database.fact("generation")
    digest = index.save(database.folder / FILE_NAME)
    database.state_fact("index sha256", digest)
    database.state_fact("index epoch", index.epoch)
    database.state_fact("index generation", generation)


def save_if_worth(database: Database, index: VectorIndex) -> None:
    """The same, unless the index is large and hardly anything has changed: whoever opens it then catches up."""
    if len(index) < MANY or index.unsaved > _BEHIND * len(index):
        save_index(database, index)


def catch_up(index: VectorIndex, database: Database) -> None:
    """Bring an index to what SQLite holds now.

    A new passage has a higher id than any before it. So ids are only compared one by one when their number says that
    something has gone, or the epoch that something has come back under the id that it had.
    """
    passages = PassageTable(database)
    known, epoch = index.ids(), database.fact("epoch")
    missing = passages.ids(after=known[-1] if known.size else 0)
    if passages.count() != known.size + len(missing) or epoch != index.epoch:
        wanted = np.array(passages.ids(), np.int64)
        index.remove(_without(known, wanted))
        missing = _without(wanted, known)
    for first in range(0, len(missing), _BATCH):
        add_stored(index, passages, missing[first : first + _BATCH])
    index.epoch = epoch


def _without(ids: Ids, others: Ids) -> list[PassageId]:
    """Those of some ids that are not among others; both ascending."""
    places = np.searchsorted(others, ids)
    there = places < others.size
    there[there] = others[places[there]] == ids[there]
    return [PassageId(number) for number in ids[~there].tolist()]


def add_stored(index: VectorIndex, passages: PassageTable, ids: Sequence[PassageId]) -> None:
    """Add the vectors that SQLite holds for these passages."""
    rows = passages.vectors(ids)
    if rows:
        vectors = np.frombuffer(b"".join(vector for _, vector in rows), np.float16).reshape(len(rows), index.dimension)
        index.add([passage_id for passage_id, _ in rows], vectors.astype(np.float32))
