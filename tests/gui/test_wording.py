from __future__ import annotations

import pytest

from askrs.gui import wording
from gui_fakes import article


def test_an_origin_says_only_what_is_known():
    card = article(1, "T", "The Meridian", "2024")
    assert wording.origin(card, ("4", "5")) == "The Meridian · 2024 · pp. 4–5"
    assert wording.origin(article(1, "T"), ("iv",)) == "p. iv"
    assert wording.origin(article(1, "T")) == ""


def test_confidence_is_said_in_three_degrees():
    assert len({wording.confidence(p) for p in (0.5, 0.7, 0.9)}) == 3


@pytest.mark.parametrize(
    ("done", "total", "elapsed", "said"),
    [
        (1, 100, 60, ""),
        (10, 10, 60, ""),
        (10, 20, 10, "less than a minute left"),
        (10, 20, 60, "about 1 minute left"),
        (10, 110, 60, "about 10 minutes left"),
    ],
)
def test_time_left_is_told_once_it_can_be(done, total, elapsed, said):
    assert wording.remaining(done, total, elapsed) == said


def test_counts_agree_with_their_nouns():
    assert (wording.counted(1, "file"), wording.counted(1200, "file")) == ("1 file", "1,200 files")


def test_a_tooltip_shows_markup_instead_of_rendering_it():
    assert wording.tooltip("<img src=x>") == "<qt>&lt;img src=x&gt;</qt>"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://meridian.example/a", "meridian.example"),
        ("http://a.example", "a.example"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("ftp://a.example", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_only_web_pages_lead_outside(url, site):
    assert wording.web_address(url) == site
