"""What a question gets: statements with citations, or an honest no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from askrs.domain.article import Article
from askrs.domain.evidence import Evidence
from askrs.domain.explanation import Explained
from askrs.domain.span import Span

__all__ = ["Among", "Answer", "Citation", "Statement"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place that can be checked to the letter: ``quote`` is the article's text at ``span``; numbers count from 1.

    ``pages`` are printed labels, ``sections`` the headings that it stands under, outermost first: an EPUB's chapter.
    """

    number: int
    article: Article
    span: Span
    pages: tuple[str, ...]
    quote: str
    sections: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.quote) != len(self.span):
            raise ValueError("a quote is as long as its span")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the library says, and the numbers of the citations that say it.

    ``words`` is where the words that answer stand in ``text``, when a reader could tell.
    """

    text: str
    citations: tuple[int, ...]
    words: Span | None = None

    def __post_init__(self) -> None:
        if self.words and self.words.end > len(self.text):
            raise ValueError("the words that answer lie in their statement")


@dataclass(frozen=True, slots=True)
class Among:
    """A question was put to ``asked`` of the library's ``total`` articles only; fewer than all."""

    asked: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.asked < self.total:
            raise ValueError("a question that is limited is put to fewer articles than there are")


@dataclass(frozen=True, slots=True)
class Answer:
    """The library's answer, best statement first.

    Statements cite existing numbers. When nothing was ``found`` there are no statements and no citations, and
    ``evidence`` holds the nearest passages. ``confidence`` is the probability that the library answers, calibrated for
    questions in English, ``unknown_words`` are the words of the question that no article contains, ``missing`` what no
    passage says, as "which faction", where nothing was found; ``read_as`` are pairs of a word as it was typed and the
    one that was searched. ``follows`` are the questions, oldest first, with whose words a follow-up was searched;
    ``read_as`` then begins with the whole question. ``explanation`` holds the ranked sentences, best first,
    ``fingerprint`` names the library's state, ``seconds`` the time spent in each stage; ``among`` says that only some
    articles were asked, ``by_words`` that passages were found by their words alone, since their vectors are another
    model's.
    """

    question: str
    found: bool
    confidence: float
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    evidence: tuple[Evidence, ...]
    unknown_words: tuple[str, ...] = ()
    missing: str = ""
    read_as: tuple[tuple[str, str], ...] = ()
    follows: tuple[str, ...] = ()
    explanation: tuple[Explained, ...] = ()
    fingerprint: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)
    among: Among | None = None
    by_words: bool = False

    def __post_init__(self) -> None:
        if [citation.number for citation in self.citations] != list(range(1, len(self.citations) + 1)):
            raise ValueError("citations are numbered from 1 in order")
        if any(not 1 <= n <= len(self.citations) for s in self.statements for n in s.citations):
            raise ValueError("a statement cites a number that does not exist")
        if self.found != bool(self.statements) or (self.citations and not self.found):
            raise ValueError("statements and citations stand exactly where something was found")
