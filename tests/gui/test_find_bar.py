from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from askrs.gui.find_bar import FindBar, occurrences


@pytest.fixture
def bar(qtbot):
    made = FindBar()
    qtbot.addWidget(made)
    made.show()
    return made


@given(st.text("ab .*(\n", max_size=40), st.text("ab .*(", max_size=4))
def test_every_place_holds_the_words(text, wanted):
    for span in occurrences(text, wanted):
        assert span.of(text).split() == wanted.split()


def test_words_are_found_in_either_case_and_over_line_breaks():
    text = "A dam. The DAM\non the Nile (dam)."
    assert [span.of(text) for span in occurrences(text, "dam")] == ["dam", "DAM", "dam"]
    assert [span.of(text) for span in occurrences(text, "dam  ON")] == ["DAM\non"]
    assert occurrences(text, "  ") == ()


def test_typing_seeks_return_steps_escape_closes(bar, qtbot):
    sought, stepped, closed = [], [], []
    bar.sought.connect(sought.append)
    bar.stepped.connect(stepped.append)
    bar.closed.connect(lambda: closed.append(True))
    qtbot.keyClicks(bar.field, "ab")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    for button in (bar.next, bar.previous, bar.close_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (sought, stepped, closed) == (["a", "ab"], [1, -1, 1, -1], [True, True])


def test_it_counts(bar):
    bar.show_count(2, 5)
    assert bar.counter.text() == "2 of 5"
    bar.show_count(0, 0)
    assert bar.counter.text() == ""
    bar.field.setText("xyz")
    bar.show_count(0, 0)
    assert bar.counter.text() == "Nothing found"
    assert not bar.next.isEnabled()
