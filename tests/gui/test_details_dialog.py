from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.errors import LibraryBusy, SettingsError
from askrs.gui.details_dialog import DetailsDialog
from gui_fakes import FakeLibrary, article

LIBRARY = FakeLibrary()
CARD = LIBRARY.articles()[0]


@pytest.fixture
def dialog(qtbot):
    made = DetailsDialog()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.report_requested) as requested:
        made.show_article(CARD)
    assert requested.args == [CARD.id]
    qtbot.waitExposed(made)
    return made


def test_it_shows_the_card_and_then_the_report(dialog):
    assert dialog.isVisible()
    assert dialog.form.lines["title"].text() == CARD.title
    dialog.show_report(99, LIBRARY.report(2))
    assert "Looking" in dialog.report.text.toPlainText()
    dialog.show_report(CARD.id, LIBRARY.report(CARD.id))
    assert "no readable text" in dialog.report.text.toPlainText()


def test_saving_wishes_for_what_was_changed_and_closes_when_it_is_kept(qtbot, dialog):
    dialog.form.lines["title"].setText("The leased harbour")
    with qtbot.waitSignal(dialog.correction_requested) as requested:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert requested.args == [CARD.id, {"title": "The leased harbour"}]
    assert dialog.isVisible()
    assert not dialog.save.isEnabled()
    dialog.show_edited(article(99, "Another"))
    assert dialog.isVisible()
    dialog.show_edited(CARD)
    assert not dialog.isVisible()


def test_enter_in_a_line_saves_once(qtbot, dialog):
    asked = []
    dialog.correction_requested.connect(lambda *args: asked.append(args))
    dialog.form.lines["outlet"].setText("Sea Post")
    qtbot.keyClick(dialog.form.lines["outlet"], Qt.Key.Key_Return)
    assert asked == [(CARD.id, {"outlet": "Sea Post"})]


@pytest.mark.parametrize("how", ["save", "cancel", "escape"])
def test_without_a_change_nothing_is_wished_for(qtbot, dialog, how):
    if how != "save":
        dialog.form.lines["title"].setText("Forget this")
    with qtbot.assertNotEmitted(dialog.correction_requested):
        if how == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            getattr(dialog, how).click()
    assert not dialog.isVisible()


def test_a_refusal_is_said_in_place_and_keeps_what_was_written(qtbot, dialog):
    dialog.form.lines["published"].setText("next May")
    dialog.save.click()
    dialog.show_error(SettingsError("“next May” is not a date.", "Write 2024-10-25."))
    assert dialog.problem.isVisible()
    assert dialog.problem.text() == "“next May” is not a date. Write 2024-10-25."
    assert dialog.form.lines["published"].selectedText() == "next May"
    assert dialog.save.isEnabled()
    dialog.show_error(LibraryBusy("Another askrs is writing.", ""))
    assert dialog.problem.text() == "Another askrs is writing."
    assert dialog.form.lines["published"].text() == "next May"
    dialog.reject()
    dialog.show_article(CARD)
    assert not dialog.problem.isVisible()


def test_everything_in_it_has_a_name(dialog):
    fields = [*dialog.form.lines.values(), dialog.form.authors, dialog.form.source, dialog.report.text]
    assert all(field.accessibleName() for field in (dialog, *fields, dialog.report.copy, dialog.save, dialog.cancel))


def test_a_refusal_takes_its_room_from_the_report_and_not_from_the_card(qtbot, dialog):
    card = dialog.form.height()
    dialog.show_error(LibraryBusy("Another askrs is adding articles to this library. " * 4, "Wait until it is done."))
    qtbot.wait(20)
    assert dialog.form.height() == card
