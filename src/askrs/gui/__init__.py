"""The window: a reading room with a library, an answer and the article that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from askrs.settings import Settings

__all__ = ["run"]


def run(library_folder: Path | None, question: str | None, settings: Settings, files: Sequence[str] = ()) -> int:
    """Open the window on a library, add ``files``, ask ``question``, and return an exit code when it is closed.

    Where the library has a window already, that one comes forward and gets the files and the question instead.
    Raises SettingsError where there is no screen to open a window on.
    """
    from askrs.gui.application import run as open_window

    return open_window(library_folder, question, settings, files)
