"""How an exported Word document looks; every look is a named style, so that a person can change it in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

__all__ = ["dressed"]

_SERIF, _SANS = "Cambria", "Calibri"
_INK, _MUTED, _ACCENT = RGBColor(0x23, 0x20, 0x1C), RGBColor(0x6A, 0x62, 0x59), RGBColor(0x8A, 0x3B, 0x12)


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes and spaces in points, ``indent`` in centimetres."""

    size: float
    font: str = _SERIF
    bold: bool = False
    italic: bool = False
    colour: RGBColor = _INK
    before: float = 0
    after: float = 8
    leading: float = 1.25
    indent: float = 0
    keep: bool = False


_LOOKS = {
    "Normal": _Look(11.5),
    "Title": _Look(22, bold=True, after=4, leading=1.1, keep=True),
    "Subtitle": _Look(9.5, _SANS, colour=_MUTED, after=16, keep=True),
    "Heading 1": _Look(16, bold=True, before=30, after=3, leading=1.1, keep=True),
    "Heading 2": _Look(9.5, _SANS, bold=True, colour=_MUTED, before=20, after=6, keep=True),
    "Quote": _Look(11.5, indent=0.7),
    "Verdict": _Look(13, bold=True),
    "Lead": _Look(11.5, italic=True, keep=True),
    "Note": _Look(9.5, _SANS, colour=_MUTED),
    "Source": _Look(10, after=4, leading=1.15, indent=0.8),
}


def dressed(document: Any) -> Any:  # noqa: ANN401 - python-docx names its class nowhere public
    """The document with its styles and the margins of a page that is pleasant to read."""
    for name, look in _LOOKS.items():
        _dress(_style(document, name), look)
    document.styles["Source"].paragraph_format.first_line_indent = Cm(-0.8)
    document.styles["Source"].paragraph_format.tab_stops.add_tab_stop(Cm(0.8))
    _rule(document.styles["Quote"], "w:left")
    address = document.styles.add_style("Address", WD_STYLE_TYPE.CHARACTER)
    address.font.color.rgb, address.font.underline = _ACCENT, True
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin = section.bottom_margin = Cm(2.6)
    return document


def _style(document: Any, name: str) -> Any:  # noqa: ANN401
    if name in document.styles:
        return document.styles[name]
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = document.styles["Normal"]
    return made


def _dress(style: Any, look: _Look) -> None:  # noqa: ANN401
    font, layout = style.font, style.paragraph_format
    font.name, font.size = look.font, Pt(look.size)
    font.bold, font.italic, font.color.rgb = look.bold, look.italic, look.colour
    _only(style.element.get_or_add_rPr().get_or_add_rFonts(), look.font)
    layout.space_before, layout.space_after, layout.line_spacing = Pt(look.before), Pt(look.after), look.leading
    layout.left_indent, layout.keep_with_next, layout.widow_control = Cm(look.indent), look.keep, True
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _only(fonts: Any, name: str) -> None:  # noqa: ANN401
    """The theme's fonts go before a named one, unless they are taken out."""
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    fonts.set(qn("w:cs"), name)


def _rule(style: Any, side: str) -> None:  # noqa: ANN401
    """A thin line beside the text."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement(side)
    for key, value in {"val": "single", "sz": "12", "space": "10", "color": "D8D1C6"}.items():
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    style.element.pPr.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
