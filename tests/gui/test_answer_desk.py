from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest

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


@pytest.fixture
def dragged(monkeypatch):
    """What is dragged, since there is nobody to let it go."""
    carried = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: carried.append((drag.mimeData().text(), drag.mimeData().html())))
    return carried


def pull(widget):
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    QTest.mouseMove(widget, QPoint(60, 40))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))


def test_a_citation_is_dragged_out_with_its_source(window, ask, dragged):
    answer = ask(QUESTION)
    window.session.press.style = "apa"
    pull(window.answers.findings.rows[0].chips[0])
    ((text, html),) = dragged
    assert text.startswith(f"“{answer.citations[0].quote}”\n— Perera, N. (2024, October 25).")
    assert f'<blockquote dir="auto"><p>“{answer.citations[0].quote}' in html


def test_a_passage_is_dragged_out_by_its_card(window, ask, dragged):
    answer = ask(QUESTION)
    pull(window.answers.evidence.cards[0])
    assert dragged[0][0].startswith(f"“{answer.citations[0].quote}”")


def test_an_old_answer_is_saved_with_its_day(qtbot, window, library, monkeypatch, tmp_path):
    window.answer_desk.show(library.ask(QUESTION), "2024-05-06T07:08:09+00:00")
    monkeypatch.setattr(module, "choose_target", lambda *_: tmp_path / "a.html")
    with qtbot.waitSignal(window.session.press.exported):
        window.answer_desk.save()
    assert "Asked on 6 May 2024" in (tmp_path / "a.html").read_text(encoding="utf-8")
