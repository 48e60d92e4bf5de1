"""When files that have changed are ready to be read: half-written ones wait, and a burst is one batch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Settling"]

_PATIENCE = 30
"""Times the stillness that a batch waits at most for files that keep coming."""

_Look = tuple[int, int] | None
"""Size and time of the last change; None for what is not there."""


@dataclass(slots=True)
class _Waiting:
    look: _Look
    since: float


class Settling:
    """Files and how long they have stood still; times are seconds of a clock that only goes forward."""

    def __init__(self, stillness: float) -> None:
        self._stillness = stillness
        self._waiting: dict[Path, _Waiting] = {}
        self._first = self._last = 0.0

    def note(self, paths: Iterable[Path], now: float) -> None:
        """Something has happened to these files."""
        for path in paths:
            if not self._waiting:
                self._first = now
            if path not in self._waiting:
                self._waiting[path] = _Waiting(_look(path), now)
                self._last = now

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def due(self, now: float) -> list[Path]:
        """The files to read now, which then wait no more; none as long as further ones are coming.

        A file is ready when its size and time have not changed for the stillness: one that is still being written
        keeps no other waiting.
        """
        for path, waiting in self._waiting.items():
            look = _look(path)
            if look != waiting.look:
                waiting.look, waiting.since = look, now
        ready = sorted(path for path, one in self._waiting.items() if now - one.since >= self._stillness)
        calm = now - self._last >= self._stillness
        if not ready or not (calm or now - self._first >= _PATIENCE * self._stillness):
            return []
        for path in ready:
            del self._waiting[path]
        self._first = now
        return ready


def _look(path: Path) -> _Look:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
