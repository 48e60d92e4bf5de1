from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.undo_note import UndoNote


@pytest.fixture
def note(qtbot):
    made = UndoNote()
    qtbot.addWidget(made)
    return made


def test_what_was_done_is_taken_back_once(qtbot, note):
    assert note.isHidden()
    note.offer("Removed 3 articles.")
    assert note.accessibleName() == "Removed 3 articles."
    assert note.button.accessibleName() == "Undo: Removed 3 articles."
    with qtbot.waitSignal(note.undo_requested):
        qtbot.mouseClick(note.button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(note.undo_requested):
        note.undo()


def test_what_offers_nothing_goes_by_itself(qtbot, note):
    note._timer.setInterval(10)
    note.say("Put back as it was.")
    assert note.button.isHidden()
    with qtbot.assertNotEmitted(note.undo_requested):
        note.undo()
    qtbot.waitUntil(note.isHidden)


def test_an_offer_stays(qtbot, note):
    note._timer.setInterval(10)
    note.say("Put back as it was.")
    note.offer("Removed 1 article.")
    qtbot.wait(40)
    assert not note.isHidden()
