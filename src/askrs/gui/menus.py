"""Everything that can be done from the keyboard, declared once: the menus and the sheet of shortcuts are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from askrs.gui.appearance import CHOICES

__all__ = ["COMMANDS", "Command", "Menus"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do: its ``name`` in the code, its ``text`` in a ``menu`` (after a line if it begins with ``|``).

    A ``switch`` stays on until it is switched off; its words say what it does while it is on.
    """

    name: str
    menu: str
    text: str
    keys: str = ""
    switch: str = ""


_PRIVATE = "Questions and answers are not kept in the history"
_THOROUGH = "A larger model reads the best passages too; the answer is refined a moment later"
_ONLY = "Questions are put to the articles that the library's filters show, or to several that are chosen"
_PAGES = "An article from a PDF is shown on its own pages, as long as the file is there and unchanged"

COMMANDS = (
    Command("add_files", "&Library", "Add &files…", "Ctrl+O"),
    Command("add_folder", "&Library", "Add a f&older…", "Ctrl+Shift+O"),
    Command("watch", "&Library", "&Watch a folder…", "Ctrl+Shift+W"),
    Command("watched", "&Library", "Wat&ched folders…"),
    Command("details", "&Library", "|Article &details…", "Ctrl+I"),
    Command("remove", "&Library", "&Remove the chosen articles…"),
    Command("collections", "&Library", "&Add to collection…", "Ctrl+D"),
    Command("undo", "&Library", "&Undo in the library"),
    Command("check", "&Library", "|Chec&k library…", "Ctrl+Shift+K"),
    Command("settings", "&Library", "|Se&ttings…", "Ctrl+,"),
    Command("quit", "&Library", "|&Quit", "Ctrl+Q"),
    Command("ask", "&Answer", "Write a &question", "Ctrl+L"),
    Command("thorough", "&Answer", "&Thorough answers", "Ctrl+T", _THOROUGH),
    Command("only_these", "&Answer", "Ask &only these articles", "Ctrl+Shift+L", _ONLY),
    Command("copy", "&Answer", "&Copy as Markdown", "Ctrl+Shift+C"),
    Command("export", "&Answer", "&Save the answer…", "Ctrl+E"),
    Command("why", "&Answer", "&Why this sentence?", "Ctrl+Shift+E"),
    Command("next_mark", "&Answer", "|&Next marked sentence", "F3"),
    Command("previous_mark", "&Answer", "&Previous marked sentence", "Shift+F3"),
    Command("copy_quote", "&Answer", "Copy pass&age with citation", "Ctrl+Alt+C"),
    Command("new_session", "Hi&story", "&New session", "Ctrl+N"),
    Command("history", "Hi&story", "Show or hide the &history", "Ctrl+H"),
    Command("save_session", "Hi&story", "|&Save the session…", "Ctrl+Shift+S"),
    Command("private", "Hi&story", "&Keep nothing", "Ctrl+Shift+N", _PRIVATE),
    Command("clear_history", "Hi&story", "&Delete all sessions…"),
    Command("find", "&View", "&Find in the article", "Ctrl+F"),
    Command("pages", "&View", "Show the pa&ges of PDFs", "Ctrl+Shift+P", _PAGES),
    Command("toggle_library", "&View", "Show or hide the &library", "Ctrl+B"),
    Command("filters", "&View", "F&ilter the library", "Ctrl+Shift+F"),
    Command("table", "&View", "The library as a ta&ble or a list", "Ctrl+Shift+T"),
    Command("next_pane", "&View", "&Next pane", "F6"),
    Command("previous_pane", "&View", "&Previous pane", "Shift+F6"),
    Command("larger", "&View", "|L&arger text", "Ctrl++"),
    Command("smaller", "&View", "&Smaller text", "Ctrl+-"),
    Command("same_size", "&View", "&Text as large as the system's", "Ctrl+0"),
    Command("shortcuts", "&Help", "&Keyboard shortcuts", "F1"),
)

_APPEARANCES = {"system": "As the s&ystem", "light": "&Light", "dark": "&Dark", "contrast": "High &contrast"}


class Menus:
    """The actions by name, in the window's menu bar, and one for each citation from 1 to 9."""

    def __init__(self, window: QMainWindow) -> None:
        self.actions: dict[str, QAction] = {}
        self.appearances: dict[str, QAction] = {}
        self.citations: list[QAction] = []
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = menus.get(command.menu) or menus.setdefault(command.menu, window.menuBar().addMenu(command.menu))
            menu.setToolTipsVisible(True)
            self._add(command, menu, window)
        self._add_appearances(menus["&View"])
        self._add_citations(window)

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Whether these can be done now."""
        for name in names:
            self.actions[name].setEnabled(enabled)

    def _add(self, command: Command, menu: QMenu, window: QMainWindow) -> None:
        if command.text.startswith("|"):
            menu.addSeparator()
        action = QAction(command.text.lstrip("|"), window)
        action.setObjectName(command.name)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        if command.switch:
            action.setCheckable(True)
            action.setToolTip(command.switch)
            action.setStatusTip(command.switch)
        menu.addAction(action)
        self.actions[command.name] = action

    def _add_appearances(self, view: QMenu) -> None:
        menu = view.addMenu("App&earance")
        group = QActionGroup(menu)
        for choice in CHOICES:
            action = QAction(_APPEARANCES[choice], group)
            action.setCheckable(True)
            menu.addAction(action)
            self.appearances[choice] = action

    def _add_citations(self, window: QMainWindow) -> None:
        for number in range(1, 10):
            action = QAction(f"Open citation {number}", window)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            window.addAction(action)
            self.citations.append(action)
