"""Another database in the place of a library's, all of it or nothing, and the one that was there kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from askrs.domain.backup import Reason
from askrs.errors import LibraryDamaged
from askrs.storing.backups import keep, place_for
from askrs.storing.schema import FILE_NAME
from askrs.storing.seals import confirm, is_sealed
from askrs.storing.translating import translated_errors

__all__ = ["install"]

_COUNTED = ("articles", "passages")
_WHOLE = "SELECT count(*) FROM sqlite_schema"


def install(scratch: Path, folder: Path, reason: Reason) -> Path | None:
    """Make ``scratch`` the library in ``folder``, and give the file that keeps what was there; None if nothing was.

    SQLite itself writes it over the old one, in a transaction: others that have the library open see the new one, and
    a crash leaves the old one. Only where the old one cannot be opened it is moved away as a file. Numbers of articles
    and passages that the old one gave are not given again, and the vector index is made anew.
    The writer's lock must be held.
    """
    file = folder / FILE_NAME
    with translated_errors(folder):
        if not file.exists():
            _settle(scratch, None)
            scratch.replace(file)
            return None
        try:
            with translated_errors(folder), closing(sqlite3.connect(file, isolation_level=None, timeout=10)) as live:
                live.execute(_WHOLE).fetchone()
                kept = keep(live, folder, reason).file if live.execute(_WHOLE).fetchone()[0] else None
                _settle(scratch, live)
                with closing(sqlite3.connect(scratch, isolation_level=None)) as new:
                    new.backup(live)
        except LibraryDamaged:
            _settle(scratch, None)
            return _moved_away(file, scratch, place_for(folder, reason, ".damaged"))
        scratch.unlink()
        return kept


def _settle(scratch: Path, live: sqlite3.Connection | None) -> None:
    """Let the new library come after the old one for everybody who knew that."""
    generation, highest = 0, dict.fromkeys(_COUNTED, 0)
    if live is not None:
        with suppress(sqlite3.Error, ValueError, TypeError):
            rows = live.execute("SELECT value FROM facts WHERE name = 'generation'").fetchall()
            generation = int(rows[0][0]) if rows else 0
            highest |= {name: int(seq) for name, seq in live.execute("SELECT name, seq FROM sqlite_sequence")}
    with closing(sqlite3.connect(scratch, isolation_level=None)) as new:
        new.execute("BEGIN IMMEDIATE")
        new.execute("DELETE FROM facts WHERE name IN ('index sha256', 'index generation')")
        new.execute("INSERT OR IGNORE INTO facts VALUES ('generation', 0)")
        sealed = is_sealed(new)
        new.execute("UPDATE facts SET value = max(CAST(value AS INTEGER), ?) WHERE name = 'generation'", (generation,))
        if sealed:
            confirm(new)
        new.execute("UPDATE facts SET value = value + 1 WHERE name = 'generation'")
        new.execute("INSERT OR REPLACE INTO facts SELECT 'epoch', value FROM facts WHERE name = 'generation'")
        for name in _COUNTED:
            new.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest[name], name))
            known = "SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)"
            new.execute(f"INSERT INTO sqlite_sequence (name, seq) {known}", (name, highest[name], name))
        new.execute("COMMIT")


def _moved_away(file: Path, scratch: Path, kept: Path) -> Path:
    """The journals go first: they belong to the old file and would be played into the new one."""
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for suffix in ("-journal", "-wal", "-shm"):
        journal = file.with_name(file.name + suffix)
        if journal.exists():
            journal.replace(kept.with_name(kept.name + suffix))
    try:
        os.link(file, kept)
    except OSError:
        shutil.copyfile(file, kept)
    scratch.replace(file)
    return kept
