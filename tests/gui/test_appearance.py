from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

import askrs.gui.appearance
from askrs.gui.appearance import wants_contrast
from askrs.gui.theme import load_theme


def test_the_choice_is_worn_and_kept(qtbot, qapp, appearance, store):
    with qtbot.waitSignal(appearance.theme_changed) as changed:
        appearance.choose("dark")
    assert changed.args[0].name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == load_theme("dark").colour("paper")
    assert appearance.choice == "dark"
    assert store.value("window/appearance") == "dark"


def test_following_the_system_wears_one_of_both(qtbot, appearance):
    appearance.choose("system")
    assert appearance.choice == "system"
    assert appearance.current.name in {"light", "dark"}


def test_what_is_worn_already_is_not_put_on_again(qtbot, appearance):
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.choose("light")


def test_nonsense_in_the_file_is_the_default(appearance, store):
    store.setValue("window/appearance", "purple")
    store.setValue("window/scale", "huge")
    assert (appearance.choice, appearance.scale) == ("system", 1.0)


def test_letters_grow_and_shrink_within_reason(appearance):
    appearance.enlarge(0.1)
    assert appearance.scale == 1.1
    appearance.enlarge(7)
    assert appearance.scale == 2.0
    appearance.enlarge(0)
    assert appearance.scale == 1.0


def test_lines_grow_with_their_letters(qtbot, window):
    before = window.question_bar.field.height()
    for _ in range(6):
        window.menus.actions["larger"].trigger()
    qtbot.waitUntil(
        lambda: window.question_bar.field.height() >= window.question_bar.field.sizeHint().height() > before
    )
    window.menus.actions["same_size"].trigger()


def test_high_contrast_is_worn_and_kept(qtbot, appearance, store):
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.choose("contrast")
    assert appearance.current.name == store.value("window/appearance") == "contrast"
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window).name() == "#000000"
    appearance.choose("light")
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) == load_theme("light").colour("paper")


def test_a_system_that_wants_contrast_gets_it(qtbot, appearance, monkeypatch):
    appearance.choose("system")
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("Qt tells it from 6.10 on")
    assert not wants_contrast(hints)
    monkeypatch.setattr(askrs.gui.appearance, "wants_contrast", lambda _: True)
    with qtbot.waitSignal(appearance.theme_changed) as changed:
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert changed.args[0].is_strong
    monkeypatch.undo()
    appearance.choose("dark")
    assert not appearance.current.is_strong
