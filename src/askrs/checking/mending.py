"""Repair: what can be made again is made again; what was there before is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from askrs.checking.doctor import examine
from askrs.checking.rebuilding import Rebuilder
from askrs.checking.vectors import VectorCheck
from askrs.domain.backup import Reason
from askrs.domain.finding import Checkup, Health, Repaired, Severity
from askrs.embedding.encoder import Encoder
from askrs.errors import BackupDamaged, LibraryDamaged, StoreError
from askrs.searching.cache import open_index, save_index
from askrs.storing import Database
from askrs.storing.backups import backups, read_backup
from askrs.storing.locking import locked
from askrs.storing.replacing import install
from askrs.storing.salvage import Salvage
from askrs.storing.schema import FILE_NAME
from askrs.storing.snapshot import Snapshot

__all__ = ["mend"]

_SCRATCH = ".repairing"


def mend(folder: Path, encoder: Callable[[], Encoder]) -> Iterator[Health]:
    """Look at the library in ``folder``, mend what is wrong, look again: a ``Repaired`` at the end.

    ``encoder`` is called when passages have to be encoded again. Raises ``LibraryDamaged`` where nothing can be read,
    ``LibraryBusy`` while another askrs is writing, ``DiskFull``.
    """
    before = yield from _looked(folder)
    if before.severity is Severity.RUIN:
        raise LibraryDamaged(f"Nothing can be read of {folder / FILE_NAME}.", before.findings[0].remedy)
    kept, mended, lost = None, list[str](), list[str]()
    wrong = [finding for finding in before.findings if finding.severity > Severity.NOTE]
    if any(finding.kind != "index" for finding in wrong):
        kept, mended, lost = yield from _rebuilt(folder, encoder)
    if wrong:
        _make_index(folder)
        mended.append("The vector index was made anew.")
        before = yield from _looked(folder)
    yield Repaired(kept, tuple(mended), tuple(lost), before)


def _looked(folder: Path) -> Generator[Health, None, Checkup]:
    """A full look: its events, and its ``Checkup`` as the value."""
    for event in examine(folder, full=True):
        if isinstance(event, Checkup):
            return event
        yield event
    raise AssertionError("a look ends with a checkup")


def _rebuilt(
    folder: Path, encoder: Callable[[], Encoder]
) -> Generator[Health, None, tuple[Path | None, list[str], list[str]]]:
    """Write the library anew beside the old one and put it in its place; where that is kept, mended, lost."""
    scratch = folder / _SCRATCH
    with locked(folder), ExitStack() as opened:
        shutil.rmtree(scratch, ignore_errors=True)
        opened.callback(shutil.rmtree, scratch, ignore_errors=True)
        old = opened.enter_context(closing(Snapshot(folder, copied=True)))
        with closing(Database(scratch, create=True)) as new:
            rebuilder = Rebuilder(Salvage(old), new, _donors(folder, opened), encoder, folder)
            yield from rebuilder.run()
        kept = install(scratch / FILE_NAME, folder, Reason.REPAIR)
    mended = ["The database was written anew, with the words to search by.", *rebuilder.mended]
    return kept, mended, rebuilder.lost


def _donors(folder: Path, opened: ExitStack) -> list[Salvage]:
    """The whole backups beside the library, newest first."""
    found = []
    for backup in backups(folder):
        with suppress(BackupDamaged, StoreError):
            read_backup(backup.file)
            snapshot = Snapshot(backup.file.parent, file_name=backup.file.name)
            found.append(Salvage(opened.enter_context(closing(snapshot))))
    return found


def _make_index(folder: Path) -> None:
    with closing(Database(folder)) as database, database.writing():
        dimension = _dimension(database)
        if dimension:
            database.state_fact("index sha256", "")
            save_index(database, open_index(database, dimension))


def _dimension(database: Database) -> int:
    with closing(Snapshot(database.folder)) as snapshot:
        return VectorCheck(snapshot).dimension
