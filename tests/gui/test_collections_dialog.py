from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.domain.collection import Collection
from askrs.errors import SettingsError
from askrs.gui.collections_dialog import CollectionsDialog

SHELF = (
    Collection(1, "All", frozenset({1, 2, 3})),
    Collection(2, "Some", frozenset({2})),
    Collection(3, "None", frozenset({9})),
)
State = Qt.CheckState


@pytest.fixture
def dialog(qtbot):
    made = CollectionsDialog()
    qtbot.addWidget(made)
    made.show_collections(SHELF)
    made.show_articles((1, 2))
    return made


def states(dialog):
    return [dialog.list.item(row).checkState() for row in range(dialog.list.count())]


def test_it_says_which_have_all_some_or_none_of_the_articles(dialog):
    assert dialog.heading.text() == "Collections of 2 articles"
    assert states(dialog) == [State.Checked, State.PartiallyChecked, State.Unchecked]


def test_ticking_puts_in_and_takes_out(qtbot, dialog):
    with qtbot.waitSignal(dialog.put_requested) as put:
        dialog.list.setCurrentRow(2)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert put.args == [SHELF[2], (1, 2)]
    with qtbot.waitSignal(dialog.taking_requested) as taken:
        dialog.list.itemActivated.emit(dialog.list.item(0))
    assert taken.args == [SHELF[0], (1, 2)]
    with qtbot.waitSignal(dialog.put_requested) as put:
        dialog.list.itemActivated.emit(dialog.list.item(1))
    assert put.args == [SHELF[1], (1, 2)]


def test_a_new_one_is_named_and_refused(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.creation_requested):
        dialog.create_button.click()
    with qtbot.waitSignal(dialog.creation_requested) as created:
        qtbot.keyClicks(dialog.line, " The Nile ")
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert created.args == ["The Nile", (1, 2)]
    assert dialog.isVisible()
    dialog.show_error(SettingsError("There is a collection “The Nile” already.", "Choose another name."))
    assert "Choose another name" in dialog.error.text()
    qtbot.keyClicks(dialog.line, "x")
    assert not dialog.error.isVisible()


def test_without_collections_one_is_named(qtbot, dialog):
    dialog.show_collections(())
    dialog.show_articles((1,))
    assert dialog.list.isHidden()
    assert dialog.focusWidget() is dialog.line
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_everything_has_a_name(dialog):
    assert all(one.accessibleName() for one in (dialog, dialog.list, dialog.line, dialog.create_button))
