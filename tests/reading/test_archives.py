from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from askrs.errors import LockedFile, TooLarge, UnreadableFile
from askrs.reading.archives import open_archive, read_member


def packed(members):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_an_honest_archive_opens():
    with open_archive(packed({"a/b.xml": "text"}), "a.docx") as archive:
        assert read_member(archive, "a/b.xml") == b"text"
        with pytest.raises(KeyError):
            read_member(archive, "c.xml")


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "..\\x", "C:/x"])
def test_names_that_lead_outside_are_refused(name):
    with pytest.raises(UnreadableFile, match="outside itself"):
        open_archive(packed({name: "x"}), "a.docx")


def test_a_bomb_is_refused_unopened():
    with pytest.raises(TooLarge, match=r"a\.docx unpacks to far more"):
        open_archive(packed({"a": b"0" * 3_000_000}), "a.docx")
    with pytest.raises(TooLarge):
        open_archive(packed({f"{number}": b"" for number in range(5_001)}), "a.docx")


def test_no_archive_at_all():
    with pytest.raises(UnreadableFile, match=r"a\.docx is damaged") as caught:
        open_archive(b"PK\x03\x04 nothing", "a.docx")
    assert isinstance(caught.value.__cause__, zipfile.BadZipFile)


def test_a_password_is_said():
    data = bytearray(packed({"a": "x"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    with pytest.raises(LockedFile, match="password"):
        open_archive(bytes(data), "a.epub")
