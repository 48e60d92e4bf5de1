"""Nothing clipped and nothing overlapping, from the smallest window to the largest letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QSizePolicy, QWidget

from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.prose import Prose
from askrs.gui.settings_desk import SettingsDesk
from askrs.gui.shortcuts_sheet import ShortcutsSheet

SIZES = [QSize(1280, 720), QSize(3840, 2160)]
SCALES = [1.0, 2.0]
QUESTION = "Why did the government lease the harbour?"


def shown_in(top: QWidget) -> list[QWidget]:
    """What is visible of a window, itself left out."""
    return [widget for widget in top.findChildren(QWidget) if widget.isVisibleTo(top) and not widget.isWindow()]


def cut(top: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found = []
    for widget in shown_in(top):
        needs, has = widget.sizeHint(), widget.size()
        free = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
        if isinstance(widget, QLabel) and widget.text():
            tall = widget.heightForWidth(has.width()) if widget.wordWrap() else needs.height()
            wide = widget.minimumSizeHint().width() if widget.wordWrap() else needs.width()
            if tall > has.height() or (wide > has.width() and not free):
                found.append(f"{widget.text()!r}: {has.width()}x{has.height()}, not {wide}x{tall}")
        elif isinstance(widget, Prose) and widget.text:
            if widget.heightForWidth(has.width()) > has.height() + 1:
                found.append(f"{widget.text!r}: {has.height()}, not {widget.heightForWidth(has.width())} high")
        elif isinstance(widget, QAbstractButton) and widget.text():
            least = widget.minimumSizeHint()
            if least.width() > has.width() or least.height() > has.height():
                found.append(f"{widget.text()!r}: {has}, not {least}")
    return found


def outside(top: QWidget) -> list[str]:
    """Widgets that reach beyond the one that they are in; what scrolls may, downwards."""
    found = []
    for widget in shown_in(top):
        parent = widget.parentWidget()
        scrolls = parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)
        room = parent.rect() if parent is not None else QRect()
        box = widget.geometry()
        over = box.right() > room.right() or box.left() < 0
        if over or (not scrolls and (box.bottom() > room.bottom() or box.top() < 0)):
            found.append(f"{widget}: {box} in {room}")
    return found


def overlapping(top: QWidget) -> list[str]:
    """Neighbours that lie on each other."""
    found = []
    for parent in [top, *shown_in(top)]:
        layout = parent.layout()
        if layout is None or isinstance(parent, QScrollArea):
            continue
        inside = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        inside = [w for w in inside if w.isVisibleTo(top) and not w.isWindow() and w.width() and w.height()]
        found += [
            f"{one.__class__.__name__} {one.geometry()} on {other.__class__.__name__} {other.geometry()}"
            for at, one in enumerate(inside)
            for other in inside[at + 1 :]
            if one.geometry().intersects(other.geometry())
        ]
    return found


def faults(top: QWidget) -> list[str]:
    return [*cut(top), *outside(top), *overlapping(top)]


def settled(qtbot, top: QWidget) -> None:
    """Layouts take a moment; then nothing may be at fault."""
    for _ in range(20):
        qtbot.wait(25)
        if not faults(top):
            return
    assert faults(top) == []


@pytest.fixture
def large(appearance):
    yield lambda scale: appearance.enlarge(round(scale - appearance.scale, 2))
    appearance.enlarge(0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=["1280x720", "3840x2160"])
def test_the_window_holds_its_words(qtbot, window, ask, large, size, scale):
    large(scale)
    window.resize(size)
    settled(qtbot, window)
    ask(QUESTION)
    window.menus.actions["why"].trigger()
    window.menus.actions["filters"].trigger()
    settled(qtbot, window)
    ask("zebra?")
    settled(qtbot, window)
    window.menus.actions["history"].trigger()
    settled(qtbot, window)
    assert window.size() == size


@pytest.mark.parametrize("scale", SCALES)
def test_every_pane_can_be_used_in_a_small_window(qtbot, window, ask, large, scale):
    large(scale)
    window.resize(1280, 720)
    ask(QUESTION)
    assert window.library.list.height() > 120
    assert window.reading.view.height() > 160
    assert window.answers.viewport().height() > 300
    assert window.size() == QSize(1280, 720)


@pytest.mark.parametrize("scale", SCALES)
def test_dialogs_hold_their_words_and_fit_their_screen(qtbot, window, library, store, large, scale):
    large(scale)
    article = next(iter(library.shelf))
    checkup = CheckupDialog(["askrs"], window)
    settings = SettingsDesk(window, store, {"library": "/home/ada/articles", "model": "m"}, 5)
    opened = [
        (window.details, lambda: window.details.show_article(article)),
        (window.watched, window.watched.open),
        (window.password, lambda: window.password.show_files(["/a/accord.pdf"])),
        (checkup, checkup.open),
        (settings.dialog, settings.open),
        (sheet := ShortcutsSheet(window), sheet.open),
    ]
    for dialog, show in opened:
        show()
        settled(qtbot, dialog)
        room = dialog.screen().availableGeometry().size()
        assert (dialog.accessibleName(), dialog.width() <= room.width()) == (dialog.accessibleName(), True)
        assert (dialog.accessibleName(), dialog.height() <= room.height()) == (dialog.accessibleName(), True)
        assert (dialog.accessibleName(), dialog.minimumSizeHint().height() <= 660) == (dialog.accessibleName(), True)
        dialog.close()
