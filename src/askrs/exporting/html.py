"""An answer or a session as a web page in one file: no script, nothing from elsewhere, in light and dark.

Outside text is escaped and stands in elements with a direction of their own, so that it cannot turn what is around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from askrs.domain.paper import Dossier, Line, Paper, Run, Said, Source, Words
from askrs.exporting.inert import for_xml
from askrs.exporting.look import LOOK

__all__ = ["POLICY", "dossier_to_html", "quotation_html"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load: nothing."""


def dossier_to_html(dossier: Dossier) -> str:
    """The page; the same dossier always gives the same bytes."""
    body = "\n".join(_body(dossier))
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="askrs">
<title>{_text(dossier.heading)}</title>
<style>
{LOOK}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def quotation_html(quote: Iterable[str], source: Iterable[Run]) -> str:
    """A quote and where it is from, for a program that takes formatted text."""
    lines = "<br>".join(map(_text, quote))
    return f'<blockquote dir="auto"><p>“{lines}”</p></blockquote>\n<p>— {_runs(source)}</p>'


def _body(dossier: Dossier) -> Iterator[str]:
    yield f'<h1 dir="auto">{_text(dossier.heading)}</h1>'
    for number, paper in enumerate(dossier.papers, start=1):
        yield "<article>"
        if dossier.is_session:
            yield f'<h2 dir="auto">{_text(paper.question)}</h2>'
        yield from _paper(paper, f"{number}-", 3 if dossier.is_session else 2)
        yield "</article>"


def _paper(paper: Paper, mark: str, level: int) -> Iterator[str]:
    for kind, parts in groupby(paper.parts, type):
        if kind is Source:
            yield "<ol>"
        yield from (_part(part, mark, level) for part in parts)
        if kind is Source:
            yield "</ol>"


def _part(part: Words | Said | Source, mark: str, level: int) -> str:
    match part:
        case Said():
            return _said(part, mark)
        case Source():
            return _source(part, mark)
        case Words("sources", text):
            return f"<h{level}>{text}</h{level}>"
        case Words(kind, text):
            return f'<p class="{kind}" dir="auto">{_text(text)}</p>'


def _said(said: Said, mark: str) -> str:
    *before, last = [_line(line) for line in said.lines] or [""]
    lines = [*before, last + _marks(said, mark)]
    paragraphs = "".join(f'<p dir="auto">{line}</p>' for line in lines)
    language = f' lang="{said.language}"' if said.language else ""
    return f"<blockquote{language}>{paragraphs}</blockquote>" if said.verbatim else paragraphs


def _marks(said: Said, mark: str) -> str:
    """The numbers of the sources; the way back leads to the quote, so a mark behind other words has no name."""
    made = []
    for number in said.numbers:
        name = f' id="quote-{mark}{number}"' if said.verbatim else ""
        made.append(f'<a{name} href="#source-{mark}{number}" aria-label="Source {number}">{number}</a>')
    return f"<sup>{' '.join(made)}</sup>"


def _source(source: Source, mark: str) -> str:
    number = f"{mark}{source.number}"
    back = f'<a class="back" href="#quote-{number}" aria-label="Back to quote {source.number}">↩</a>'
    return f'<li id="source-{number}">{_runs(source.full)} {back}</li>'


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = _text(run.text)
    if run.href:
        return f'<a href="{escape(run.href)}" rel="noreferrer noopener">{text}</a>'
    return f"<cite>{text}</cite>" if run.italic else text


def _line(line: Line) -> str:
    return "".join(f"<strong>{_text(part)}</strong>" if answers else _text(part) for part, answers in line.parts)


def _text(text: str) -> str:
    return escape(for_xml(text))
