"""The reader: which sentence of a passage answers a question, and with which words.

A network of the encoder's size reads question and passage together (a cross-encoder), every sentence in the light of
its neighbours. How it was made, from what, and how well it does: resources/models/reader/README.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from askrs.domain.span import Span
from askrs.embedding.encoder import Vector
from askrs.embedding.layout import MAX_TOKENS, Context, Laid, lay
from askrs.embedding.running import one_by_one, open_session

__all__ = [
    "ATTENTION",
    "END",
    "LIKENESS",
    "LIKENESS_DEVIATION",
    "LIKENESS_MEAN",
    "RELEVANCE",
    "START",
    "OnnxReader",
    "Reader",
    "Reading",
]

RELEVANCE, ATTENTION, START, END, LIKENESS = range(5)
"""What each token says: how much it answers, how much its word counts for its sentence, where the answer's words begin
and end, and how close a far larger encoder would find the sentence to the question.
"""

LIKENESS_MEAN, LIKENESS_DEVIATION = 0.35, 0.18
"""Of all-mpnet-base-v2's cosines between questions and sentences near them; a likeness is standardised by these."""

_UNREAD = -10.0
"""The logit of a sentence that lies beyond the longest passage that can be read."""

_LONGEST_ANSWER = 24
"""Tokens; answers to factual questions have a handful."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as the reader left it.

    For each sentence, shape (sentences,), the logit that it answers and its likeness, a standardised cosine; and what
    each token says, shape (tokens, 5).
    """

    scores: Vector
    likeness: Vector
    tokens: Vector
    laid: Laid

    def words(self, sentence: int) -> tuple[Span, float] | None:
        """The most probable place of the answer in a sentence, in the passage's text, and its probability there.

        The product of the probabilities of its first and last token among the sentence's own (Devlin et al. 2019).
        """
        own = np.flatnonzero(self.laid.sentence == sentence)
        if not own.size:
            return None
        first, last = (_softmax(self.tokens[own, head]) for head in (START, END))
        pairs = np.triu(np.outer(first, last)) - np.triu(np.outer(first, last), _LONGEST_ANSWER)
        start, end = np.unravel_index(int(pairs.argmax()), pairs.shape)
        place = Span(int(self.laid.starts[own[start]]), int(self.laid.ends[own[end]]))
        return place, float(pairs[start, end])


class Reader(Protocol):
    """Reads passages for a question."""

    def load(self) -> None:
        """Open what the first passage would have to open."""

    def read(self, question: str, passages: Sequence[Context]) -> list[Reading]:
        """One reading a passage, in order."""


class OnnxReader:
    """A trained reader, in int8, run by onnxruntime; ``folder`` holds ``reader.onnx`` and ``tokenizer.json``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> None:
        """Open the model and its tokenizer."""
        _ = self._inputs, self._tokenizer

    def read(self, question: str, passages: Sequence[Context]) -> list[Reading]:
        """Each passage in a pass of its own."""
        laid = lay(self._tokenizer, question, passages)
        outcomes = one_by_one(self._forward, laid, lambda one: len(one.ids))
        return [_reading(*outcome) for outcome in zip(outcomes, laid, passages, strict=True)]

    def _forward(self, laid: Laid) -> tuple[Vector, Vector]:
        known = {"input_ids": laid.ids, "attention_mask": np.ones_like(laid.ids), "token_type_ids": laid.types}
        tokens, whole = self._session.run(None, {name: known[name][None] for name in self._inputs})
        return tokens[0], whole[0]

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - onnxruntime carries no types
        return open_session(self._folder / "reader.onnx")

    @cached_property
    def _inputs(self) -> list[str]:
        """What the model is given: the larger reader knows no segments."""
        return [one.name for one in self._session.get_inputs()]

    @cached_property
    def _tokenizer(self) -> Any:  # noqa: ANN401 - tokenizers carries no types
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_TOKENS, strategy="only_second")
        return tokenizer


def _reading(outcome: tuple[Vector, Vector], laid: Laid, passage: Context) -> Reading:
    scores = _scores(*outcome, laid, len(passage.sentences))
    return Reading(scores[:, 0], scores[:, 1], outcome[0], laid)


def _scores(tokens: Vector, whole: Vector, laid: Laid, sentences: int) -> Vector:
    """A sentence's tokens averaged by their own attention, and the whole passage's part; shape (sentences, 2)."""
    scores = np.full((sentences, 2), _UNREAD, np.float32)
    for number in range(sentences):
        own = tokens[laid.sentence == number]
        if len(own):
            scores[number] = _softmax(own[:, ATTENTION]) @ own[:, [RELEVANCE, LIKENESS]] + whole
    return scores


def _softmax(logits: Vector) -> Vector:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), np.float32)
