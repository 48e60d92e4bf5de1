from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from askrs.gui.calling import Calling


def add(qtbot, window):
    with qtbot.waitSignals([window.session.indexing_changed] * 2):
        window.session.add(["/a.txt"])


def leave(qtbot, window):
    window.hide()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None)


def be_there(qtbot):
    """In another window of askrs: the offscreen platform does not give the keyboard back to a hidden one."""
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_window_that_was_left_calls_until_one_comes_back(qtbot, window):
    title = window.windowTitle()
    Calling(window, long=0)
    leave(qtbot, window)
    add(qtbot, window)
    assert window.windowTitle() == "Articles added"
    _dialog = be_there(qtbot)
    assert window.windowTitle() == title


def test_nobody_is_called_who_is_there(qtbot, window):
    title = window.windowTitle()
    Calling(window, long=0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    add(qtbot, window)
    assert window.windowTitle() == title


def test_one_of_its_dialogs_is_there_too(qtbot, window):
    title = window.windowTitle()
    Calling(window, long=0)
    _dialog = be_there(qtbot)
    add(qtbot, window)
    assert window.windowTitle() == title


def test_what_was_short_is_not_worth_a_call(qtbot, window):
    title = window.windowTitle()
    Calling(window)
    leave(qtbot, window)
    add(qtbot, window)
    assert window.windowTitle() == title
