"""Every way in which askrs can say no.

Each error is one sentence for the person (``message``) and what they can do about it (``hint``); the foreign error
behind it, if any, is its ``__cause__`` and belongs in a log. Anything raised by askrs that is not an ``AskrsError``
is a bug.

    AskrsError
    ├── ReadError                a file could not become an article
    │   ├── UnsupportedFormat    no reader for this kind of file
    │   ├── UnreadableFile       damaged, missing or forbidden
    │   ├── LockedFile           protected by a password
    │   ├── NoText               nothing to read in it: a scan, an empty page
    │   ├── FetchError           an address led to nothing, or to where askrs does not go
    │   └── TooLarge             beyond a limit of size, time or memory
    ├── StoreError               the library's database
    │   ├── LibraryNotFound
    │   ├── LibraryTooNew        written by a newer askrs
    │   ├── LibraryBusy          another askrs is writing
    │   ├── LibraryReadOnly
    │   ├── LibraryDamaged
    │   ├── BackupDamaged        not what was backed up, or no backup at all
    │   ├── DiskFull
    │   ├── UnknownArticle       no article has this id
    │   ├── UnknownCollection    no collection has this name
    │   ├── UnknownSession       no session of the history has this number
    │   └── NothingRemoved       no removed article is kept
    ├── VectorIndexError         the library's vectors
    │   └── StaleIndex           made by another encoder model
    ├── ModelError               the encoder model
    │   └── ModelMissing
    ├── SettingsError            a setting or an option has no meaning
    └── ExportError              an answer could not be written
"""

from __future__ import annotations

__all__ = [
    "AskrsError",
    "BackupDamaged",
    "DiskFull",
    "ExportError",
    "FetchError",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryNotFound",
    "LibraryReadOnly",
    "LibraryTooNew",
    "LockedFile",
    "ModelError",
    "ModelMissing",
    "NoText",
    "NothingRemoved",
    "ReadError",
    "SettingsError",
    "StaleIndex",
    "StoreError",
    "TooLarge",
    "UnknownArticle",
    "UnknownCollection",
    "UnknownSession",
    "UnreadableFile",
    "UnsupportedFormat",
    "VectorIndexError",
]


class AskrsError(Exception):
    """A refusal in one human sentence, with a hint of what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()

    def __reduce__(self) -> tuple[type[AskrsError], tuple[str, str]]:
        return type(self), (self.message, self.hint)


class ReadError(AskrsError):
    """A file could not become an article."""


class UnsupportedFormat(ReadError):
    """No reader knows this kind of file."""


class UnreadableFile(ReadError):
    """The file is damaged, missing or forbidden."""


class LockedFile(ReadError):
    """The file is protected by a password."""


class NoText(ReadError):
    """The file holds no readable text."""


class FetchError(ReadError):
    """An address on the web led to nothing, or to where askrs does not go."""


class TooLarge(ReadError):
    """The file goes beyond a limit of size, time or memory."""


class StoreError(AskrsError):
    """The library's database could not do what was asked."""


class LibraryNotFound(StoreError):
    """There is no library in this folder."""


class LibraryTooNew(StoreError):
    """A newer askrs wrote this library."""


class LibraryBusy(StoreError):
    """Another askrs is writing to this library."""


class LibraryReadOnly(StoreError):
    """The library's folder cannot be written."""


class LibraryDamaged(StoreError):
    """The library's database is not whole."""


class BackupDamaged(StoreError):
    """The file is no backup of a library, or not the one that was written."""


class DiskFull(StoreError):
    """No room is left on the library's disk."""


class UnknownArticle(StoreError):
    """No article in the library has this id."""


class UnknownCollection(StoreError):
    """No collection has this name or number."""


class NothingRemoved(StoreError):
    """No removed article is kept that could be put back."""


class UnknownSession(StoreError):
    """No session in the library's history has this number."""


class VectorIndexError(AskrsError):
    """The library's vectors could not be used."""


class StaleIndex(VectorIndexError):
    """The library's vectors come from another encoder model."""


class ModelError(AskrsError):
    """The encoder model could not be used."""


class ModelMissing(ModelError):
    """The encoder model is not on this computer."""


class SettingsError(AskrsError):
    """A setting or an option has no meaning."""


class ExportError(AskrsError):
    """An answer could not be written to a file."""
