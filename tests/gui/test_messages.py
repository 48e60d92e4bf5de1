from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.errors import LibraryBusy, UnknownArticle
from askrs.gui.messages import Banner


@pytest.fixture
def banner(qtbot):
    made = Banner()
    qtbot.addWidget(made)
    return made


def test_what_is_no_longer_shown_is_no_longer_complained_of(banner):
    banner.show_error(UnknownArticle("Gone.", ""))
    banner.retract(LibraryBusy)
    assert not banner.isHidden()
    banner.retract(UnknownArticle)
    assert banner.isHidden()


def test_an_error_is_a_sentence_and_a_hint(banner):
    banner.show_error(LibraryBusy("Someone is writing.", "Wait."))
    assert banner.isVisible()
    assert (banner.message.text(), banner.hint.text()) == ("Someone is writing.", "Wait.")
    assert banner.accessibleName() == "Someone is writing. Wait."
    assert not banner.details.isVisible()


def test_details_can_be_copied_where_there_are_any(qtbot, banner):
    error = LibraryBusy("It stopped.")
    error.__cause__ = RuntimeError("the last words")
    banner.show_error(error)
    assert not banner.hint.isVisible()
    with qtbot.waitSignal(banner.details_copied) as copied:
        qtbot.mouseClick(banner.details, Qt.MouseButton.LeftButton)
    assert "the last words" in copied.args[0]


def test_it_is_dismissed_by_its_button_and_by_escape(qtbot, banner):
    for dismiss in (
        lambda: qtbot.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(banner, Qt.Key.Key_Escape),
    ):
        banner.show_error(LibraryBusy("Someone is writing."))
        dismiss()
        assert not banner.isVisible()


def test_good_news_goes_by_itself_and_never_hides_an_error(qtbot, banner):
    banner._timer.setInterval(20)
    banner.show_notice("Saved.")
    assert banner.message.text() == "Saved."
    qtbot.waitUntil(lambda: not banner.isVisible())
    banner.show_error(LibraryBusy("Someone is writing."))
    banner.show_notice("Saved.")
    assert banner.message.text() == "Someone is writing."
