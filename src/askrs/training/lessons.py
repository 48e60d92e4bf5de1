"""What the reader is shown: for each question the passage that answers and one that only seems to.

Questions are drawn anew each round, the sources by fixed quotas; some are mistyped or put tersely, some asked of their
passage without the answering sentence, about another name in it or as their own opposite, so that the reader learns to
say no. Some sentences stand together by chance, as in lists of quotes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from askrs.embedding.reader import Reader
from askrs.training.examples import Document, Example
from askrs.training.opposing import opposed
from askrs.training.teacher import Teacher
from askrs.training.windows import Window, cut, strewn, without
from askrs.training.wording import mistyped, swapped, terse
from askrs.training.written import KINDS

__all__ = ["QUOTAS", "Lesson", "Material", "lessons"]

QUOTAS = {
    "selqa": 2400,
    "qed": 1500,
    "squad2": 2000,
    "squad2na": 1600,
    "nqg": 7000,
    "qamr": 1500,
    **dict.fromkeys(KINDS, 16000),
}
"""Questions of each source in a round, as far as it is there; small ones come more than once, large ones in part.

What a course is given as its own ``Material.quotas`` goes first.
"""

_MISTYPED, _TERSE = 0.10, 0.08
_WITHOUT, _SWAPPED = 0.10, 0.15
_SEEMING = 0.8
"""Share of lessons that bring a passage of another place as well."""

_FEW, _MANY = 2, 6
"""Sentences of other places that a strewn passage has."""


@dataclass(frozen=True, slots=True)
class Material:
    """What lessons are made of; ``near`` gives for an example's number places (document, sentence) that seem near.

    ``teacher`` knows how close sentences are, ``tutor``, if there is one, reads every passage as the pupil does;
    of the lessons with an answer, ``strewn`` is the share whose sentences stand together by chance, ``opposed`` that of
    those whose question is turned into its opposite where it can be.
    """

    documents: Sequence[Document]
    examples: Sequence[Example]
    near: Mapping[int, Sequence[tuple[int, int]]]
    teacher: Teacher
    tutor: Reader | None = None
    strewn: float = 0.0
    opposed: float = 0.0
    quotas: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question and the windows that are read for it, of which at most the first holds an answer.

    ``closeness`` is what the teacher makes of each window's sentences; None for a question that it never read, or
    sentences out of their place. An ``opposed`` question is told right only by the truth: a tutor may not see that a
    word was turned round.
    """

    question: str
    windows: tuple[Window, ...]
    closeness: tuple[NDArray[np.float32], ...] | None
    opposed: bool = False

    @property
    def answered(self) -> bool:
        """Whether any of its sentences answers."""
        return any(window.answers for window in self.windows)


def lessons(material: Material, chance: random.Random) -> Iterator[Lesson]:
    """One round in random order."""
    by_source: dict[str, list[int]] = {}
    for number, example in enumerate(material.examples):
        by_source.setdefault(example.source, []).append(number)
    chosen: list[int] = []
    quotas = {**QUOTAS, **material.quotas}
    for source, numbers in sorted(by_source.items()):
        whole, rest = divmod(quotas[source], len(numbers))
        chosen += numbers * whole + chance.sample(numbers, rest)
    chance.shuffle(chosen)
    for number in chosen:
        yield _lesson(material, number, chance)


def _lesson(material: Material, number: int, chance: random.Random) -> Lesson:
    example, near = material.examples[number], material.near.get(number, ())
    document = material.documents[example.document]
    if material.strewn and near and example.answers and chance.random() < material.strewn:
        return Lesson(_worded(example.question, chance), (_strewn(material, example, near, chance),), None)
    windows = [(example.document, _own(document, example, chance))]
    if near and chance.random() < _SEEMING:
        place, sentence = chance.choice(near)
        windows.append((place, cut(material.documents[place], sentence, (), None, chance)))
    if windows[0][1].answers:
        bare = tuple(replace(window, answers=(), words=None) for _, window in windows)
        passage = bare[0].context.text
        if chance.random() < _SWAPPED and (other := swapped(example.question, passage, chance)):
            return Lesson(other, bare, None)
        if material.opposed and chance.random() < material.opposed and (other := opposed(example.question, chance)):
            return Lesson(other, bare, None, opposed=True)
    closeness = tuple(
        material.teacher.closeness(number, [(place, at) for at in window.numbers]) for place, window in windows
    )
    return Lesson(_worded(example.question, chance), tuple(window for _, window in windows), closeness)


def _strewn(material: Material, example: Example, near: Sequence[tuple[int, int]], chance: random.Random) -> Window:
    """One sentence that answers, sometimes left out, among some that only seem to."""
    others = chance.sample(list(near), min(len(near), chance.randint(_FEW, _MANY)))
    kept = [] if chance.random() < _WITHOUT else [(example.document, chance.choice(example.answers))]
    texts = [material.documents[document].sentences[number] for document, number in kept + others]
    return strewn(texts, range(len(kept)), chance)


def _own(document: Document, example: Example, chance: random.Random) -> Window:
    """The window of the question's own document, sometimes without what answers."""
    if example.within and not example.answers:
        return _seen(document, *example.within, chance)
    around = chance.choice(example.answers or range(len(document.sentences)))
    around = example.words[0] if example.words else around
    if example.answers and chance.random() < _WITHOUT:
        bare = without(document, around, example.answers, chance)
        if bare:
            return bare
    return cut(document, around, example.answers, example.words, chance)


def _seen(document: Document, first: int, end: int, chance: random.Random) -> Window:
    """A window that goes no further than the passage that its question is known to have no answer in."""
    passage = Document(document.title, document.sentences[first:end])
    window = cut(passage, chance.randrange(end - first), (), None, chance)
    return replace(window, numbers=tuple(first + number for number in window.numbers))


def _worded(question: str, chance: random.Random) -> str:
    draw = chance.random()
    if draw < _MISTYPED:
        return mistyped(question, chance)
    return terse(question) if draw < _MISTYPED + _TERSE else question
