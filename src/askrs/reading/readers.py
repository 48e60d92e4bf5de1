"""Which reader reads what, decided by content first and by suffix second.

A reader is a module of this room with one function, ``read(data, path)``. It may raise whatever its parser raises:
``read_file``, the room's door, turns that into a ReadError.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from askrs.domain.article import Draft
from askrs.errors import LockedFile, NoText, ReadError, TooLarge, UnreadableFile, UnsupportedFormat

__all__ = ["SUFFIXES", "Reader", "read_file"]


class Reader(Protocol):
    """What every reader module offers."""

    def read(self, data: bytes, path: Path) -> Draft:
        """The draft of a whole file's bytes; ``path`` gives its name and, at the last resort, its title."""


class _Format(NamedTuple):
    module: str
    limit: int  # megabytes: far beyond any article, well within the memory that a reader may use
    suffixes: frozenset[str]


_TEXT = _Format("askrs.reading.plain", 20, frozenset({".txt", ".text"}))
_HTML = _Format("askrs.reading.html", 10, frozenset({".html", ".htm", ".xhtml"}))
_PDF = _Format("askrs.reading.pdf", 300, frozenset({".pdf"}))
_DOCX = _Format("askrs.reading.docx", 100, frozenset({".docx"}))
_EPUB = _Format("askrs.reading.epub", 100, frozenset({".epub"}))
_MARKDOWN = _Format("askrs.reading.markdown", 20, frozenset({".md", ".markdown"}))
_FORMATS = {suffix: form for form in (_TEXT, _HTML, _PDF, _DOCX, _EPUB, _MARKDOWN) for suffix in form.suffixes}

SUFFIXES = frozenset(_FORMATS)

_HEAD = 4096  # bytes that tell a format
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(path: Path) -> Draft:
    """The draft of the file at ``path``; every failure is a ReadError, in a sentence that names the file."""
    try:
        size, head = _look(path)
        form = _format(path, head)
        if size > form.limit * 1_000_000:
            raise TooLarge(
                f"{path.name} has {size // 1_000_000} MB; of such files askrs reads up to {form.limit} MB.",
                "Split it, or save only the article.",
            )
        return cast("Reader", import_module(form.module)).read(path.read_bytes(), path)
    except ReadError:
        raise
    except MemoryError as error:
        raise TooLarge(f"{path.name} needs more memory than askrs allows a file.", "Split it into parts.") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableFile(
            f"{path.name} cannot be read: {reason}.", "Check its place and its permissions."
        ) from error
    except Exception as error:  # a parser's own, of any kind
        raise UnreadableFile(f"{path.name} is damaged.", "Open it in its own program and save it again.") from error


def _look(path: Path) -> tuple[int, bytes]:
    """The size of a file and its first bytes."""
    if path.is_dir():
        raise UnreadableFile(f"{path.name} is a folder, not a file.", "Name the files in it.")
    if path.exists() and not path.is_file():
        raise UnreadableFile(f"{path.name} is not an ordinary file.", "Copy its content to a file.")
    size = path.stat().st_size
    if not size:
        raise NoText(f"{path.name} is empty.", "Save it again, or leave it out.")
    with path.open("rb") as file:
        return size, file.read(_HEAD)


def _format(path: Path, head: bytes) -> _Format:
    if b"%PDF-" in head[:1024]:
        return _PDF
    by_suffix = _FORMATS.get(path.suffix.lower())
    if head.startswith(b"PK\x03\x04"):
        return _zip_format(path, head, by_suffix)
    if head.startswith(_OLE):
        raise _ole_refusal(path, by_suffix)
    if _PAGE.match(head) and by_suffix is not _MARKDOWN:
        return _HTML
    if by_suffix is None:
        kinds = ", ".join(sorted(SUFFIXES))
        raise UnsupportedFormat(f"askrs has no reader for {path.name}.", f"It reads {kinds}.")
    return by_suffix


def _zip_format(path: Path, head: bytes, by_suffix: _Format | None) -> _Format:
    if b"mimetypeapplication/epub+zip" in head:
        return _EPUB
    if by_suffix in (_DOCX, _EPUB):
        return by_suffix
    if b"word/" in head or b"[Content_Types].xml" in head:
        return _DOCX
    raise UnsupportedFormat(f"{path.name} is an archive.", "Unpack it and add the files in it.")


def _ole_refusal(path: Path, by_suffix: _Format | None) -> ReadError:
    """Microsoft's compound file: an old .doc, or a .docx behind a password, which is wrapped in one."""
    if by_suffix is _DOCX:
        return LockedFile(f"{path.name} is protected by a password.", "Save it without one in Word, then add it again.")
    return UnsupportedFormat(f"{path.name} is an old Word document.", "Save it as .docx, then add it again.")
