from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from askrs.errors import LockedFile, NoText, UnreadableFile
from askrs.reading.pdf.fallback import read_slowly


def test_pages_and_paragraphs_without_rectangles(press, texts, tmp_path, show):
    sheet = press()
    for text in texts.paragraphs[:2]:
        sheet.paragraph(text, 760, width=300)
        sheet.turn()
    draft = read_slowly(sheet.bytes(), tmp_path / "cold_peace.pdf")
    assert show(draft) == [("paragraph", text) for text in texts.paragraphs[:2]]
    assert [page.number for page in draft.text.pages] == [1, 2]
    assert draft.metadata.title == "Cold peace"


def test_a_password_is_asked_for(tmp_path):
    writer, stream = pypdf.PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    writer.write(stream)
    with pytest.raises(LockedFile, match=r"a\.pdf is protected"):
        read_slowly(stream.getvalue(), tmp_path / "a.pdf")
    with pytest.raises(LockedFile, match=r"does not open a\.pdf"):
        read_slowly(stream.getvalue(), tmp_path / "a.pdf", "other")
    with pytest.raises(NoText):
        read_slowly(stream.getvalue(), tmp_path / "a.pdf", "secret")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>"])
def test_what_cannot_be_mended_is_said(data, tmp_path):
    with pytest.raises(UnreadableFile, match=r"a\.pdf is damaged"):
        read_slowly(data, tmp_path / "a.pdf")
