"""Folders whose new and changed files come into the library by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from askrs.domain.progress import Finished, Preparing, Progress, Reading, Started
from askrs.errors import AskrsError, LibraryBusy
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching_process import WatchingProcess

__all__ = ["Watching"]

_RETRY = 5000  # milliseconds until a library that was busy is tried again


class Watching(QObject):
    """Remembers the folders and keeps one child at work on those that are there.

    It is quiet: ``indexing_changed`` frames only batches in which a file is really read, and a library in which
    another askrs writes is waited for without a word. ``rested`` says that the child leaves the library alone again.
    """

    folders_changed = Signal(object)
    progressed = Signal(object)
    indexing_changed = Signal(bool)
    library_changed = Signal()
    rested = Signal()
    failed = Signal(object)

    def __init__(self, process: WatchingProcess, kept: WatchedFolders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = process
        self._kept = kept
        self.folders = kept.load()
        self.is_busy = False
        self._indexing = False
        self._unsaid: list[Progress] = []
        self._start_again = False
        self._retry = QTimer(self, interval=_RETRY, singleShot=True)
        self._retry.timeout.connect(self.start)
        process.setParent(self)
        process.progressed.connect(self._on_progress)
        process.failed.connect(self._on_failed)
        process.ended.connect(self._on_ended)

    def start(self) -> None:
        """Say which folders are watched, and watch those that are there; a child that is at work gives way first."""
        self._retry.stop()
        self.folders_changed.emit(self.folders)
        if self._process.is_running:
            self._start_again = True
            self._process.cancel()
        elif present := [folder for folder in self.folders if Path(folder).is_dir()]:
            self.is_busy = True
            self._process.start(present)

    def watch(self, folder: str) -> None:
        """Watch one more folder, now and whenever the window is open."""
        if folder not in self.folders:
            self._change((*self.folders, folder))

    def unwatch(self, folder: str) -> None:
        """Leave a folder alone; the articles that came from it stay."""
        self._change(tuple(one for one in self.folders if one != folder))

    def close(self) -> None:
        """Stop the child, and return when it is gone."""
        self._retry.stop()
        self._start_again = False
        self.blockSignals(True)
        self._process.close()

    def _change(self, folders: tuple[str, ...]) -> None:
        self.folders = folders
        self._kept.keep(folders)
        self.start()

    def _on_progress(self, event: Progress) -> None:
        if isinstance(event, Started | Preparing):
            self.is_busy = True
        if isinstance(event, Reading):
            self._begin()
        if self._indexing or not isinstance(event, Started | Preparing):
            self.progressed.emit(event)
        else:
            self._unsaid.append(event)
        if isinstance(event, Finished):
            self._rest()

    def _begin(self) -> None:
        """A file is really read: what was kept quiet of this batch is said after all."""
        if not self._indexing:
            self._indexing = True
            self.indexing_changed.emit(True)
            for event in self._unsaid:
                self.progressed.emit(event)

    def _rest(self) -> None:
        self._unsaid.clear()
        self.is_busy = False
        if self._indexing:
            self._indexing = False
            self.library_changed.emit()
            self.indexing_changed.emit(False)
        self.rested.emit()

    def _on_failed(self, error: AskrsError) -> None:
        if isinstance(error, LibraryBusy):
            self._retry.start()
        else:
            self.failed.emit(error)

    def _on_ended(self) -> None:
        self._rest()
        if self._start_again:
            self._start_again = False
            self.start()
