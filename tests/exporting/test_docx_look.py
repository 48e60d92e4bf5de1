from __future__ import annotations

import docx
from docx.oxml.ns import qn

from askrs.exporting.docx_look import _LOOKS, dressed


def test_every_look_is_a_named_style_with_a_font_of_its_own():
    document = dressed(docx.Document())
    for name, look in _LOOKS.items():
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:ascii")) == look.font
        assert fonts.get(qn("w:asciiTheme")) is None
        assert document.styles[name].font.size.pt == look.size
    assert "Address" in document.styles


def test_a_quote_has_a_rule_and_a_title_none():
    document = dressed(docx.Document())
    assert document.styles["Quote"].element.pPr.find(qn("w:pBdr")).find(qn("w:left")) is not None
    assert document.styles["Title"].element.pPr.find(qn("w:pBdr")) is None
