"""Questions written for askrs about the training documents: paraphrased, terse, and such that only seem answered.

One JSON line a passage: ``{"title", "first", "count", "asked": [[question, [number …]] …]}``. The passage itself is not
repeated: it is the ``count`` sentences from ``first`` on, in the document of that title. The numbers of the sentences
that answer count from it; there are none where the passage only seems to answer.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from askrs.training.examples import Document, Example

__all__ = ["ANSWERED", "UNANSWERED", "written"]

ANSWERED, UNANSWERED = "written", "writtenna"
"""What the two kinds of questions are called as sources."""

_HELD_OUT = 10
"""Of so many passages one is held out."""


def written(file: Path, documents: Sequence[Document]) -> list[Example]:
    """The questions of a gzipped file; passages that ``documents`` lack are passed over."""
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for document, one in enumerate(documents):
        for sentence, text in enumerate(one.sentences):
            places.setdefault((one.title, text), (document, sentence))
    examples = []
    for number, line in enumerate(gzip.decompress(file.read_bytes()).decode("utf-8").splitlines()):
        passage = json.loads(line)
        place = places.get((passage["title"], passage["first"]))
        if place:
            examples += _asked(passage["asked"], *place, passage["count"], held_out=number % _HELD_OUT == 0)
    return examples


def _asked(
    asked: Sequence[tuple[str, list[int]]], document: int, first: int, count: int, *, held_out: bool
) -> list[Example]:
    return [
        Example(
            question,
            ANSWERED if numbers else UNANSWERED,
            document,
            tuple(first + number for number in numbers),
            None,
            held_out,
            (first, first + count),
        )
        for question, numbers in asked
    ]
