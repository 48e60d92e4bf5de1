from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from askrs.gui.preferences import PREFERENCES
from askrs.gui.settings_dialog import SettingsDialog

_VALUES = {"library": "/a/b", "model": "m", "statements": "8", "thorough": "on", "private": "off", "scale": "120"}


@pytest.fixture
def dialog(qtbot, appearance):
    made = SettingsDialog()
    qtbot.addWidget(made)
    made.show_values(_VALUES)
    made.show()
    return made


@pytest.fixture
def said(dialog):
    heard = []
    dialog.changed.connect(lambda *change: heard.append(change))
    return heard


def test_it_shows_how_everything_is_and_says_nothing(dialog, said):
    dialog.show_values(_VALUES | {"statements": "3", "thorough": "off"})
    controls = dialog.controls
    assert controls["library"].text() == "/a/b"
    assert controls["library"].isReadOnly()
    assert controls["statements"].currentText() == "Up to 3 sentences"
    assert not controls["thorough"].isChecked()
    assert controls["scale"].currentText() == "120 %"
    assert said == []


def test_a_value_that_is_no_choice_is_shown_all_the_same(dialog):
    dialog.show_values({"scale": "127"})
    assert dialog.controls["scale"].currentData() == "127"


def test_everything_has_a_name_and_a_help_for_screen_readers(dialog):
    assert dialog.controls.keys() == {preference.key for preference in PREFERENCES}
    for preference in PREFERENCES:
        control = dialog.controls[preference.key]
        assert control.accessibleName() == preference.label
        assert control.accessibleDescription() == preference.help
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {preference.help for preference in PREFERENCES} <= shown


def test_the_keyboard_reaches_and_changes_everything(qtbot, dialog, said):
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.controls["statements"].setFocus()
    qtbot.keyClick(dialog.controls["statements"], Qt.Key.Key_Down)
    qtbot.keyClick(dialog.controls["thorough"], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.controls["watched"], Qt.Key.Key_Space)
    assert said == [("statements", "12"), ("thorough", "off"), ("watched", "")]
    reached = set()
    for _ in range(2 * len(PREFERENCES)):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.add(dialog.focusWidget())
    assert set(dialog.controls.values()) <= reached
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
