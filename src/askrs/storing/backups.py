"""Backups: the library's database in one file, with a checksum at its end.

The file is an SQLite database like any other, which SQLite itself copied while others may have been reading or
writing, followed by a trailer of ``_TRAILER`` bytes that SQLite does not look at: a mark, then JSON with the SHA-256 of
all that goes before, padded with spaces.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from askrs.domain.backup import Backup, Reason
from askrs.errors import BackupDamaged, StoreError
from askrs.storing.translating import FORBIDDEN

__all__ = ["FOLDER", "KEPT", "SUFFIX", "backups", "keep", "place_for", "read_backup", "write_backup"]

FOLDER = "backups"
SUFFIX = ".askrs-backup"

KEPT = 3
"""So many of the backups that are made by themselves are kept for each reason."""

_ANOTHER = "Choose another: askrs backup -l"
_TRAILER = 1024
_MARK = b"\naskrs backup 1 "
_BLOCK = 1 << 20


def write_backup(connection: sqlite3.Connection, target: Path, reason: Reason) -> Backup:
    """Copy the library of a connection, whole even while others write, into a new file; that file or nothing.

    Raises ``StoreError`` when the target exists, or its folder cannot be made or written to.
    """
    if target.exists():
        raise StoreError(f"There is a file {target} already.", "Name another one.")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {target.parent} cannot be made.", "Name another one.") from error
    scratch = target.with_name(f".{target.name}.saving")
    try:
        scratch.unlink(missing_ok=True)
        scratch.touch(mode=0o600)
        with closing(sqlite3.connect(scratch, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # it becomes a backup once it is whole and on the disk
            copy.execute("PRAGMA synchronous = OFF")
            connection.backup(copy)
        facts = _facts(connection, reason) | {"bytes": scratch.stat().st_size}
        with scratch.open("ab") as stream:
            stream.write(_trailer(facts, _digest(scratch, facts["bytes"], facts)))
            stream.flush()
            os.fsync(stream.fileno())
        scratch.replace(target)
    except BaseException as error:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno in FORBIDDEN:
            raise StoreError(f"Nothing can be written in {target.parent}.", "Name a file elsewhere.") from error
        raise
    return _backup(target, facts)


def read_backup(file: Path, *, thorough: bool = True) -> Backup:
    """What a backup says of itself; with ``thorough`` every byte of it is compared with its checksum.

    Raises ``BackupDamaged`` for any other file, and for one that is not as it was written.
    """
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            stream.seek(max(size - _TRAILER, 0))
            trailer = stream.read()
    except FileNotFoundError as error:
        raise BackupDamaged(f"There is no file {file}.", _ANOTHER) from error
    except OSError as error:
        raise BackupDamaged(f"The backup {file} cannot be read: {error.strerror}.", _ANOTHER) from error
    if not trailer.startswith(_MARK):
        raise BackupDamaged(f"{file} is no backup of askrs, or its end is missing.", _ANOTHER)
    try:
        facts = json.loads(trailer[len(_MARK) :])
        sha256 = facts.pop("sha256")
        whole = facts["bytes"] == size - _TRAILER and (not thorough or _digest(file, facts["bytes"], facts) == sha256)
        backup = _backup(file, facts)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(file) from error
    if not whole:
        raise _damaged(file)
    return backup


def backups(folder: Path) -> list[Backup]:
    """The backups beside the library in ``folder``, newest first; their checksums are not looked at."""
    found = []
    for file in (folder / FOLDER).glob(f"*{SUFFIX}"):
        with suppress(BackupDamaged):
            found.append(read_backup(file, thorough=False))
    return sorted(found, key=lambda backup: backup.created, reverse=True)


def keep(connection: sqlite3.Connection, folder: Path, reason: Reason) -> Backup:
    """Back the library up beside itself, unless its last backup is the same, and drop the oldest for this reason."""
    known = backups(folder)
    facts = _facts(connection, reason)
    if known and facts["generation"] and _same(known[0], facts):
        return known[0]
    new = write_backup(connection, place_for(folder, reason), reason)
    older = [backup for backup in known if backup.reason is reason]
    for backup in older[KEPT - 1 :]:
        backup.file.unlink(missing_ok=True)
    return new


def place_for(folder: Path, reason: Reason, suffix: str = SUFFIX) -> Path:
    """A name beside the library that nothing has yet."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    stem = stamp if reason is Reason.WISH else f"{stamp}-before-{reason.value}"
    names = (folder / FOLDER / f"{stem}{number}{suffix}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())


def _same(backup: Backup, facts: dict[str, Any]) -> bool:
    """Whether nothing has changed since a backup, and it can be relied on."""
    if (backup.generation, backup.version) != (facts["generation"], facts["version"]):
        return False
    try:
        read_backup(backup.file)
    except BackupDamaged:
        return False
    return True


def _facts(connection: sqlite3.Connection, reason: Reason) -> dict[str, Any]:
    return {
        "created": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "reason": reason.value,
        "version": _number(connection, "PRAGMA user_version") or 0,
        "generation": str(_number(connection, "SELECT value FROM facts WHERE name = 'generation'") or ""),
        "articles": _number(connection, "SELECT count(*) FROM articles"),
    }


def _number(connection: sqlite3.Connection, query: str) -> int | None:
    """The number that a query gives, None where there is none, or what it asks is damaged."""
    try:
        row = connection.execute(query).fetchone()
        return int(row[0]) if row else None
    except (sqlite3.Error, ValueError, TypeError):
        return None


def _backup(file: Path, facts: dict[str, Any]) -> Backup:
    counted = facts["articles"]
    articles = None if counted is None else int(counted)
    version, generation, size = int(facts["version"]), str(facts["generation"]), int(facts["bytes"]) + _TRAILER
    return Backup(file, str(facts["created"]), Reason(facts["reason"]), version, generation, articles, size)


def _trailer(facts: dict[str, Any], sha256: str) -> bytes:
    return (_MARK + json.dumps(facts | {"sha256": sha256}).encode()).ljust(_TRAILER)


def _digest(file: Path, size: int, facts: dict[str, Any]) -> str:
    """SHA-256 of the first ``size`` bytes of a file, and of what is said of it."""
    sha, left = hashlib.sha256(), size
    with file.open("rb") as stream:
        while left and (block := stream.read(min(_BLOCK, left))):
            sha.update(block)
            left -= len(block)
    sha.update(json.dumps(facts, sort_keys=True).encode())
    return sha.hexdigest()


def _damaged(file: Path) -> BackupDamaged:
    return BackupDamaged(f"The backup {file} is damaged: it is not what was written.", _ANOTHER)
