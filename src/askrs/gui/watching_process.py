"""Watching folders as a child process: ``askrs watch --events``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from askrs.domain.progress import Progress
from askrs.gui.event_process import EventProcess

__all__ = ["WatchingProcess"]


class WatchingProcess(EventProcess):
    """Adds what is in folders, and then what comes into them, until it is cancelled."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, "watching folders", parent)

    def start(self, folders: Sequence[str]) -> None:
        """Watch ``folders`` and all that is in them."""
        self._run((), folders)

    def _is_end(self, event: Progress) -> bool:
        return False  # each batch is Finished, the watching never is

    def _interruption(self) -> tuple[str, str]:
        return "askrs no longer watches your folders.", "Open the window again, or watch a folder anew."
