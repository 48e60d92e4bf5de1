"""Passages by meaning: a FAISS index of unit vectors, where the inner product is the cosine."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from askrs.domain.passage import PassageId
from askrs.errors import VectorIndexError
from askrs.searching.signing import is_own, signature

__all__ = ["MANY", "Ids", "VectorIndex", "keep_to_one_thread"]

Ids = NDArray[np.int64]
_Vectors = NDArray[np.float32]

MANY = 20_000
"""Vectors from which on a byte a number is enough.

A list of bytes, looked through whole, is four times smaller and five times faster than one of floats, and of the true
ten best it finds all among its 200; inverted lists and graphs would be faster where nobody could notice, and miss some.
Measured at 100,000 and 1,000,000 passages: docs/vector-index.md.
"""

_HEADROOM = 0.2
"""How far beyond the numbers seen in the sample a byte reaches, as a share of their range."""

_CHUNK = 1 << 20


def keep_to_one_thread() -> None:
    """Let FAISS use no further threads when the calling one searches."""
    import faiss

    faiss.omp_set_num_threads(1)


class VectorIndex:
    """Vectors of shape (dimension,) under passage ids; every search looks at all of them.

    They are held as floats, and as bytes once there are ``MANY`` (``is_exact`` is False then): their cosines are good
    to some thousandths, and whoever needs to know which of two is nearer looks at the vectors themselves. ``unsaved``
    counts what was added and removed since the index was loaded or saved, ``epoch`` is that of the passages it knows.

    FAISS files carry no checksum, and a damaged one answers wrongly without a word, a crafted one may do worse: what
    ``save`` writes is only ever loaded under the signature that it returned, on the computer that wrote it.
    """

    def __init__(self, dimension: int, index: Any = None) -> None:  # noqa: ANN401 - faiss carries no types
        import faiss

        self.dimension, self.unsaved, self.epoch = dimension, 0, ""
        self._index = faiss.IndexIDMap(faiss.IndexFlatIP(dimension)) if index is None else index

    @classmethod
    def load(cls, file: Path, signed: str, dimension: int) -> VectorIndex:
        """The index that was saved under this signature; raises ``VectorIndexError`` for anything else."""
        import faiss

        try:
            with file.open("rb") as stream:
                if not is_own(hashlib.file_digest(stream, "sha256").digest(), signed):
                    raise VectorIndexError(
                        "The vector index is not the one that was saved on this computer.",
                        "It is made anew from the library.",
                    )
                stream.seek(0)
                reader = faiss.PyCallbackIOReader(stream.read, _CHUNK)  # type: ignore[attr-defined]
                found = faiss.read_index(reader)
        except OSError as error:
            raise VectorIndexError("The vector index cannot be read.", "It is made anew from the library.") from error
        if found.d != dimension:
            raise VectorIndexError("The vector index has another dimension.", "It is made anew from the library.")
        return cls(dimension, found)

    def save(self, file: Path) -> str:
        """Write the index, wholly or not at all, and give its signature."""
        import faiss

        scratch, sha = file.with_name(f".{file.name}.saving"), hashlib.sha256()
        try:
            with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:

                def write(data: bytes) -> None:
                    sha.update(data)
                    stream.write(data)

                writer = faiss.PyCallbackIOWriter(write, _CHUNK)  # type: ignore[attr-defined]
                faiss.write_index(self._index, writer)
                stream.flush()
                os.fsync(stream.fileno())
            scratch.replace(file)
        except (OSError, RuntimeError) as error:
            scratch.unlink(missing_ok=True)
            raise VectorIndexError("The vector index cannot be saved.", "Free some space; nothing was lost.") from error
        self.unsaved = 0
        return signature(sha.digest())

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def is_exact(self) -> bool:
        """Whether the cosines that a search gives are those of the vectors that were added."""
        import faiss

        return isinstance(faiss.downcast_index(self._index.index), faiss.IndexFlat)

    def ids(self) -> Ids:
        """The ids of all vectors, ascending."""
        import faiss

        return np.sort(faiss.vector_to_array(self._index.id_map))

    def add(self, ids: Sequence[PassageId], vectors: _Vectors) -> None:
        """Add rows of shape (len(ids), dimension)."""
        if ids:
            self._index.add_with_ids(np.ascontiguousarray(vectors, np.float32), np.array(ids, np.int64))
            self.unsaved += len(ids)
            if self.is_exact and len(self) >= MANY:
                self._pack()

    def remove(self, ids: Sequence[PassageId]) -> None:
        """Remove the vectors of these ids, as far as they are there."""
        import faiss

        if ids:
            self.unsaved += int(self._index.remove_ids(faiss.IDSelectorBatch(np.array(ids, np.int64))))

    def search(
        self, vector: _Vectors, limit: int, among: Sequence[PassageId] | None = None
    ) -> list[tuple[PassageId, float]]:
        """The nearest passages and their cosines, best first; only those ``among`` the given ids, if any are given."""
        import faiss

        if self._index.ntotal == 0 or (among is not None and not among):
            return []
        parameters = None
        if among is not None:
            selector = faiss.IDSelectorBatch(np.array(among, np.int64))
            parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        wanted = min(limit, self._index.ntotal)
        cosines, ids = self._index.search(np.asarray(vector[None], np.float32), wanted, params=parameters)
        return [
            (PassageId(int(row)), float(cosine)) for row, cosine in zip(ids[0], cosines[0], strict=True) if row >= 0
        ]

    def vectors(self, ids: Sequence[PassageId]) -> _Vectors:
        """What the index holds under these ids, each of which must be in it; shape (len(ids), dimension)."""
        import faiss

        held = faiss.vector_to_array(self._index.id_map)
        order = np.argsort(held)
        places = order[np.searchsorted(held, np.array(ids, np.int64), sorter=order)]
        return np.stack([self._index.index.reconstruct(int(place)) for place in places])

    def _pack(self) -> None:
        """Hold as bytes what was held as floats; the range of each number is that of the vectors there are."""
        import faiss

        inner = faiss.IndexScalarQuantizer(self.dimension, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT)
        inner.sq.rangestat_arg = _HEADROOM
        rows = self._index.index.reconstruct_n(0, len(self))
        inner.train(rows)
        packed = faiss.IndexIDMap(inner)
        packed.add_with_ids(rows, faiss.vector_to_array(self._index.id_map))
        self._index = packed
