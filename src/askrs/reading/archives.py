"""Zip archives from strangers: checked before they are opened, counted while they are read."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from askrs.errors import LockedFile, TooLarge, UnreadableFile

__all__ = ["open_archive", "read_member"]

_ENTRIES = 5_000
_TOTAL = 300_000_000  # bytes unpacked
_RATIO = 200  # unpacked to packed; text reaches some 20, a bomb 1,000
_SMALL = 1_000_000  # bytes: below it no ratio hurts


def open_archive(data: bytes, name: str) -> ZipFile:
    """The archive in ``data``; TooLarge, LockedFile or UnreadableFile where it is not one to be trusted."""
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise UnreadableFile(f"{name} is damaged.", "Download or save it again.") from error
    entries = archive.infolist()
    if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > _TOTAL or any(map(_bursts, entries)):
        raise TooLarge(f"{name} unpacks to far more than a document holds.", "Leave it out; it may be harmful.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise LockedFile(f"{name} is protected by a password.", "Save it without one, then add it again.")
    if any(map(_escapes, entries)):
        raise UnreadableFile(f"{name} names files outside itself.", "Leave it out; it may be harmful.")
    return archive


def read_member(archive: ZipFile, member: str) -> bytes:
    """The bytes of ``member``, no more than its header promised; KeyError where there is none."""
    entry = archive.getinfo(member)
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise BadZipFile(f"{member} is larger than it says")
    return data


def _bursts(entry: ZipInfo) -> bool:
    return entry.file_size > max(_SMALL, _RATIO * entry.compress_size)


def _escapes(entry: ZipInfo) -> bool:
    parts = entry.filename.replace("\\", "/").split("/")
    return entry.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]
