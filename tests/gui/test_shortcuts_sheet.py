from __future__ import annotations

from PySide6.QtWidgets import QLabel

from askrs.gui.menus import COMMANDS
from askrs.gui.shortcuts_sheet import ShortcutsSheet, shortcuts


def test_everything_that_has_keys_is_on_the_sheet(qtbot):
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    assert {keys for _, keys in shortcuts()} <= said
    assert len(shortcuts()) > sum(bool(command.keys) for command in COMMANDS)


def test_it_is_written_for_people():
    assert all(not set("&|…") & set(what) for what, _ in shortcuts())
