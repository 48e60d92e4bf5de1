"""An encoder without a model: each word is a fixed random direction, a text the sum of its words."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np

from askrs.embedding.encoder import ContextualText, TokenVectors, Vector

__all__ = ["FakeEncoder"]


class FakeEncoder:
    fingerprint = "fake@words/1"
    dimension = 64

    def load(self) -> None: ...

    def encode_question(self, question: str) -> TokenVectors:
        return self._encoded(ContextualText("", question))

    def encode_passages(self, passages: Sequence[ContextualText]) -> Vector:
        rows = [self._encoded(passage).vector for passage in passages]
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def encode_tokens(self, passages: Sequence[ContextualText]) -> list[TokenVectors]:
        return list(map(self._encoded, passages))

    def _encoded(self, passage: ContextualText) -> TokenVectors:
        places = [match.span() for match in re.finditer(r"\w+", passage.text)]
        words = [passage.text[start:end] for start, end in places]
        tokens = np.stack([_direction(word) for word in words]) if words else np.empty((0, 64), np.float32)
        whole = [_direction(word) for word in [*words, *re.findall(r"\w+", passage.title)]] or [_direction("")]
        total = np.sum(whole, axis=0)
        edges = np.array(places, np.int64).reshape(-1, 2)
        return TokenVectors((total / np.linalg.norm(total)).astype(np.float32), tokens, edges[:, 0], edges[:, 1])


def _direction(word: str) -> Vector:
    random = np.random.default_rng(zlib.crc32(word.casefold().encode()))
    row = random.standard_normal(64).astype(np.float32)
    return row / np.linalg.norm(row)
