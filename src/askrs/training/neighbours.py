"""Sentences that seem to answer: the nearest by the encoder, outside the question's own passage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from askrs.embedding import load_encoder
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.settings import DEFAULT_MODEL
from askrs.training.examples import Document, Example, digest

__all__ = ["neighbours"]

_NEAREST, _KEPT = 40, 8
_TOO_NEAR = 0.97
"""Share of the answer's own cosine above which a sentence may well answer too, and is no lesson."""


def neighbours(
    documents: Sequence[Document], examples: Sequence[Example], folder: Path
) -> dict[int, list[tuple[int, int]]]:
    """For each example's number up to eight places (document, sentence), nearest first; kept in ``folder``."""
    file = folder / f"neighbours-{digest(one.question for one in examples)}.npz"
    places = [(number, at) for number, one in enumerate(documents) for at in range(len(one.sentences))]
    if file.exists():
        nearest, own = (np.load(file)[name] for name in ("nearest", "own"))
    else:
        nearest, own = _nearest(load_encoder(DEFAULT_MODEL), documents, examples)
        np.savez(file, nearest=nearest, own=own)
    return {number: _kept(one, places, nearest[number], float(own[number])) for number, one in enumerate(examples)}


def _nearest(
    encoder: Encoder, documents: Sequence[Document], examples: Sequence[Example]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(place, cosine) of each example's nearest sentences, shape (n, nearest, 2), and its best answer's cosine (n,)."""
    firsts = np.cumsum([0] + [len(one.sentences) for one in documents])
    sentences = encoder.encode_passages([ContextualText("", text) for one in documents for text in one.sentences])
    questions = encoder.encode_passages([ContextualText("", one.question) for one in examples])
    count = min(_NEAREST, len(sentences))
    nearest = np.empty((len(examples), count, 2), np.float32)
    own = np.full(len(examples), 1.0, np.float32)
    for start in range(0, len(examples), 512):
        cosines = questions[start : start + 512] @ sentences.T
        best = np.argsort(-cosines, axis=1)[:, :count]
        nearest[start : start + 512, :, 0] = best
        nearest[start : start + 512, :, 1] = np.take_along_axis(cosines, best, axis=1)
        for row, example in enumerate(examples[start : start + 512]):
            if example.answers:
                own[start + row] = cosines[row, firsts[example.document] + np.array(example.answers)].max()
    return nearest, own


def _kept(
    example: Example, places: Sequence[tuple[int, int]], nearest: NDArray[np.float32], own: float
) -> list[tuple[int, int]]:
    found = [places[int(place)] for place, cosine in nearest if cosine < _TOO_NEAR * own]
    return [place for place in found if not _is_own(place, example)][:_KEPT]


def _is_own(place: tuple[int, int], example: Example) -> bool:
    """Whether a sentence may be in the question's own passage: its document, near one that answers."""
    document, number = place
    near = (abs(number - answer) <= 8 for answer in example.answers)
    return document == example.document and (not example.answers or any(near))
