from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from askrs.gui.window_memory import WindowMemory, window_store


@pytest.fixture
def make(qtbot):
    def make():
        window, panes = QMainWindow(), QSplitter()
        qtbot.addWidget(window)
        panels = [QWidget(), QWidget()]
        for panel in panels:
            panes.addWidget(panel)
        window.setCentralWidget(panes)
        window.resize(800, 500)
        return window, panes, {"library": panels[0]}

    return make


def test_a_window_comes_back_as_it_was_left(qtbot, make, store):
    window, panes, panels = make()
    window.show()
    window.resize(640, 480)
    panes.setSizes([100, 500])
    split = panes.sizes()
    WindowMemory(store).keep(window, panes, panels)
    again, panes_again, panels_again = make()
    WindowMemory(store).restore(again, panes_again, panels_again)
    again.show()
    assert (again.width(), again.height()) == (640, 480)
    assert abs(panes_again.sizes()[0] - split[0]) <= 2


def test_a_hidden_panel_stays_hidden(make, store):
    window, panes, panels = make()
    panels["library"].hide()
    WindowMemory(store).keep(window, panes, panels)
    _, _, again = made = make()
    WindowMemory(store).restore(*made)
    assert again["library"].isHidden()


@pytest.mark.parametrize(
    ("kept", "today", "then"),
    [(True, False, True), (False, False, False), (False, True, True), (None, True, True), ("nonsense", False, False)],
)
def test_a_switch_that_was_on_is_on_again(make, store, kept, today, then):
    made, switch = make(), QAction(checkable=True)
    if isinstance(kept, bool):
        switch.setChecked(kept)
        WindowMemory(store, {"thorough": switch}).keep(*made)
    elif kept:
        store.setValue("window/thorough", kept)
    switch.setChecked(today)
    WindowMemory(store, {"thorough": switch}).restore(*made)
    assert switch.isChecked() == then


def test_nonsense_in_the_file_is_forgotten(make, store):
    for key in ("geometry", "panes", "library"):
        store.setValue(f"window/{key}", "nonsense")
    window, panes, panels = make()
    WindowMemory(store).restore(window, panes, panels)
    assert not panels["library"].isHidden()


def test_the_store_is_a_file_of_the_user(qapp):
    assert window_store().fileName().endswith("askrs/window.ini")


def test_only_its_owner_may_read_the_settings(tmp_path, monkeypatch):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    kept = window_store()
    kept.setValue("window/thorough", "true")
    kept.sync()
    file = tmp_path / "askrs" / "window.ini"
    assert "thorough" in file.read_text()
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
