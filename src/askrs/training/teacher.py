"""What a stronger encoder thinks: how close it finds each question and each sentence.

all-mpnet-base-v2 is four times the reader's size. Untrained, its cosine between a question and "title. sentence" marks
the right sentence more often than anything that MiniLM gives, so the reader learns that number too (distillation;
Hinton et al. 2015), beside the true answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from askrs.embedding import load_encoder
from askrs.embedding.encoder import ContextualText
from askrs.training.examples import Document, Example, digest

__all__ = ["Teacher", "taught_by"]

_CHUNK = 2000


class Teacher:
    """Cosines between questions and sentences, from their vectors; ``firsts`` are the documents' first rows."""

    def __init__(self, questions: NDArray[np.float16], sentences: NDArray[np.float16], firsts: Sequence[int]) -> None:
        self._questions, self._sentences, self._firsts = questions, sentences, firsts

    def closeness(self, example: int, places: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        """The cosine of an example's question with each sentence (document, number), shape (places,)."""
        rows = [self._firsts[document] + number for document, number in places]
        vectors = self._sentences[rows].astype(np.float32)
        return np.asarray(vectors @ self._questions[example].astype(np.float32), np.float32)


def taught_by(model: str, documents: Sequence[Document], examples: Sequence[Example], folder: Path) -> Teacher:
    """The encoder of this name or folder, having read everything; ``folder`` keeps what it said, chunk by chunk."""
    sentences = [ContextualText(one.title, text) for one in documents for text in one.sentences]
    questions = [ContextualText("", one.question) for one in examples]
    firsts = np.cumsum([0] + [len(one.sentences) for one in documents]).tolist()
    folder.mkdir(parents=True, exist_ok=True)
    asked = _vectors(model, questions, folder / "questions")
    return Teacher(asked, _vectors(model, sentences, folder / "sentences"), firsts)


def _vectors(model: str, texts: Sequence[ContextualText], stem: Path) -> NDArray[np.float16]:
    chunks = []
    encoder = None
    for start in range(0, len(texts), _CHUNK):
        chunk = texts[start : start + _CHUNK]
        file = stem.with_name(f"{stem.name}-{start}-{digest(f'{one.title}: {one.text}' for one in chunk)}.npy")
        if not file.exists():
            encoder = encoder or load_encoder(model)
            np.save(file, encoder.encode_passages(chunk).astype(np.float16))
        chunks.append(np.load(file))
    return np.concatenate(chunks)
