"""Questions written for askrs: paraphrased, terse, and such that only seem answered; and articles to ask about.

Questions about the training documents: one JSON line a passage, ``{"title", "first", "count", "asked": [[question,
[number …]] …]}``. The passage itself is not repeated: it is the ``count`` sentences from ``first`` on, in the document
of that title. The numbers of the sentences that answer count from it; there are none where it only seems to answer.

Articles: one JSON line each, ``{"title", "paragraphs": [[sentence …] …], "asked": [[paragraph, question, [number …]]
…]}``, three in a row about neighbouring matters; the numbers are those of the paragraph's sentences.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from askrs.training.examples import Document, Example

__all__ = ["ANSWERED", "KINDS", "TOLD", "UNANSWERED", "UNTOLD", "articles", "written"]

ANSWERED, UNANSWERED = "written", "writtenna"
"""What the questions about training documents are called as sources, with an answer and without."""

TOLD, UNTOLD = "told", "toldna"
"""The same for questions about articles that were written for askrs too."""

KINDS = ANSWERED, UNANSWERED, TOLD, UNTOLD

_HELD_OUT = 10
"""Of so many passages, or groups of articles, one is held out."""

_GROUP = 3
"""Articles about neighbouring matters, in a row."""


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
            held_out = number % _HELD_OUT == 0
            examples += _asked(passage["asked"], (ANSWERED, UNANSWERED), *place, passage["count"], held_out=held_out)
    return examples


def articles(file: Path, known: int) -> tuple[list[Document], list[Example]]:
    """The articles of a gzipped file, to stand behind ``known`` other documents, and what is asked about them."""
    documents, examples = [], []
    for number, line in enumerate(gzip.decompress(file.read_bytes()).decode("utf-8").splitlines()):
        article = json.loads(line)
        first, held_out = 0, number // _GROUP % _HELD_OUT == 0
        for place, sentences in enumerate(article["paragraphs"]):
            asked = [(question, numbers) for paragraph, question, numbers in article["asked"] if paragraph == place]
            examples += _asked(asked, (TOLD, UNTOLD), known + number, first, len(sentences), held_out=held_out)
            first += len(sentences)
        documents.append(Document(article["title"], tuple(chain.from_iterable(article["paragraphs"]))))
    return documents, examples


def _asked(
    asked: Sequence[tuple[str, list[int]]],
    sources: tuple[str, str],
    document: int,
    first: int,
    count: int,
    *,
    held_out: bool,
) -> list[Example]:
    return [
        Example(
            question,
            sources[0] if numbers else sources[1],
            document,
            tuple(first + number for number in numbers),
            None,
            held_out,
            (first, first + count),
        )
        for question, numbers in asked
    ]
