from __future__ import annotations

from PySide6.QtCore import Qt


def test_a_name_of_the_library_is_offered_while_it_is_typed(qtbot, window, library):
    bar = window.question_bar
    bar.take_focus()
    with qtbot.waitSignal(window.session.naming.found):
        qtbot.keyClicks(bar.field, "Who leased Hamba")
    qtbot.waitUntil(bar.suggestions.popup().isVisible)
    qtbot.keyClick(bar.suggestions.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(bar.suggestions.popup(), Qt.Key.Key_Return)
    assert bar.field.text() == "Who leased Hambantota "
    assert library.asked == []
    with qtbot.waitSignal(window.session.answered):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert library.asked == ["Who leased Hambantota"]


def test_only_the_last_word_is_looked_up(qtbot, window, monkeypatch, library):
    sought = []
    monkeypatch.setattr(library.mentions, "beginning", lambda typed: sought.append(typed) or [], raising=True)
    with qtbot.waitSignal(window.session.naming.found):
        qtbot.keyClicks(window.question_bar.field, "perera")
    assert sought == ["perera"]
