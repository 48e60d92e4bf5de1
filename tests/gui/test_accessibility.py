"""What a screen reader is told: every part that can be used has a name and a role, in the window and in each dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.settings_desk import SettingsDesk
from askrs.gui.shortcuts_sheet import ShortcutsSheet

Role = QAccessible.Role

USED = {
    Role.Button,
    Role.PushButton,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Cell,
    Role.ColumnHeader,
    Role.Tree,
    Role.TreeItem,
    Role.MenuItem,
    Role.Link,
    Role.Slider,
    Role.SpinBox,
    Role.PageTab,
    Role.ProgressBar,
    Role.Dialog,
    Role.Window,
}


def walked(top: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Every part of the tree that Qt tells to screen readers, and where it hangs; what is hidden is left out."""
    waiting = [(type(top).__name__, QAccessible.queryAccessibleInterface(top))]
    while waiting:
        place, here = waiting.pop()
        if here is None or not here.isValid() or here.state().invisible:
            continue
        yield place, here
        for number in range(here.childCount()):
            child = here.child(number)
            if child is not None and child.isValid():
                thing = child.object()
                name = type(thing).__name__ if thing is not None else child.role().name
                waiting.append((f"{place} ▸ {name}", child))


def nameless(top: QWidget) -> list[str]:
    """The parts that can be used, or be reached by the keyboard, and have no name or no role."""
    found = []
    for place, here in walked(top):
        used = here.role() in USED or here.state().focusable
        spoken = here.text(QAccessible.Text.Name).strip() or here.text(QAccessible.Text.Value).strip()
        if used and (not spoken or here.role() == Role.NoRole):
            found.append(f"{place}: {here.role().name} {spoken!r}")
    return found


def test_every_part_of_the_window_has_a_name_and_a_role(qtbot, window, ask):
    parts = [here.role() for _, here in walked(window)]
    assert parts.count(Role.Button) + parts.count(Role.PushButton) + parts.count(Role.CheckBox) > 5
    assert nameless(window) == []
    ask("Why did the government lease the harbour?")
    for command in ("why", "filters", "find", "table"):
        window.menus.actions[command].trigger()
    window.library.filter_row.since.setText("2001")
    window.session.add(["/a/b.html"])
    qtbot.waitUntil(window.progress.skips_button.isVisible, timeout=10_000)
    window.progress.skips_button.setChecked(True)
    assert nameless(window) == []
    ask("What of the zebra?")
    window.menus.actions["history"].trigger()
    qtbot.wait(50)
    assert nameless(window) == []


def test_every_part_of_every_dialog_has_a_name_and_a_role(qtbot, window, library, store):
    settings = SettingsDesk(window, store, {"library": "/home/ada/articles", "model": "m"}, 5)
    checkup = CheckupDialog(["askrs"], window)
    article = next(iter(library.shelf))
    window.watched.show_folders(["/home/ada/inbox"])
    opened = [
        (window.details, lambda: window.details.show_article(article)),
        (window.watched, window.watched.open),
        (window.password, lambda: window.password.show_files(["/a/accord.pdf"])),
        (settings.dialog, settings.open),
        (checkup, checkup.open),
        (sheet := ShortcutsSheet(window), sheet.open),
    ]
    for dialog, show in opened:
        show()
        qtbot.wait(20)
        assert len(list(walked(dialog))) > 3
        assert (dialog.accessibleName(), nameless(dialog)) == (dialog.accessibleName(), [])
        dialog.close()


@pytest.mark.parametrize("menu", ["&Library", "&Answer", "Hi&story", "&View", "&Help"])
def test_every_item_of_a_menu_has_a_name(qtbot, window, menu):
    (opened,) = (one.menu() for one in window.menuBar().actions() if one.text() == menu)
    opened.popup(window.rect().topLeft())
    assert nameless(opened) == []
    assert QApplication.activePopupWidget() is opened
    opened.close()
