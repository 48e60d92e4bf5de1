"""What became of files, in a few lines for a person."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.domain.article import Article
from askrs.domain.naming import article_name
from askrs.domain.progress import Skipped, Summary, Vanished
from askrs.exporting.inert import one_line

__all__ = ["summary_text"]


def summary_text(summary: Summary, named: Sequence[Skipped | Vanished]) -> str:
    """What became of the files, and for each one left out or gone, why or whose it was."""
    counts = {
        "added": summary.added,
        "updated": summary.updated,
        "unchanged": summary.unchanged,
        "skipped": summary.skipped,
        "vanished": summary.vanished,
        "passages encoded again": summary.renewed,
    }
    told = ", ".join(f"{count} {fate}" for fate, count in counts.items() if count)
    if not told:
        return "No files to read were found there."
    skipped = [f"  {one_line(e.source)}: {one_line(str(e.error))}" for e in named if isinstance(e, Skipped)]
    vanished = [f"  {one_line(e.source)}: {_kept(e.article)}" for e in named if isinstance(e, Vanished)]
    heads = {"Skipped:": skipped, "No longer there, their articles stay:": vanished}
    paragraphs = [line for head, lines in heads.items() if lines for line in (head, *lines)]
    return "\n".join([f"{told} in {summary.seconds:.1f} s.", *paragraphs])


def _kept(article: Article) -> str:
    return f"{one_line(article_name(article))} ({article.id})"
