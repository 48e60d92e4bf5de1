"""A look at a library's health, quick or full; it changes nothing, and works where nothing may be changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from askrs.checking.articles import REPAIR, ArticleCheck
from askrs.checking.vectors import VectorCheck
from askrs.domain.finding import Checkup, Examining, Finding, Health, Severity
from askrs.errors import BackupDamaged, LibraryDamaged
from askrs.storing import ArticleTable, PassageTable
from askrs.storing.backups import backups, read_backup
from askrs.storing.examining import Examiner
from askrs.storing.schema import FILE_NAME, VERSION
from askrs.storing.sessions import SessionTable
from askrs.storing.snapshot import Snapshot

__all__ = ["examine"]

_EACH = 25  # articles between two words of how far the look has come


def examine(folder: Path, *, full: bool = False) -> Iterator[Health]:
    """Look at the library in ``folder``: ``Examining`` and ``Finding`` as it goes, a ``Checkup`` at the end.

    The quick look reads the structure, the full one every byte. Raises ``LibraryNotFound`` and ``LibraryTooNew``.
    """
    start, findings = time.monotonic(), list[Finding]()
    counts = [0, 0]
    for event in _events(folder, counts, full=full):
        if isinstance(event, Finding):
            findings.append(event)
        yield event
    kept = backups(folder)
    seconds = time.monotonic() - start
    yield Checkup(folder, full, counts[0], counts[1], tuple(findings), seconds, kept[0] if kept else None)


def _events(folder: Path, counts: list[int], *, full: bool) -> Iterator[Examining | Finding]:
    yield Examining("the file")
    try:
        snapshot = Snapshot(folder, copied=full)
    except LibraryDamaged:
        yield Finding("database", Severity.RUIN, f"{FILE_NAME} cannot be read as a library.", _last_resort(folder))
        return
    try:
        yield from _surroundings(snapshot)
        yield from _each(_structure(snapshot, full=full), _tables(snapshot), _vectors(snapshot, full=full))
        if full:
            yield from _each(_full_text(snapshot), _articles(snapshot), _history(snapshot))
            yield from _backups(folder)
        counts[:] = [ArticleTable(snapshot).count(), PassageTable(snapshot).count()]
    except LibraryDamaged:
        yield _unreadable("the counts")
    finally:
        snapshot.close()


def _each(*looks: Iterator[Examining | Finding]) -> Iterator[Examining | Finding]:
    """All of them: where one comes upon what cannot be read, the next still looks."""
    for look in looks:
        try:
            yield from look
        except LibraryDamaged:
            yield _unreadable("a table")


def _unreadable(what: str) -> Finding:
    return Finding("database", Severity.DAMAGE, f"Part of the database cannot be read: {what}.", REPAIR)


def _last_resort(folder: Path) -> str:
    kept = backups(folder)
    return f"askrs restore {kept[0].file}" if kept else "askrs restore BACKUP, or index your articles again."


def _surroundings(snapshot: Snapshot) -> Iterator[Finding]:
    if snapshot.was_broken_off:
        message = "The last change was broken off; it is taken back when the library is next opened."
        yield Finding("journal", Severity.NOTE, message, "askrs status")
    if snapshot.version < VERSION:
        message = "An older askrs wrote this library; it is brought up to date when it is next opened."
        yield Finding("version", Severity.NOTE, message, "askrs status")
    if os.name == "posix" and snapshot.file.stat().st_mode & 0o077:
        message = "Other users of this computer may read the library."
        yield Finding("permissions", Severity.NOTE, message, f"chmod 600 '{snapshot.file}'")


def _structure(snapshot: Snapshot, *, full: bool) -> Iterator[Examining | Finding]:
    yield Examining("the structure")
    for said in Examiner(snapshot).structure(full=full):
        yield Finding("database", Severity.DAMAGE, f"SQLite: {' '.join(said.split())}", REPAIR)


def _tables(snapshot: Snapshot) -> Iterator[Examining | Finding]:
    examiner = Examiner(snapshot)
    yield Examining("the tables")
    for name in examiner.schema():
        message = f"The table or index {name!r} is not as askrs makes it."
        yield Finding("schema", Severity.DAMAGE, message, REPAIR)
    for table, count in examiner.references().items():
        message = f"{count} of the rows of {table!r} belong to nothing that is there."
        yield Finding("references", Severity.DERIVED, message, REPAIR)
    for what, count in examiner.oddities().items():
        yield Finding("rows", Severity.DERIVED, f"There are {count} {what}.", REPAIR)
    if not examiner.is_sealed() and examiner.articles():
        message = "The articles have no checksums yet; the next change of the library writes them."
        yield Finding("seal", Severity.NOTE, message)


def _full_text(snapshot: Snapshot) -> Iterator[Examining | Finding]:
    examiner = Examiner(snapshot)
    yield Examining("the words")
    if not examiner.full_text():
        yield Finding("words", Severity.DERIVED, "The full-text index is not that of its words.", REPAIR)
    if snapshot.version == VERSION and not examiner.vocabulary():
        yield Finding("words", Severity.DERIVED, "The counts of words are not those of the passages.", REPAIR)


def _articles(snapshot: Snapshot) -> Iterator[Examining | Finding]:
    examiner = Examiner(snapshot)
    check, ids = ArticleCheck(snapshot, sealed=examiner.is_sealed()), examiner.articles()
    for done, article_id in enumerate(ids):
        if done % _EACH == 0:
            yield Examining("the articles", done, len(ids))
        yield from check.findings(article_id)


def _history(snapshot: Snapshot) -> Iterator[Examining | Finding]:
    yield Examining("the history")
    for question in SessionTable(snapshot).damaged().values():
        message = f"The answer to “{question[:80]}” in the history cannot be read."
        yield Finding("history", Severity.DAMAGE, message, REPAIR)


def _vectors(snapshot: Snapshot, *, full: bool) -> Iterator[Examining | Finding]:
    yield Examining("the vectors")
    check = VectorCheck(snapshot)
    yield from check.of_index()
    if full:
        yield from check.of_vectors()


def _backups(folder: Path) -> Iterator[Examining | Finding]:
    yield Examining("the backups")
    for backup in backups(folder):
        try:
            read_backup(backup.file)
        except BackupDamaged as error:
            yield Finding("backup", Severity.NOTE, error.message, f"rm '{backup.file}'")
