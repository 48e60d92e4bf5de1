"""Passages as the reader will meet them, cut from documents around the sentences that matter."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from askrs.domain.span import Span
from askrs.embedding.layout import Context
from askrs.training.examples import Document

__all__ = ["Window", "cut", "strewn", "without"]

_FEWEST, _MOST = 250, 850
"""Characters of a window; askrs' own passages aim at 700."""

_UNTITLED = 0.15
"""Share of windows whose title is left out, so that the reader does not lean on it alone."""


@dataclass(frozen=True, slots=True)
class Window:
    """A passage cut from a document: its sentences' ``numbers`` there, and which of its own sentences answer.

    ``words`` is the answer's place in its text.
    """

    context: Context
    numbers: tuple[int, ...]
    answers: tuple[int, ...]
    words: Span | None = None


def cut(
    document: Document,
    around: int,
    answers: Sequence[int],
    words: tuple[int, int, int] | None,
    chance: random.Random,
) -> Window:
    """A window of random length with sentence ``around`` somewhere inside it."""
    room = chance.randint(_FEWEST, _MOST)
    first = last = around
    while True:
        before = first > 0 and _length(document, first - 1, last) <= room
        after = last + 1 < len(document.sentences) and _length(document, first, last + 1) <= room
        if not before and not after:
            return _window(document, range(first, last + 1), answers, words, chance)
        if before and (not after or chance.random() < 0.5):
            first -= 1
        else:
            last += 1


def without(document: Document, around: int, answers: Sequence[int], chance: random.Random) -> Window | None:
    """The window with the answering sentences taken out: all is about the matter and nothing answers."""
    kept = [number for number in range(len(document.sentences)) if number not in answers]
    if len(kept) < 2:
        return None
    near = min(range(len(kept)), key=lambda place: abs(kept[place] - around))
    rest = Document(document.title, tuple(document.sentences[number] for number in kept))
    window = cut(rest, near, (), None, chance)
    return replace(window, numbers=tuple(kept[number] for number in window.numbers))


def strewn(sentences: Sequence[str], answers: Sequence[int], chance: random.Random) -> Window:
    """Sentences that stand together by chance, in random order and under no title: each must speak for itself."""
    order = chance.sample(range(len(sentences)), len(sentences))
    mixed = Document("", tuple(sentences[number] for number in order))
    places = [place for place, number in enumerate(order) if number in answers]
    return _window(mixed, range(len(order)), places, None, chance)


def _length(document: Document, first: int, last: int) -> int:
    return sum(len(text) + 1 for text in document.sentences[first : last + 1])


def _window(
    document: Document,
    numbers: range,
    answers: Sequence[int],
    words: tuple[int, int, int] | None,
    chance: random.Random,
) -> Window:
    spans, place, start = [], None, 0
    for number in numbers:
        text = document.sentences[number]
        spans.append(Span(start, start + len(text)))
        if words and words[0] == number:
            place = Span(start + words[1], start + words[2])
        start += len(text) + 1
    text = " ".join(document.sentences[number] for number in numbers)
    title = "" if chance.random() < _UNTITLED else document.title
    inside = tuple(number - numbers.start for number in answers if number in numbers)
    return Window(Context(title, "", text, tuple(spans)), tuple(numbers), inside, place)
