from __future__ import annotations

from askrs.gui.waiting import Waiting


def test_it_says_what_is_going_on(qtbot):
    waiting = Waiting()
    qtbot.addWidget(waiting)
    waiting.show_text("Preparing <b>the</b> model.")
    assert waiting.text == "Preparing <b>the</b> model."
