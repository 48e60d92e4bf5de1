from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFont, QPalette

from askrs.gui.theme import load_theme, palette, reading_family, style_sheet
from pixels import contrast

THEMES = ["light", "dark", "contrast", "contrast-light"]

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
    ("current_ink", "current_mark"),
    ("current_ink", "words_mark"),
    ("danger", "field"),
    ("danger", "danger_soft"),
    ("danger", "page"),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_words_can_be_read_on_their_ground(name, ink, ground):
    theme = load_theme(name)
    assert contrast(theme.colour(ink), theme.colour(ground)) >= (7.0 if theme.is_strong else 4.5)


@pytest.mark.parametrize("name", THEMES)
def test_what_is_not_a_word_can_be_told_from_its_ground(name):
    """WCAG 1.4.11: where the keyboard is, always; in high contrast the edges of fields and of what is chosen too."""
    theme = load_theme(name)
    seen = [("accent", ground) for ground in ("paper", "shelf", "page", "field")]
    if theme.is_strong:
        seen += [("edge", "paper"), ("line", "paper"), ("selection_edge", "paper"), ("selection_edge", "selection")]
    for one, other in seen:
        assert contrast(theme.colour(one), theme.colour(other)) >= 3.0, (one, other)


@pytest.mark.parametrize("name", THEMES)
def test_a_mark_stands_out_from_the_page_and_the_current_one_from_the_others(name):
    theme = load_theme(name)
    assert contrast(theme.colour("mark"), theme.colour("page")) > 1.15
    assert contrast(theme.colour("current_mark"), theme.colour("mark")) > 1.15
    assert contrast(theme.colour("words_mark"), theme.colour("current_mark")) > 1.15


def test_all_themes_have_the_same_colours():
    themes = [load_theme(name) for name in THEMES]
    assert all(list(theme.colours) == list(themes[0].colours) for theme in themes)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for theme in themes for colour in theme.colours.values())


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
