"""How alike two texts are, from short signatures: MinHash over their word shingles.

The share of equal numbers in two signatures estimates the Jaccard similarity of the two sets of shingles, with a
standard error of at most 1 / (2 √128) = .044 (Broder 1997, On the resemblance and containment of documents).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from threading import Thread

import numpy as np
from numpy.typing import NDArray

__all__ = ["likeness", "shingles", "signature", "warm_up"]

_WORDS = 5
"""Words in a shingle."""

_PERMUTATIONS, _SEED, _SCHEME = 128, 1, "affine32"
"""Signatures are stored: none of these may change without making all of them anew."""

_FEWEST = 30
"""Shingles below which a text is too short for its likeness to mean that one was copied from the other."""


def warm_up() -> None:
    """Load what the first signature needs, a third of a second's work, in a thread of its own."""
    Thread(target=import_module, args=("datasketch",), name="signatures", daemon=True).start()


def shingles(text: str) -> set[str]:
    """Every run of five words of a text, in lower case and without what stands between them."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[first : first + _WORDS]) for first in range(len(words) - _WORDS + 1)}


def signature(text: str) -> bytes:
    """The signature of a text, 128 numbers as uint32; empty for a text that is too short to have one."""
    found = shingles(text)
    if len(found) < _FEWEST:
        return b""
    from datasketch import MinHash

    made = MinHash(_PERMUTATIONS, _SEED, scheme=_SCHEME)
    made.update_batch(shingle.encode() for shingle in found)
    return bytes(made.hashvalues.astype("<u4").tobytes())


def likeness(one: bytes, others: Sequence[bytes]) -> NDArray[np.float64]:
    """The estimated Jaccard similarities of a text and each of the others; 0 where there is no signature."""
    empty = bytes(4 * _PERMUTATIONS)
    rows = np.frombuffer(b"".join(other or empty for other in others), "<u4").reshape(-1, _PERMUTATIONS)
    equal: NDArray[np.float64] = (rows == np.frombuffer(one or empty, "<u4")).mean(axis=1)
    known = np.array([bool(one and other) for other in others], bool)
    return np.where(known, equal, 0.0)
