"""Which reader reads what, decided by content first and by suffix second."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from askrs.errors import LockedFile, ReadError, UnsupportedFormat

__all__ = ["HEAD", "SUFFIXES", "Format", "format_of"]


class Format(NamedTuple):
    """A kind of file; ``limit`` is far beyond any article, well within the memory that a reader may use."""

    module: str
    limit: int  # megabytes
    suffixes: frozenset[str]
    takes_password: bool = False


_TEXT = Format("askrs.reading.plain", 20, frozenset({".txt", ".text"}))
_HTML = Format("askrs.reading.html", 10, frozenset({".html", ".htm", ".xhtml"}))
_MHTML = Format("askrs.reading.mhtml", 60, frozenset({".mhtml", ".mht"}))
_MAIL = Format("askrs.reading.newsletter", 60, frozenset({".eml"}))
_PDF = Format("askrs.reading.pdf", 300, frozenset({".pdf"}), takes_password=True)
_DOCX = Format("askrs.reading.docx", 100, frozenset({".docx"}))
_ODT = Format("askrs.reading.odt", 100, frozenset({".odt"}))
_RTF = Format("askrs.reading.rtf", 60, frozenset({".rtf"}))
_EPUB = Format("askrs.reading.epub", 100, frozenset({".epub"}))
_MARKDOWN = Format("askrs.reading.markdown", 20, frozenset({".md", ".markdown"}))
_FORMATS = {
    suffix: form
    for form in (_TEXT, _HTML, _MHTML, _MAIL, _PDF, _DOCX, _ODT, _RTF, _EPUB, _MARKDOWN)
    for suffix in form.suffixes
}

SUFFIXES = frozenset(_FORMATS)

HEAD = 4096
"""Bytes at the beginning of a file that tell its format."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S
)
_WEB_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPPED = ((b"mimetypeapplication/epub+zip", _EPUB), (b"mimetypeapplication/vnd.oasis.opendocument.text", _ODT))


def format_of(path: Path, head: bytes) -> Format:
    """The format of the file at ``path`` that begins with ``head``.

    Raises UnsupportedFormat for what nobody here reads, LockedFile for a Word document behind a password.
    """
    by_suffix = _FORMATS.get(path.suffix.lower())
    if b"%PDF-" in head[:1024] and by_suffix not in (_MAIL, _MHTML):
        return _PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip_format(path, head, by_suffix)
    if head.startswith(_OLE):
        raise _ole_refusal(path, by_suffix)
    form = _text_format(head, by_suffix) or by_suffix
    if form is None:
        kinds = ", ".join(sorted(SUFFIXES))
        raise UnsupportedFormat(f"askrs has no reader for {path.name}.", f"It reads {kinds}.")
    return form


def _text_format(head: bytes, by_suffix: Format | None) -> Format | None:
    """What a file that is text shows at its beginning, whatever it is called."""
    if head.startswith(b"{\\rtf"):
        return _RTF
    if _PAGE.match(head) and by_suffix is not _MARKDOWN:
        return _HTML
    if by_suffix is _HTML and _WEB_ARCHIVE.match(head):
        return _MHTML
    return None


def _zip_format(path: Path, head: bytes, by_suffix: Format | None) -> Format:
    for mark, form in _ZIPPED:
        if mark in head and head[head.index(mark) + len(mark) :][:1] != b"-":  # "-template", "-master": no articles
            return form
    if by_suffix in (_DOCX, _EPUB, _ODT):
        return by_suffix
    if b"word/" in head or b"[Content_Types].xml" in head:
        return _DOCX
    raise UnsupportedFormat(f"{path.name} is an archive.", "Unpack it and add the files in it.")


def _ole_refusal(path: Path, by_suffix: Format | None) -> ReadError:
    """Microsoft's compound file: an old .doc, or a .docx behind a password, which is wrapped in one."""
    if by_suffix is _DOCX:
        return LockedFile(f"{path.name} is protected by a password.", "Save it without one in Word, then add it again.")
    return UnsupportedFormat(f"{path.name} is an old Word document.", "Save it as .docx, then add it again.")
