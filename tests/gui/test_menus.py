from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMainWindow

from askrs.gui.menus import COMMANDS, Menus


@pytest.fixture
def menus(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Menus(window)
    made.window = window
    return made


def test_every_command_is_in_a_menu(menus):
    assert set(menus.actions) == {command.name for command in COMMANDS}
    assert [action.text() for action in menus.window.menuBar().actions()] == [
        "&Library",
        "&Answer",
        "Hi&story",
        "&View",
        "&Help",
    ]


def test_no_two_commands_share_keys(menus):
    keys = [action.shortcut().toString() for action in (*menus.actions.values(), *menus.citations)]
    assert [key for key, count in Counter(filter(None, keys)).items() if count > 1] == []


def test_no_two_commands_of_a_menu_share_a_letter(menus):
    for menu in menus.window.menuBar().actions():
        texts = [action.text() for action in menu.menu().actions() if not action.isSeparator()]
        letters = [text[text.index("&") + 1].casefold() for text in texts]
        assert len(letters) == len(set(letters))


def test_citations_have_the_digits(menus):
    assert [action.shortcut().toString() for action in menus.citations] == [f"Alt+{n}" for n in range(1, 10)]


def test_a_switch_says_what_it_does(menus):
    switches = [command for command in COMMANDS if command.switch]
    assert [command.name for command in switches] == ["thorough", "only_these", "private", "pages"]
    assert [name for name, action in menus.actions.items() if action.isCheckable()] == [
        "thorough",
        "only_these",
        "private",
        "pages",
    ]
    action = menus.actions["thorough"]
    assert {action.toolTip(), action.statusTip()} == {switches[0].switch}
    assert not action.isChecked()


def test_a_switch_has_a_name_for_those_who_listen(menus):
    menu = next(bar.menu() for bar in menus.window.menuBar().actions() if bar.text() == "&Answer")
    spoken = QAccessible.queryAccessibleInterface(menu)
    items = [spoken.child(number) for number in range(spoken.childCount())]
    item = next(item for item in items if item.text(QAccessible.Text.Name) == "Thorough answers")
    assert menu.toolTipsVisible()
    assert item.state().checkable


def test_commands_can_be_disabled(menus):
    menus.enable(("copy", "export"), False)
    assert [menus.actions[name].isEnabled() for name in ("copy", "export", "ask")] == [False, False, True]
