"""A question as it is searched: without what stands around it, misspelt and unknown names read as the library's."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.span import Span
from askrs.searching.courtesies import without_courtesies
from askrs.searching.lexical import Word, content_words, query_for
from askrs.searching.names import is_name, names_in
from askrs.searching.spelling import nearest
from askrs.storing import PassageTable

__all__ = ["Wording", "understand"]


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question was understood, once for every stage.

    ``text`` is what is encoded and searched, ``words`` are its words, their spans in its coordinates; ``read_as`` are
    pairs of a word as it was typed and the one in its place. ``question`` is what was typed.
    """

    question: str
    text: str
    words: tuple[Word, ...]
    read_as: tuple[tuple[str, str], ...] = ()


def understand(question: str, passages: PassageTable) -> Wording:
    """A question in the library's words: a word is only put for one that no passage holds."""
    text, names = _named(without_courtesies(question), passages)
    words = content_words(text, passages)
    text, slips = _corrected(text, words, passages)
    if slips:
        words = content_words(text, passages)
    return Wording(question, text, tuple(words), tuple(dict.fromkeys(names + slips)))


_Pairs = list[tuple[str, str]]


def _named(text: str, passages: PassageTable) -> tuple[str, _Pairs]:
    """``text`` with the library's name for each one that no passage holds, as far as it has one."""
    changes = []
    for name in names_in(text):
        if name.others and not passages.count(query_for([name.text])):
            counts = {other: passages.count(query_for([other])) for other in name.others}
            best = max(counts, key=lambda other: counts[other])
            changes += [(name.span, best)] if counts[best] else []
    return _replaced(text, changes)


def _corrected(text: str, words: list[Word], passages: PassageTable) -> tuple[str, _Pairs]:
    """``text`` with the nearest word of the library for each one that no passage holds, as far as there is one."""
    changes = []
    for place, word in enumerate(words):
        if word.is_content and not word.is_known and not word.others and not is_name(word.text):
            meant = nearest(word.text, passages.vocabulary, starts=place == 0)
            span = Span(word.span.start, word.span.start + len(word.text))
            changes += [(span, meant)] if meant else []
    return _replaced(text, changes)


def _replaced(text: str, changes: list[tuple[Span, str]]) -> tuple[str, _Pairs]:
    pairs = [(span.of(text), other) for span, other in changes]
    for span, other in reversed(changes):
        text = text[: span.start] + other + text[span.end :]
    return text, pairs
