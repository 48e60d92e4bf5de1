"""What an encoder model does for askrs, whoever runs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["ContextualText", "Encoder", "TokenVectors", "Vector"]

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ContextualText:
    """A passage's text, and the title that is read in front of it but is no part of it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """A text as one encoder pass left it.

    ``vector`` has shape (dimension,) and stands for the whole text; ``tokens`` has shape (n, dimension), one row a
    token of the text itself (not of its title); all have unit length. ``starts`` and ``ends``, shape (n,), are each
    token's half-open range of code points in the text.
    """

    vector: Vector
    tokens: Vector
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


class Encoder(Protocol):
    """Turns questions and passages into vectors whose inner product says how close they are."""

    @property
    def fingerprint(self) -> str:
        """Names the model and its preparation; vectors of different fingerprints must never be compared."""

    @property
    def dimension(self) -> int:
        """The length of every vector."""

    def load(self) -> None:
        """Open what the first text would have to open."""

    def encode_question(self, question: str) -> TokenVectors:
        """The question's vector and those of its tokens."""

    def encode_passages(self, passages: Sequence[ContextualText]) -> Vector:
        """The passages' vectors, shape (len(passages), dimension)."""

    def encode_tokens(self, passages: Sequence[ContextualText]) -> list[TokenVectors]:
        """The passages' vectors and those of their tokens, in order."""
