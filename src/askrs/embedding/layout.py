"""How a question and a passage are laid before the reader, in training as in use.

    [CLS] question [SEP] title. section. sentence sentence sentence [SEP]

One pass reads all sentences of the passage, each in the light of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from askrs.domain.span import Span

__all__ = ["MAX_TOKENS", "NO_SENTENCE", "Context", "Laid", "lay"]

MAX_TOKENS = 320
"""Longer passages lose their end; askrs' own, of about 700 characters, have some 160 tokens."""

NO_SENTENCE = -1

_LONGEST_PREFIX = 160
"""Characters of title and section: a headline longer than this is cut."""


@dataclass(frozen=True, slots=True)
class Context:
    """A passage with what stands above it; ``sentences`` are spans in ``text``, in order."""

    title: str
    section: str
    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """The tokens of a question with a passage.

    ``ids`` and ``types`` (segment 0 or 1, if the model knows any), shape (n,); ``sentence`` is the number of the
    sentence that a token belongs to, or NO_SENTENCE; ``starts`` and ``ends`` are the tokens' code points in the
    passage's text.
    """

    ids: NDArray[np.int64]
    types: NDArray[np.int64]
    sentence: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


def lay(tokenizer: Any, question: str, contexts: Sequence[Context]) -> list[Laid]:  # noqa: ANN401 - it has no types
    """One for each context; ``tokenizer`` is a Hugging Face one that truncates the second text only."""
    prefixes = [_prefix(context) for context in contexts]
    pairs = [(question, prefix + context.text) for prefix, context in zip(prefixes, contexts, strict=True)]
    encoded = tokenizer.encode_batch(pairs)
    return [_laid(*triple) for triple in zip(encoded, contexts, map(len, prefixes), strict=True)]


def _prefix(context: Context) -> str:
    above = ". ".join(part for part in (context.title.strip(), context.section.strip()) if part)
    return f"{above[:_LONGEST_PREFIX]}. " if above else ""


def _laid(encoding: Any, context: Context, offset: int) -> Laid:  # noqa: ANN401 - as above
    ids, types = (np.array(values, np.int64) for values in (encoding.ids, encoding.type_ids))
    places = np.array(encoding.offsets, np.int64) - offset
    own = (np.array(encoding.sequence_ids) == 1) & (places[:, 0] >= 0)
    sentence = np.full(len(ids), NO_SENTENCE, np.int64)
    for number, span in enumerate(context.sentences):
        sentence[own & (places[:, 0] < span.end) & (places[:, 1] > span.start)] = number
    return Laid(ids, types, sentence, places[:, 0], places[:, 1])
