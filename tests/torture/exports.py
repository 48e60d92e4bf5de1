"""Hostile text in every field of answers, in every format: what comes out is read by somebody else's parser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from askrs.cli.fields import answer_fields, as_json
from askrs.cli.printing import answer_text
from askrs.cli.sessions import session_text
from askrs.cli.sheet import Sheet
from askrs.domain.answer import Answer
from askrs.domain.article import Article
from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from askrs.domain.span import Span
from askrs.gui.paper_painting import painted_without_window
from askrs.publishing import FORMATS, STYLES, document
from fakes import make_answer, make_article, make_evidence, make_not_found
from torture import inspecting
from torture.hostile import hostile
from torture.tally import Trials

__all__ = ["exports"]

_AT_ONCE = 10
"""So many strings stand in one session."""

_INSPECTED: Mapping[str, Callable[[bytes, SavedSession], list[str]]] = {
    "md": inspecting.markdown,
    "html": inspecting.html,
    "docx": inspecting.docx,
    "pdf": inspecting.pdf,
    "bib": inspecting.bibtex,
    "ris": inspecting.ris,
}


def exports(trials: Trials, place: Path, random: Random) -> None:
    """Each trial is one hostile string, which stands in every field of an article and of an answer."""
    strings: list[str] = []
    for number in trials:
        strings.append(hostile(random))
        if len(strings) == _AT_ONCE or number + 1 == trials.wanted:
            _export(trials, strings, random)
            strings = []
    assert not list(place.iterdir())


def _export(trials: Trials, strings: list[str], random: Random) -> None:
    session, style = _session(strings, random), random.choice([*STYLES])
    for suffix, kind in FORMATS.items():
        _judge(
            trials, suffix, strings, _INSPECTED[suffix](document(session, kind, painted_without_window, style), session)
        )
    answer = session.exchanges[0].answer
    _judge(trials, "json", strings, inspecting.json(as_json(answer_fields(answer)), answer))
    shown = [answer_text(answer, sheet) + session_text(session, sheet) for sheet in (Sheet(), Sheet(80, True))]
    _judge(trials, "terminal", strings, inspecting.terminal("".join(shown)))


def _judge(trials: Trials, suffix: str, strings: list[str], escapes: list[str]) -> None:
    trials.tally.counts[suffix] += len(strings)
    for escape in escapes:
        trials.tally.expect(False, f"{suffix}: {escape[:200]!a} from {[text[:60] for text in strings]!a}")


def _session(strings: list[str], random: Random) -> SavedSession:
    """A found answer and one that is not, with each string in an article of its own and in the questions."""
    articles = [_article(number, text, random) for number, text in enumerate(strings, start=1)]
    evidence = [
        make_evidence([text, f"Said {text}."], (0,), article, pages=(text, text) if random.random() < 0.5 else ())
        for article, text in zip(articles, strings, strict=True)
    ]
    found = make_answer(*evidence, question=" ".join(strings), fingerprint=strings[-1])
    near = [replace(item, highlights=()) for item in evidence]
    missing = make_not_found(*near, question=strings[0], missing=strings[-1], unknown_words=tuple(strings))
    answers = _worded(found, random), replace(missing, read_as=((strings[0], strings[-1]),))
    exchanges = tuple(Exchange(ExchangeId(n), strings[n % len(strings)], one) for n, one in enumerate(answers, start=1))
    asked = tuple(Asked(one.id, one.answer.question, one.asked) for one in exchanges)
    return SavedSession(SessionCard(SessionId(1), random.choice(("", strings[0])), asked), exchanges)


def _article(number: int, text: str, random: Random) -> Article:
    return make_article(
        number,
        title=text,
        authors=tuple([text, f"Ann {text}"][: random.randrange(3)]),
        outlet=random.choice((text, "")),
        published=random.choice((text, "2024-10-25", "2024", "")),
        url=random.choice((text, "https://example.org/a_(b)?c=d&e=%20'f'#g", "javascript:alert(1)", "")),
        source=random.choice((text, f"/articles/{text}", f"https://evil.example/{text}")),
        language=random.choice((text, "ar", "en-GB", "")),
    )


def _worded(answer: Answer, random: Random) -> Answer:
    """Words that answer anywhere in the statements, and chapters over the quotes."""
    statements = []
    for statement in answer.statements:
        start = random.randrange(len(statement.text))
        words = Span(start, random.randrange(start, len(statement.text)) + 1)
        text = statement.text if random.random() < 0.7 else f"{statement.text} too"
        statements.append(replace(statement, text=text, words=random.choice((None, words))))
    citations = [replace(cited, sections=(cited.quote,)) for cited in answer.citations]
    return replace(answer, statements=tuple(statements), citations=tuple(citations))
