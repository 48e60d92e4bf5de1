"""What happens in folders, as the operating system tells it; the only place that knows watchdog."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from askrs.errors import UnreadableFile

__all__ = ["Noticing", "is_passing"]

_CHANGES = {"created", "modified", "moved", "deleted", "closed"}
_PASSING = (".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".temp", ".swp", "~")
_OWN = ("library.sqlite3", "library.lock", "passages.faiss")
"""The files of a library that lies in the folder: noticing them would never end."""


class Noticing(FileSystemEventHandler):
    """Watches folders and all that is in them, from entering its ``with`` to leaving it.

    Raises ``UnreadableFile`` for a folder that is not there or cannot be watched.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders, self._observer = folders, Observer()
        self._paths: SimpleQueue[Path] = SimpleQueue()

    def __enter__(self) -> Noticing:
        for folder in self._folders:
            if not folder.is_dir():
                raise UnreadableFile(f"There is no folder {folder}.", "Check the name.")
        try:
            for folder in self._folders:
                self._observer.schedule(self, str(folder), recursive=True)
            self._observer.start()
        except OSError as error:
            self._observer.stop()
            reason = (error.strerror or "the system refuses").lower()
            raise UnreadableFile(f"The folders cannot be watched: {reason}.", "Watch fewer or smaller ones.") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._observer.stop()
        if self._observer.is_alive():
            self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of what an event is about; called by the observer, in its own thread."""
        if event.event_type in _CHANGES and not (event.is_directory and event.event_type == "modified"):
            for name in (event.src_path, event.dest_path):
                if name:
                    self._paths.put(Path(os.fsdecode(name)))

    def take(self, seconds: float) -> set[Path]:
        """The files that something has happened to, at the latest after some seconds; gone ones and folders too."""
        found: set[Path] = set()
        end = time.monotonic() + seconds
        try:
            found.update(self._meant(self._paths.get(timeout=seconds)))
            while time.monotonic() < end:
                found.update(self._meant(self._paths.get_nowait()))
        except Empty:
            pass
        return found

    def _meant(self, path: Path) -> Iterable[Path]:
        below = next((path.relative_to(folder) for folder in self._folders if path.is_relative_to(folder)), path)
        if any(map(is_passing, below.parts)):
            return ()
        return _files(path) if path.is_dir() else (path,)


def is_passing(name: str) -> bool:
    """Whether a file or folder of this name is hidden, temporary, or a library's own."""
    return name.startswith((".", "~$", *_OWN)) or name.lower().endswith(_PASSING)


def _files(folder: Path) -> Iterator[Path]:
    """What came in with a folder that was moved here as a whole."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_passing(name)]
        yield from (Path(place, name) for name in names if not is_passing(name))
