"""A library for each set of cases, kept in the user's cache so that the next measurement starts at once."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from askrs.bench.cases import CaseSet
from askrs.domain.progress import Indexed, Progress, Skipped
from askrs.library import Library
from askrs.paths import cache_folder
from askrs.settings import Settings

__all__ = ["cache", "prepared"]

_STAMP = "bench.json"


def cache() -> Path:
    """Where the libraries of measurements are kept."""
    return cache_folder() / "bench"


def prepared(
    cases: CaseSet, settings: Settings, folder: Path, fresh: bool = False, say: Callable[[str], None] = print
) -> Library:
    """An open library of the set's articles; they are read if they, the library or the model are not as last time."""
    home = folder / f"{cases.name}-{_digest(f'{cases.articles.resolve()}|{settings.model}')[:12]}"
    if fresh:
        shutil.rmtree(home, ignore_errors=True)
    library = Library.open(home, settings)
    for event in library.prepare():
        _tell(event, say)
    stamp = home / _STAMP
    known = stamp.exists() and json.loads(stamp.read_text()) == _state(cases, library)
    if not known or library.status().outdated:
        for event in library.index([cases.articles]):
            _tell(event, say)
        stamp.write_text(json.dumps(_state(cases, library)))
    return library


def _tell(event: Progress, say: Callable[[str], None]) -> None:
    if isinstance(event, Skipped):
        say(f"skipped {event.source}: {event.error}")
    elif isinstance(event, Indexed) and event.done % 50 == 0:
        say(f"read {event.done} of {event.total} articles")
    elif message := getattr(event, "message", ""):
        say(message)


def _state(cases: CaseSet, library: Library) -> dict[str, str]:
    files = sorted(file for file in cases.articles.rglob("*") if file.is_file())
    listing = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return {"articles": _digest(json.dumps(listing)), "library": library.status().fingerprint}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
