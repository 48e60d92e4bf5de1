"""``python -m askrs.bench speed``: how fast a folder becomes a library, and which stage takes the time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from askrs.domain.progress import Finished, Summary
from askrs.domain.status import LibraryStatus
from askrs.library import Library
from askrs.paths import resources

__all__ = ["speed", "told"]


@click.command("speed")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def speed(folder: Path | None) -> None:
    """Index the files in FOLDER (by default the sample articles) into a new library and say where the time goes."""
    with TemporaryDirectory() as scratch, Library.open(Path(scratch, "library")) as library:
        list(library.prepare())
        events = list(library.index([folder or resources() / "articles"]))
        summary = next(event.summary for event in events if isinstance(event, Finished))
        click.echo("\n".join(told(summary, library.status())))


def told(summary: Summary, status: LibraryStatus) -> Iterator[str]:
    """The figures as lines for a person; stages are seconds of work, of which reading goes on beside the others."""
    seconds, alone = summary.seconds or 1e-9, (summary.reading + summary.splitting) or 1e-9
    yield f"{status.articles} articles, {status.passages} passages in {summary.seconds:.2f} s"
    yield f"end to end: {status.articles / seconds:.1f} articles and {status.passages / seconds:.0f} passages a second"
    yield f"reading and splitting alone: {status.articles / alone:.1f} articles, {status.passages / alone:.0f} passages"
    work = alone + summary.encoding
    for stage in ("reading", "splitting", "encoding"):
        spent = getattr(summary, stage)
        yield f"{stage:>10}: {spent:.2f} s, {spent / work:.0%} of the work"
