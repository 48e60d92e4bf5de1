"""Passages by meaning: a FAISS index of unit vectors, where the inner product is the cosine."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from askrs.domain.passage import PassageId
from askrs.errors import VectorIndexError
from askrs.searching.signing import is_own, signature

__all__ = ["VectorIndex"]

_Vectors = NDArray[np.float32]


class VectorIndex:
    """Vectors of shape (dimension,) under passage ids; exact search (IndexFlatIP).

    FAISS files carry no checksum, and a damaged one answers wrongly without a word, a crafted one may do worse: what
    ``save`` writes is only ever loaded under the signature that it returned, on the computer that wrote it.
    ``is_saved`` tells if it has been, at some time.
    """

    def __init__(self, dimension: int, index: Any = None) -> None:  # noqa: ANN401 - faiss carries no types
        import faiss

        self.dimension, self.is_saved = dimension, index is not None
        self._index = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension)) if index is None else index

    @classmethod
    def load(cls, file: Path, signed: str, dimension: int) -> VectorIndex:
        """The index that was saved under this signature; raises ``VectorIndexError`` for anything else."""
        import faiss

        try:
            data = file.read_bytes()
        except OSError as error:
            raise VectorIndexError("The vector index cannot be read.", "It is made anew from the library.") from error
        if not is_own(data, signed):
            raise VectorIndexError(
                "The vector index is not the one that was saved on this computer.", "It is made anew from the library."
            )
        index = faiss.deserialize_index(np.frombuffer(data, np.uint8))
        if index.d != dimension:
            raise VectorIndexError("The vector index has another dimension.", "It is made anew from the library.")
        return cls(dimension, index)

    def save(self, file: Path) -> str:
        """Write the index, wholly or not at all, and give its signature."""
        import faiss

        data = faiss.serialize_index(self._index).tobytes()
        scratch = file.with_name(f".{file.name}.saving")
        try:
            with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            scratch.replace(file)
        except OSError as error:
            scratch.unlink(missing_ok=True)
            raise VectorIndexError("The vector index cannot be saved.", "Free some space; nothing was lost.") from error
        self.is_saved = True
        return signature(data)

    def ids(self) -> set[PassageId]:
        """The ids of all vectors."""
        import faiss

        return set(faiss.vector_to_array(self._index.id_map).tolist())

    def add(self, ids: Sequence[PassageId], vectors: _Vectors) -> None:
        """Add rows of shape (len(ids), dimension)."""
        if ids:
            self._index.add_with_ids(np.ascontiguousarray(vectors, np.float32), np.array(ids, np.int64))

    def remove(self, ids: Sequence[PassageId]) -> None:
        """Remove the vectors of these ids, as far as they are there."""
        import faiss

        if ids:
            self._index.remove_ids(faiss.IDSelectorBatch(np.array(ids, np.int64)))

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
        """The rows under these ids, each of which must be in the index; shape (len(ids), dimension)."""
        return np.stack([self._index.reconstruct(int(passage_id)) for passage_id in ids])

    def cosines(self, vector: _Vectors, ids: Sequence[PassageId]) -> list[float]:
        """The cosines of some passages, in the order of ``ids``, each of which must be in the index."""
        return [float(vector @ self._index.reconstruct(int(passage_id))) for passage_id in ids]
