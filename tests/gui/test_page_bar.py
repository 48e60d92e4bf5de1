from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.page_bar import PageBar


@pytest.mark.parametrize("verb", ["larger", "smaller", "fit"])
def test_its_buttons_only_wish(verb, qtbot):
    bar = PageBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(getattr(bar, f"{verb}_requested")):
        qtbot.mouseClick(getattr(bar, verb), Qt.MouseButton.LeftButton)


def test_it_says_where_one_is(qtbot):
    bar = PageBar()
    qtbot.addWidget(bar)
    bar.show_page("Page iv (4 of 12)")
    bar.show_note("Not marked.")
    assert (bar.place.text(), bar.zoom.text(), bar.note.text()) == ("Page iv (4 of 12)", "Fit", "Not marked.")
    bar.show_zoom(1.25)
    assert bar.zoom.text() == "125%"
