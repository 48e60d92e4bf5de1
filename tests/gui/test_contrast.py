"""Whether words can be read, measured on what the window has really painted, in every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget

import askrs.gui.appearance
from askrs.errors import UnreadableFile
from askrs.gui.prose import Prose
from askrs.gui.settings_desk import SettingsDesk
from askrs.gui.shortcuts_sheet import ShortcutsSheet
from pixels import cut_out, painted_contrast

THEMES = ["light", "dark", "contrast", "contrast-light"]
QUESTION = "Why did the government lease the harbour?"
_LINE = 24  # pixels: what shows less of itself is not there to be read


def words_of(widget: QWidget) -> str:
    """What a widget says, if it says it with letters of its own; what is switched off may be faint."""
    if not widget.isEnabled():
        return ""
    if isinstance(widget, Prose):
        return widget.text
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def rows_of(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """The rows of a list or a table that are to be seen."""
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        area = view.visualRect(index)
        if view.viewport().rect().contains(area):
            yield str(index.data()), area


def faint(top: QWidget, needed: float) -> dict[str, float]:
    """The words of a window that have less contrast than needed, and how much they have."""
    picture, found = top.grab().toImage(), {}
    parts: list[tuple[str, QImage]] = []
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top) and words_of(widget):
            framed = isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
            inner = widget.rect().adjusted(4, 4, -4, -4) if framed else widget.rect()
            part = cut_out(picture, widget, inner)
            if part.height() >= min(inner.height(), _LINE) and part.width() >= min(inner.width(), _LINE):
                parts.append((words_of(widget), part))
        if isinstance(widget, QAbstractItemView) and widget.isVisibleTo(top):
            parts += [(said, cut_out(picture, widget.viewport(), area)) for said, area in rows_of(widget)]
    for said, part in parts:
        measured = painted_contrast(part)
        if measured < needed:
            found[said] = round(measured, 2)
    assert len(parts) > 3
    return found


@pytest.fixture(params=THEMES)
def needed(request, appearance, monkeypatch):
    """Wear a theme; the contrast that it promises. The light one of high contrast is worn where the system wants it."""
    strong = request.param.startswith("contrast")
    if request.param == "contrast-light":
        monkeypatch.setattr(askrs.gui.appearance, "wants_contrast", lambda _hints: True)
        monkeypatch.setattr(type(appearance), "choice", property(lambda _: "system"))
        appearance.apply()
    else:
        appearance.choose(request.param)
    assert appearance.current.name == request.param
    yield 7.0 if strong else 4.5
    monkeypatch.undo()
    appearance.choose("light")


def test_the_window_can_be_read(qtbot, window, ask, needed):
    qtbot.wait(50)
    assert faint(window, needed) == {}
    ask(QUESTION)
    window.menus.actions["why"].trigger()
    window.library.filter_row.toggle.setChecked(True)
    window.library.filter_row.since.setText("2001")
    window.banner.show_error(UnreadableFile("essay.pdf is damaged.", "Save it again."))
    qtbot.wait(50)
    assert faint(window, needed) == {}
    ask("What of the zebra?")
    window.banner.show_notice("Saved.")
    window.menus.actions["history"].trigger()
    qtbot.wait(100)
    assert faint(window, needed) == {}


def test_what_is_chosen_can_be_read(qtbot, window, needed):
    select, rows = QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.Rows
    window.library.list.selectionModel().select(window.library.filter.index(0, 0), select)
    qtbot.wait(30)
    assert faint(window, needed) == {}
    window.menus.actions["table"].trigger()
    window.library.list.selectionModel().select(window.library.filter.index(0, 0), select | rows)
    qtbot.wait(50)
    assert faint(window, needed) == {}


def test_marks_can_be_read(qtbot, window, ask, needed):
    """Every line of every mark in the article, the current one and the words in it included."""
    ask(QUESTION)
    qtbot.wait(50)
    view = window.reading.view
    picture, measured = window.grab().toImage(), []
    for selection in view.extraSelections():
        start, end = selection.cursor, selection.cursor
        start.setPosition(selection.cursor.selectionStart())
        first = view.cursorRect(start)
        end.setPosition(min(start.position() + 12, view.document().characterCount() - 1))
        last = view.cursorRect(end)
        if first.top() == last.top():
            part = cut_out(picture, view.viewport(), first.united(last))
            measured += [] if part.isNull() else [painted_contrast(part)]
    assert len(measured) > 1
    assert min(measured) >= needed


def test_dialogs_can_be_read(qtbot, window, library, store, needed):
    settings = SettingsDesk(window, store, {"library": "/home/ada/articles", "model": "m"}, 5)
    article = next(iter(library.shelf))
    opened = [
        (window.details, lambda: window.details.show_article(article)),
        (window.watched, window.watched.open),
        (window.password, lambda: window.password.show_files(["/a/accord.pdf"])),
        (settings.dialog, settings.open),
        (sheet := ShortcutsSheet(window), sheet.open),
    ]
    for dialog, show in opened:
        show()
        qtbot.wait(30)
        assert (dialog.accessibleName(), faint(dialog, needed)) == (dialog.accessibleName(), {})
        dialog.close()
