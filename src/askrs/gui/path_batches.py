"""Paths in groups that fit into one command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["path_batches"]

_BATCH = 24_000  # characters of paths in one command: Windows allows 32,767 in all


def path_batches(paths: Iterable[str]) -> Iterator[list[str]]:
    """The paths in their order, as many together as a command line carries.

    >>> list(path_batches(["a.html", "b.pdf"]))
    [['a.html', 'b.pdf']]
    """
    batch: list[str] = []
    size = 0
    for path in paths:
        if batch and size + len(path) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(path)
        size += len(path) + 3
    if batch:
        yield batch
