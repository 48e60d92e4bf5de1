from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from askrs.gui import answer_desk as module
from askrs.gui.answer_desk import to_clipboard

QUESTION = "Why did the government lease the harbour?"


def test_an_old_answer_is_shown_like_a_new_one(qtbot, window, library):
    answer = library.ask(QUESTION)
    with qtbot.waitSignal(window.session.article_read):
        window.answer_desk.show(answer)
    assert window.answers.answer == answer
    assert window.menus.actions["export"].isEnabled()
    window.answer_desk.show(library.ask("Did Zanzibar ratify harbour?"))
    assert not window.menus.actions["copy"].isEnabled()
    assert window.reading.article is None


def test_without_an_answer_there_is_nothing_to_save(window, monkeypatch):
    monkeypatch.setattr(module, "choose_target", lambda *_: 1 / 0)
    window.answer_desk.save()
    window.answer_desk.copy()


def test_other_programs_can_paste(qapp):
    to_clipboard("Muscat")
    assert QGuiApplication.clipboard().text() == "Muscat"
