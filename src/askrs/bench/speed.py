"""``python -m askrs.bench speed``: what a person waits for, beside the plain script in the same run."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import numpy as np

from askrs.bench.curves import curves
from askrs.bench.processes import Run, once, side_by_side
from askrs.bench.scale import costs
from askrs.bench.scale import report as report_of
from askrs.bench.window import window_start
from askrs.domain.progress import Finished, Summary
from askrs.library import Library
from askrs.paths import resources

__all__ = ["Figure", "shares_told", "speed", "table"]

_ASKRS = (sys.executable, "-m", "askrs")
_PLAIN = (sys.executable, str(resources() / "bench" / "plain.py"))
_WORDS = 110
"""Words of a passage of the plain script's."""

_LARGEST = 1_000_000
"""Passages, unless --scale says otherwise."""

_WARM_ROUNDS = 2
"""Times that the questions are asked in a process that has loaded everything; the first round is not counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was measured, its unit, askrs's number and the plain script's, None where that has none."""

    name: str
    unit: str
    askrs: float
    plain: float | None

    @property
    def ratio(self) -> float | None:
        """The number of askrs divided by the plain script's."""
        return self.askrs / self.plain if self.plain else None


@click.command("speed")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True))
@click.option("--runs", type=click.IntRange(1), default=10, show_default=True, help="Of each process; medians count.")
@click.option("--questions", "asked", type=click.IntRange(1), help="Of the sample questions; all of them by default.")
@click.option("--json", "numbers", type=click.Path(path_type=Path), metavar="FILE", help="Write all numbers there.")
@click.option("--scale", type=click.IntRange(1000), metavar="N", help="Instead: libraries of 1,000 to N passages.")
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE.svg", help="With --scale: the curves, drawn.")
def speed(
    folder: Path | None, runs: int, asked: int | None, numbers: Path | None, scale: int | None, report: Path | None
) -> None:
    """Index the files in FOLDER (by default the sample articles), ask, and time both beside the plain script.

    Times are ratios of two programs on one computer: leave it alone while this runs. With --scale they are surrounded
    by made articles, up to N passages, of which a million takes half an hour and 8 GB of disk for the time being.
    """
    questions = _questions()[:asked]
    if scale or report:
        _scaled(folder or resources() / "articles", questions, scale or _LARGEST, report, numbers)
        return
    with TemporaryDirectory() as scratch:
        home = Path(scratch)
        summary, texts = _indexed(folder or resources() / "articles", home / "library")
        (home / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        figures = [*_indexing(folder or resources() / "articles", home, texts), *_cold(home, questions[0], runs)]
        figures += _warm(home, questions)
        figures += [Figure(*told, None) for told in window_start(home / "library", runs)]
    click.echo("\n".join([*table(figures), "", *shares_told(summary)]))
    if numbers:
        rows = [[one.name, one.unit, one.askrs, one.plain] for one in figures]
        numbers.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def _scaled(articles: Path, questions: Sequence[str], largest: int, picture: Path | None, numbers: Path | None) -> None:
    with TemporaryDirectory() as scratch:
        library = Path(scratch, "library")
        _indexed(articles, library)
        seen = []
        for cost in costs(library, Path(scratch), questions, largest):
            click.echo(f"{cost.passages:,} passages: done", err=True)
            seen.append(cost)
    click.echo("\n".join(report_of(seen)))
    if picture:
        picture.write_text(curves(seen), encoding="utf-8")
    if numbers:
        numbers.write_text(json.dumps([asdict(cost) for cost in seen], indent=1), encoding="utf-8")


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """The figures as lines of a Markdown table."""
    yield "| | askrs | plain script | ratio |"
    yield "|---|---|---|---|"
    for one in figures:
        plain, ratio = ("–", "–") if one.plain is None else (f"{one.plain:.3g}", f"{one.ratio:.2f}")
        yield f"| {one.name}, {one.unit} | {one.askrs:.3g} | {plain} | {ratio} |"


def shares_told(summary: Summary) -> Iterator[str]:
    """Where the time of indexing goes; reading goes on beside the others."""
    work = (summary.reading + summary.splitting + summary.encoding) or 1e-9
    stages = (f"{stage} {getattr(summary, stage) / work:.0%}" for stage in ("reading", "splitting", "encoding"))
    yield f"Of the work of indexing: {', '.join(stages)}."


def _questions() -> list[str]:
    lines = (resources() / "bench" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines]


def _indexed(articles: Path, library: Path) -> tuple[Summary, list[str]]:
    """The library that is asked, how it was made, and its articles' texts, which the plain script is given."""
    with Library.open(library) as opened:
        events = list(opened.index([articles]))
        summary = next(event.summary for event in events if isinstance(event, Finished))
        return summary, [opened.text(article.id).text for article in opened.articles()]


def _indexing(articles: Path, home: Path, texts: Sequence[str]) -> Iterator[Figure]:
    """Both from a fresh start to a finished index; askrs reads files, the plain script is given their bare text."""
    passages = sum(-(-len(text.split()) // _WORDS) for text in texts)
    ours = once([*_ASKRS, "index", "--library", str(home / "again"), str(articles)])
    plain = once([*_PLAIN, "index", str(home / "texts.json"), str(home / "plain")])
    yield Figure("indexing", f"passages of {_WORDS} words a second", passages / ours.seconds, passages / plain.seconds)
    yield Figure("indexing, peak memory", "MiB", ours.peak, plain.peak)


def _cold(home: Path, question: str, runs: int) -> Iterator[Figure]:
    commands = {
        "askrs": [*_ASKRS, "ask", "--library", str(home / "library"), question],
        "plain": [*_PLAIN, "ask", str(home / "plain"), question],
        "help": [*_ASKRS, "--help"],
    }
    seen: Mapping[str, Run] = side_by_side(commands, runs)
    yield Figure("one question as a whole process", "s", seen["askrs"].seconds, seen["plain"].seconds)
    yield Figure("… its peak memory", "MiB", seen["askrs"].peak, seen["plain"].peak)
    yield Figure("askrs --help", "s", seen["help"].seconds, None)


def _warm(home: Path, questions: Sequence[str]) -> Iterator[Figure]:
    ours = []
    with Library.open(home / "library") as library:
        for _ in range(_WARM_ROUNDS):
            ours = [_timed(library, question) for question in questions]
    said = once([*_PLAIN, "ask", str(home / "plain"), *questions, *questions]).output
    plain = json.loads(said.splitlines()[-1])[len(questions) :]
    for name, share in (("p50", 50), ("p95", 95)):
        both = (float(np.percentile(seconds, share)) * 1000 for seconds in (ours, plain))
        yield Figure(f"a question, warm, {name}", "ms", *both)


def _timed(library: Library, question: str) -> float:
    start = time.perf_counter()
    library.ask(question)
    return time.perf_counter() - start
