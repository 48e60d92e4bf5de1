"""The only place that knows folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from askrs.errors import SettingsError

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

__all__ = ["cache_folder", "checkout", "library_folder", "model_cache", "resources", "state_folder"]

_PACKAGE = Path(__file__).resolve().parent


def checkout() -> Path | None:
    """The project folder when askrs runs from a checkout, else None."""
    project = _PACKAGE.parent.parent
    return project if (project / "pyproject.toml").is_file() and (project / "src" / "askrs") == _PACKAGE else None


def resources() -> Path:
    """The folder of icons, themes, sample articles and models that ships with askrs."""
    project = checkout()
    return project / "resources" if project else _PACKAGE / "resources"


def library_folder(named: Path | None = None) -> Path:
    """The library in use: as ``named``, else ``ASKRS_LIBRARY``, the checkout's ``index/``, the user's data folder."""
    chosen = named or os.environ.get("ASKRS_LIBRARY")
    if chosen:
        folder = Path(chosen).expanduser().absolute()
        if folder.is_file():
            raise SettingsError(f"The library {folder} is a file, not a folder.", "Name a folder with --library.")
        return folder
    project = checkout()
    return project / "index" if project else Path(_user_folders().user_data_dir)


def model_cache() -> Path:
    """Where prepared encoder models are kept, shared by all libraries of this user (``ASKRS_MODELS`` overrides)."""
    chosen = os.environ.get("ASKRS_MODELS")
    return Path(chosen).expanduser().absolute() if chosen else cache_folder() / "models"


def cache_folder() -> Path:
    """What can be made again: prepared models, the libraries of measurements."""
    return Path(_user_folders().user_cache_dir)


def state_folder() -> Path:
    """What a program keeps for itself: the log of its last bug."""
    return Path(_user_folders().user_state_dir)


def _user_folders() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs("askrs", appauthor=False)
