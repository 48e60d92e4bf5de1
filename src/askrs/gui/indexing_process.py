"""Indexing as a child process: ``askrs index --events``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from askrs.gui.event_process import EventProcess

__all__ = ["IndexingProcess"]


class IndexingProcess(EventProcess):
    """Adds files and folders, once."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, "adding articles", parent)

    def start(self, paths: Sequence[str], password: str = "") -> None:
        """Index ``paths``; the password of locked files goes through a pipe, where no list of processes shows it."""
        if password:
            self._run(("--password", "-"), paths, f"{password}\n")
        else:
            self._run((), paths)
