"""Whether the stored vectors can be ones, and whether the index is the one that was saved and holds the same."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from askrs.checking.articles import REPAIR
from askrs.domain.finding import Examining, Finding, Severity
from askrs.embedding.encoder import Vector
from askrs.errors import VectorIndexError
from askrs.searching.cache import FILE_NAME
from askrs.searching.vectors import VectorIndex
from askrs.storing import PassageTable
from askrs.storing.examining import Examiner
from askrs.storing.snapshot import Snapshot

__all__ = ["VectorCheck"]

_BATCH = 4096
_FLOAT16 = 2
_SLACK = 0.01
"""How far from one the length of a unit vector in float16 may be."""

_SAME = 0.99
"""The least inner product of a unit vector and what bytes have left of it."""


class VectorCheck:
    """Looks at one snapshot; the index is loaded at once, since another askrs may save a newer one meanwhile."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot, self._passages = snapshot, PassageTable(snapshot)
        sizes = Examiner(snapshot).vector_sizes()
        self.dimension = sizes.most_common(1)[0][0] // _FLOAT16 if sizes else 0
        self._odd = sum(sizes.values()) - (sizes.most_common(1)[0][1] if sizes else 0)
        self._index, self._refusal = self._loaded()

    def of_index(self) -> Iterator[Finding]:
        """Whether the index is the one that was saved, for the library as it is."""
        if self._refusal:
            yield Finding(
                "index", Severity.DERIVED, f"{self._refusal} It would be made anew when it is needed.", REPAIR
            )
        elif self._is_behind():
            yield Finding("index", Severity.NOTE, "The vector index is behind; the next question brings it up to date.")

    def of_vectors(self) -> Iterator[Finding | Examining]:
        """Whether each stored vector has the length of all others and of one, and is in the index as it is stored."""
        wrong, other, ids = self._odd, 0, self._passages.ids()
        known = set(self._index.ids().tolist()) if self._index else set()
        for first in range(0, len(ids), _BATCH):
            yield Examining("vectors", first, len(ids))
            rows = self._passages.vectors(ids[first : first + _BATCH])
            whole = [(number, blob) for number, blob in rows if len(blob) == self.dimension * _FLOAT16]
            if not whole:
                continue
            vectors = np.frombuffer(b"".join(blob for _, blob in whole), np.float16).reshape(len(whole), -1)
            wide = vectors.astype(np.float32)
            lengths = np.linalg.norm(wide, axis=1)
            wrong += int(np.count_nonzero(~(np.abs(lengths - 1) < _SLACK)))
            both = [row for row, (number, _) in enumerate(whole) if number in known]
            if self._index and both:
                indexed = self._index.vectors([whole[row][0] for row in both])
                other += int(np.count_nonzero(_differ(indexed, wide[both], self._index.is_exact)))
        if wrong:
            message = f"{_passages(wrong)} a vector that no model makes."
            yield Finding("vectors", Severity.DERIVED, message, REPAIR)
        if other:
            message = f"{_passages(other)} another vector in the index than in the library."
            yield Finding("vectors", Severity.DERIVED, message, REPAIR)

    def _loaded(self) -> tuple[VectorIndex | None, str]:
        digest = self._snapshot.fact("index sha256")
        if not digest or not self.dimension:
            return None, ""
        try:
            return VectorIndex.load(self._snapshot.folder / FILE_NAME, digest, self.dimension), ""
        except VectorIndexError as error:
            return None, error.message

    def _is_behind(self) -> bool:
        facts = self._snapshot.fact("index generation"), self._snapshot.fact("generation")
        return bool(self._passages.count()) and (self._index is None or facts[0] != facts[1])


def _differ(indexed: Vector, stored: Vector, is_exact: bool) -> NDArray[np.bool_]:
    """Which rows are other vectors; an index of bytes only knows about what they are."""
    if is_exact:
        return np.asarray((indexed != stored).any(axis=1))
    return np.asarray((indexed * stored).sum(axis=1) < _SAME)


def _passages(number: int) -> str:
    return "1 passage has" if number == 1 else f"{number} passages have"
