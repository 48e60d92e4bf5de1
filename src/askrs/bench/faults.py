"""The answers that went wrong, to be read by a person who looks for causes: as Markdown, or as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from askrs.bench.measures import Result
from askrs.bench.metrics import ENOUGH, hit_at, overlap, recall_at
from askrs.bench.trials import Ranked, Trial

__all__ = ["Fault", "faults", "to_html", "to_markdown", "write_faults"]

_GIVEN = 3

_STYLE = """
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin: 2.5rem 0 0; font-size: 1.1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: .5rem 0 }
dt, small { opacity: .7 }
dd { margin: 0 }
small { display: block }
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A trial, what is wrong with it, and labelled lines that say why: a text, and what the ranking said of it."""

    trial: Trial
    what: str
    lines: tuple[tuple[str, str, str], ...]


def write_faults(results: Iterable[Result], file: Path) -> None:
    """Write the faults of all sets: a page if the file's name says so, else Markdown."""
    written = to_html if file.suffix.lower() in {".htm", ".html"} else to_markdown
    file.write_text(written(results), encoding="utf-8")


def faults(result: Result) -> Iterator[Fault]:
    """The trials of a set with a fault, in the order in which they were asked."""
    for trial in result.trials:
        if what := _fault(trial):
            yield Fault(trial, what, tuple(_lines(trial)))


def to_markdown(results: Iterable[Result]) -> str:
    """A chapter a set, a section a fault."""
    lines: list[str] = []
    for result in results:
        wrong = list(faults(result))
        lines += [f"# {result.name}: {len(wrong)} of {len(result.trials)}", ""]
        for fault in wrong:
            lines += [f"## {fault.trial.case.question}", "", f"`{fault.trial.case.id}`: {_said(fault)}", ""]
            lines += [f"- {label}: {text}{f' ({note})' if note else ''}" for label, text, note in fault.lines]
            lines.append("")
    return "\n".join(lines)


def to_html(results: Iterable[Result]) -> str:
    """The same as a page that needs nothing else; all that comes from articles and questions is escaped."""
    parts: list[str] = []
    for result in results:
        wrong = list(faults(result))
        parts.append(f"<h1>{escape(result.name)}: {len(wrong)} of {len(result.trials)}</h1>")
        parts += map(_section, wrong)
    head = f'<meta charset="utf-8"><title>What went wrong</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n' + "\n".join(parts) + "\n</body></html>\n"


def _section(fault: Fault) -> str:
    rows = "".join(
        f"<dt>{label}</dt><dd>{escape(text)}{f'<small>{escape(note)}</small>' if note else ''}</dd>"
        for label, text, note in fault.lines
    )
    case = fault.trial.case
    said = f"<p><code>{escape(case.id)}</code>: {escape(_said(fault))}</p>"
    return f"<h2>{escape(case.question)}</h2>\n{said}\n<dl>{rows}</dl>"


def _said(fault: Fault) -> str:
    case = fault.trial.case
    sort = ", ".join(filter(None, (case.type, case.style, case.kind)))
    return f"{fault.what} (confidence {fault.trial.confidence:.2f}{f'; {sort}' if sort else ''})"


def _fault(trial: Trial) -> str:
    case = trial.case
    if not case.answerable:
        return "answered, though the library has no answer" if trial.found else ""
    if not trial.found:
        return "wrongly refused"
    if case.articles and not recall_at(1, trial.articles, case.articles):
        return "another article first"
    return "another sentence first" if case.quotes and not hit_at(1, trial.highlights, case.quotes) else ""


def _lines(trial: Trial) -> Iterator[tuple[str, str, str]]:
    case = trial.case
    for quote in case.quotes:
        yield "right", quote, _stages(trial, quote)
    for sentence in trial.highlights[:_GIVEN]:
        yield "given", sentence, _stages(trial, sentence)
    yield "right articles", ", ".join(case.articles) or "none", ""
    yield "given articles", ", ".join(trial.articles[:_GIVEN]) or "none", ""


def _stages(trial: Trial, sentence: str) -> str:
    """What the ranking said of ``sentence``, if the library explains its ranking at all."""
    if not trial.ranking:
        return ""
    ranked = max(trial.ranking, key=lambda one: (one.text == sentence, overlap(one.text, sentence)))
    return _told(ranked) if overlap(ranked.text, sentence) >= ENOUGH else "in none of the passages shown"


def _told(ranked: Ranked) -> str:
    stages = [f"{stage.name} {stage.score:.2f} (rank {stage.rank})" for stage in ranked.stages]
    return "; ".join([f"ranked {ranked.rank}", *stages])
