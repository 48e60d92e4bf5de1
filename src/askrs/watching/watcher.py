"""From what happens in folders to batches of indexing."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event

from askrs.domain.progress import Finished, Progress, Started
from askrs.errors import LibraryBusy
from askrs.library import Library
from askrs.watching.noticing import Noticing
from askrs.watching.settling import Settling

__all__ = ["watch"]

_SETTLE = 2.0
_IDLE = 0.5  # seconds after which a watcher that has nothing to do looks whether it shall stop


def watch(
    folders: Iterable[str | Path], library_factory: Callable[[], Library], stop: Event, settle: float = _SETTLE
) -> Iterator[Progress]:
    """Index folders, and then what changes in them, until ``stop`` is set: the events of batch after batch.

    A batch is read when its files have stood still for ``settle`` seconds; the library is open, and its writer's lock
    held, only while it is indexed. A library that is busy is waited for. Every batch ends with ``Finished``; one in
    which there was nothing to do is not told, except the first. Raises ``UnreadableFile`` for what is no folder, and
    whatever ``Library.index`` raises.
    """
    places = [Path(folder).expanduser().absolute() for folder in folders]
    with Noticing(places) as noticing:
        yield from _indexed(places, library_factory, stop, settle)
        settling = Settling(settle)
        while not stop.is_set():
            settling.note(noticing.take(min(_IDLE, settle / 4) if settling else _IDLE), time.monotonic())
            if batch := settling.due(time.monotonic()):
                yield from _worth_telling(_indexed(batch, library_factory, stop, settle))


def _indexed(
    places: Sequence[Path], library_factory: Callable[[], Library], stop: Event, pause: float
) -> Iterator[Progress]:
    while not stop.is_set():
        try:
            with library_factory() as library:
                yield from _until(stop, library.index(places, picky=True))
            return
        except LibraryBusy:
            stop.wait(pause)


def _until(stop: Event, events: Iterator[Progress]) -> Iterator[Progress]:
    with closing(_closable(events)) as work:
        for event in work:
            yield event
            if stop.is_set():
                return


def _closable(events: Iterator[Progress]) -> Generator[Progress, None, None]:
    yield from events


def _worth_telling(events: Iterator[Progress]) -> Iterator[Progress]:
    """The events, or none where nothing happened between start and end."""
    start: Started | None = None
    for event in events:
        if isinstance(event, Started):
            start = event
        elif start is None or not isinstance(event, Finished):
            if start is not None:
                yield start
                start = None
            yield event
