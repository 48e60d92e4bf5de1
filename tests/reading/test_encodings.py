from __future__ import annotations

import pytest

from askrs.errors import UnreadableFile
from askrs.reading.encodings import decode

TEXT = "Der Präsident sprach über „Größe“ und Maß; die Türken hörten überall zu. " * 4
RUSSIAN = "Почему Россия не спасёт Иран: москва колеблется с поставками комплексов и самолётов. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_in_all_its_forms(encoding):
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(("text", "encoding"), [(TEXT, "cp1252"), (RUSSIAN, "cp1251")])
def test_old_encodings_are_told_by_what_they_say(text, encoding):
    assert decode(text.encode(encoding), "a.txt") == text


def test_a_declared_encoding_counts_where_the_bytes_are_not_utf_8():
    assert decode("żółć".encode("iso-8859-2"), "a.html", "iso-8859-2") == "żółć"
    assert decode("żółć".encode(), "a.html", "iso-8859-2") == "żółć"
    assert decode("é".encode("latin-1") * 40, "a.html", "no-such-encoding")


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(UnreadableFile, match=r"^photo\.txt does not hold text"):
        decode(bytes(range(256)) * 20, "photo.txt")
