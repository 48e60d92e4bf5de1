"""The second door: a library's health, its backups, and what mends it. It opens libraries that the first one cannot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from askrs.domain.backup import Backup, Reason
from askrs.domain.finding import Health
from askrs.errors import StaleIndex
from askrs.paths import library_folder
from askrs.settings import Settings
from askrs.storing.backups import backups, place_for, read_backup, write_backup
from askrs.storing.restoring import restore
from askrs.storing.snapshot import Snapshot
from askrs.storing.translating import translated_errors

if TYPE_CHECKING:
    from askrs.embedding.encoder import Encoder

__all__ = ["Upkeep"]


class Upkeep:
    r"""Looks after the library in a folder; by default the one that ``Library.open`` would open.

    >>> from tempfile import TemporaryDirectory
    >>> from askrs import Library
    >>> with TemporaryDirectory() as folder:
    ...     Library.open(Path(folder)).close()
    ...     *_, checkup = Upkeep(Path(folder)).check(full=True)
    >>> checkup.is_sound
    True
    """

    def __init__(self, folder: Path | None = None, settings: Settings | None = None) -> None:
        self.folder = library_folder(folder)
        self._settings = settings or Settings()

    def check(self, *, full: bool = False) -> Iterator[Health]:
        """Look for what is wrong, without changing anything: ``Examining`` and ``Finding``, at the end a ``Checkup``.

        The quick look reads the structure; the ``full`` one compares every checksum, derives every place again and
        holds the vector index against the stored vectors. Both work in a folder that is read-only. Raises
        ``LibraryNotFound`` and ``LibraryTooNew``.
        """
        from askrs.checking.doctor import examine

        return examine(self.folder, full=full)

    def repair(self) -> Iterator[Health]:
        """Mend what the full look finds; at the end comes a ``Repaired``, which says what, and where the old file is.

        What can be derived is made again from the stored text; a damaged text comes from a backup or its own file, or
        the article is set aside. Raises ``LibraryDamaged`` where nothing can be read, ``LibraryBusy``, ``DiskFull``.
        """
        from askrs.checking.mending import mend

        return mend(self.folder, self._encoder)

    def backup(self, target: Path | None = None) -> Backup:
        """Write the library as it is into one new file with a checksum, by default beside it; others may be writing.

        Raises ``StoreError`` when there is such a file already, ``DiskFull``.
        """
        file = (target or place_for(self.folder, Reason.WISH)).expanduser().absolute()
        with closing(Snapshot(self.folder)) as snapshot, translated_errors(file.parent):
            return write_backup(snapshot.connection, file, Reason.WISH)

    def backups(self) -> list[Backup]:
        """The backups beside the library, newest first."""
        return backups(self.folder)

    def verify(self, file: Path) -> Backup:
        """Compare a backup with its checksum; raises ``BackupDamaged``."""
        return read_backup(file)

    def restore(self, file: Path) -> tuple[Backup, Path | None]:
        """Make a backup the library; give it, and the file that keeps what was there, None if nothing was.

        Raises ``BackupDamaged`` for anything but a whole backup, ``LibraryTooNew``, ``LibraryBusy`` or ``DiskFull``;
        the library is then as it was.
        """
        return restore(file.expanduser().absolute(), self.folder)

    def _encoder(self) -> Encoder:
        from askrs.embedding import load_encoder

        encoder = load_encoder(self._settings.model)
        with closing(Snapshot(self.folder)) as snapshot:
            made_by = snapshot.fact("encoder")
        if made_by not in {"", encoder.fingerprint}:
            name = made_by.partition("@")[0]
            raise StaleIndex(f"This library was made with the model {made_by}.", f"Add --model {name}.")
        return encoder
