from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFont, QPalette

from askrs.gui.theme import load_theme, palette, reading_family, style_sheet

READ_ON = [
    ("ink", "paper"),
    ("ink", "shelf"),
    ("ink", "page"),
    ("ink", "field"),
    ("ink", "hover"),
    ("ink", "selection"),
    ("ink", "accent_soft"),
    ("ink", "danger_soft"),
    ("ink", "notice_soft"),
    ("muted", "paper"),
    ("muted", "shelf"),
    ("muted", "page"),
    ("muted", "field"),
    ("muted", "hover"),
    ("accent", "paper"),
    ("accent", "shelf"),
    ("accent", "page"),
    ("accent", "accent_soft"),
    ("accent", "danger_soft"),
    ("accent", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("mark_ink", "mark"),
    ("mark_ink", "current_mark"),
    ("mark_ink", "words_mark"),
    ("danger", "field"),
    ("danger", "danger_soft"),
    ("danger", "page"),
]


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_words_can_be_read_on_their_ground(name, ink, ground):
    theme = load_theme(name)
    assert contrast(theme.colour(ink), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_mark_stands_out_from_the_page_and_the_current_one_from_the_others(name):
    theme = load_theme(name)
    assert contrast(theme.colour("mark"), theme.colour("page")) > 1.15
    assert contrast(theme.colour("current_mark"), theme.colour("mark")) > 1.15
    assert contrast(theme.colour("words_mark"), theme.colour("current_mark")) > 1.15


def test_both_themes_have_the_same_colours():
    light, dark = load_theme("light"), load_theme("dark")
    assert list(light.colours) == list(dark.colours)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for theme in (light, dark) for colour in theme.colours.values())


def test_the_sheet_is_filled_in_and_follows_the_size_of_the_system(qapp):
    theme = load_theme("light")
    small, large = (style_sheet(theme, QFont("Sans", points)) for points in (9, 18))
    assert "$" not in small
    assert re.search(r"\* \{ font-size: ([\d.]+)pt", large)[1] == "19.4"
    assert re.search(r"\* \{ font-size: ([\d.]+)pt", small)[1] == "9.7"


def test_the_palette_wears_the_theme(qapp):
    worn = palette(load_theme("dark"))
    assert worn.color(QPalette.ColorRole.Window).name() == load_theme("dark").colours["paper"]


def test_there_is_a_face_to_read_in(qapp):
    assert reading_family()
