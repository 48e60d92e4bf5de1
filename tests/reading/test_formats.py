from __future__ import annotations

from pathlib import Path

import pytest

from askrs.errors import LockedFile, UnsupportedFormat
from askrs.reading.formats import SUFFIXES, format_of

PAGE = b"<!DOCTYPE html><html><body><p>One sentence of a page.</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50)
ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"
ARCHIVE = b"From: <Saved>\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x"


def reader(name, head):
    return format_of(Path(name), head).module.rpartition(".")[2]


def test_the_formats_of_today():
    assert sorted(SUFFIXES) == [
        ".docx", ".eml", ".epub", ".htm", ".html", ".markdown", ".md", ".mht", ".mhtml", ".odt", ".pdf", ".rtf",
        ".text", ".txt", ".xhtml",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.bin", "a", "a.PDF", "a.docx", "a.mht"])
def test_a_page_is_a_page_whatever_its_name(name):
    assert reader(name, b"\xef\xbb\xbf\n <!-- saved -->" + PAGE) == "html"


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.doc", b"{\\rtf1\\ansi", "rtf"),
        ("a.html", ARCHIVE, "mhtml"),
        ("a.html", b"From: me\n\nContent-Type: multipart/related", "html"),
        ("a.eml", b"Subject: %PDF-1.7\n\n", "newsletter"),
        ("a.bin", b"junk %PDF-1.7", "pdf"),
        ("a", ODT + b"PK\x03\x04", "odt"),
        ("a.odt", b"PK\x03\x04" + bytes(60), "odt"),
        ("a.zip", b"PK\x03\x04 word/document.xml", "docx"),
        ("a.md", b"<html>\n\nText.", "markdown"),
    ],
)
def test_content_goes_before_the_name(name, head, expected):
    assert reader(name, head) == expected


@pytest.mark.parametrize(
    ("name", "head", "error", "said"),
    [
        ("a.doc", OLE, UnsupportedFormat, "old Word document"),
        ("a.docx", OLE, LockedFile, "password"),
        ("a.zip", b"PK\x03\x04" + bytes(50), UnsupportedFormat, "archive"),
        ("a.ott", ODT + b"-template", UnsupportedFormat, "archive"),
        ("a.xyz", b"something", UnsupportedFormat, r"no reader for a\.xyz"),
    ],
)
def test_what_nobody_reads_is_said(name, head, error, said):
    with pytest.raises(error, match=said) as caught:
        format_of(Path(name), head)
    assert caught.value.hint
