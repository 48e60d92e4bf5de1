from __future__ import annotations

import pytest

from askrs.gui.directions import isolated, runs_from_right
from askrs.gui.wording import origin
from gui_fakes import article


@pytest.mark.parametrize("text", ["שלום", "«الميناء» in English", "2024 العام", "…\n- قال"])
def test_the_first_letter_decides(text):
    assert runs_from_right(text)
    assert not runs_from_right(f"A {text}")
    assert not runs_from_right(isolated(text))


@pytest.mark.parametrize("text", ["", "2024", "Ουκρανία", "Київ", "港口", "No שלום yet"])
def test_everything_else_runs_from_the_left(text):
    assert not runs_from_right(text)


def test_a_name_stays_whole_in_a_line_of_the_window_s_own():
    assert origin(article(1, "T", "صحيفة المرفأ", "2024-03-11")) == "\u2068صحيفة المرفأ\u2069 · 11 March 2024"
    assert origin(article(1, "T", "The Meridian", "2024")) == "The Meridian · 2024"
