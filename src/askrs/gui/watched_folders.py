"""Which folders are watched for which library, from one day to the next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QSettings

__all__ = ["WatchedFolders"]


class WatchedFolders:
    """The folders of one library in the window's store."""

    def __init__(self, store: QSettings, library: Path) -> None:
        self._store = store
        self._key = f"watched/{quote(str(library.absolute()), safe='')}"

    def load(self) -> tuple[str, ...]:
        """The folders, in the order in which they were chosen; what is no list of names is forgotten."""
        kept = self._store.value(self._key, [])
        kept = [kept] if isinstance(kept, str) else kept  # Qt reads a list of one back as that one
        return tuple(folder for folder in kept if isinstance(folder, str) and folder) if isinstance(kept, list) else ()

    def keep(self, folders: Sequence[str]) -> None:
        """Remember exactly these."""
        self._store.setValue(self._key, list(folders))
        self._store.sync()
