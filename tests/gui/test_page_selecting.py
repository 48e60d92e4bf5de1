"""Text selected with the mouse on the pages of a real PDF."""

from __future__ import annotations

import hashlib
import re

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from askrs.domain.span import Span
from askrs.facsimile import Facsimile
from askrs.gui.leafing import Leafing
from askrs.gui.page_pane import PagePane
from askrs.reading import read
from page_corpus import card, prose, set_pages

DATA = set_pages(prose(50), columns=2)
SOON = 60_000


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    return card(path, hashlib.sha256(DATA).hexdigest()), read(path).text


@pytest.fixture
def pane(qtbot, paper):
    leafing = Leafing()
    made = PagePane(leafing)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_article(*paper)
    qtbot.waitUntil(lambda: made.is_open, timeout=SOON)
    yield made
    leafing.close()


def place_of(paper, view, word, last=False):
    """The middle of a word of the first page, on the viewport."""
    article, text = paper
    found = [*re.finditer(re.escape(word), text.pages[0].span.of(text.text))][-1 if last else 0]
    with Facsimile(article, text) as file:
        file.open()
        span = Span(*found.span())
        (trace,) = file.traces([span])[span]
    sheet, box = view._layout.sheets[trace.leaf], trace.rectangle
    x, y = sheet.left + sheet.scale * (box.left + box.right) / 2, sheet.top + sheet.scale * (box.top + box.bottom) / 2
    return QPoint(round(x) - view.horizontalScrollBar().value(), round(y) - view.verticalScrollBar().value())


def drag(qtbot, pane, start, end):
    port = pane.view.viewport()
    with qtbot.waitSignal(pane._leafing.worded, timeout=SOON):
        qtbot.mouseMove(port, start)
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    moved = QPointF(end)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for at in ((QPointF(start) + moved) / 2, moved):
        QGuiApplication.sendEvent(
            port, QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, left, none)
        )
    QTest.mouseRelease(port, left, none, end)


def test_dragging_selects_from_word_to_word_and_ctrl_c_copies(qtbot, pane, paper):
    _, text = paper
    start, end = place_of(paper, pane.view, "Moscow"), place_of(paper, pane.view, "internationalisation")
    drag(qtbot, pane, start, end)
    said = pane.selecting.selection.of(text.text)
    assert said.startswith("Moscow ")
    assert said.endswith("internationalisation")
    assert said in text.text
    assert pane.view._selected
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == said
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert pane.selecting.selection is None
    assert pane.view._selected == ()


def test_backwards_is_the_same(qtbot, pane, paper):
    _, text = paper
    start, end = place_of(paper, pane.view, "Moscow"), place_of(paper, pane.view, "internationalisation")
    drag(qtbot, pane, end, start)
    assert pane.selecting.selection.of(text.text).startswith("Moscow ")


def test_a_double_click_selects_a_word(qtbot, pane, paper):
    _, text = paper
    at, port = place_of(paper, pane.view, "internationalisation"), pane.view.viewport()
    with qtbot.waitSignal(pane._leafing.worded, timeout=SOON):
        qtbot.mouseMove(port, at)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert pane.selecting.selection.of(text.text) == "internationalisation"


def test_the_pointer_is_a_text_cursor_over_words(qtbot, pane, paper):
    at, port = place_of(paper, pane.view, "Moscow"), pane.view.viewport()
    with qtbot.waitSignal(pane._leafing.worded, timeout=SOON):
        QTest.mouseMove(port, at)
    QTest.mouseMove(port, at + QPoint(1, 0))
    qtbot.waitUntil(lambda: port.cursor().shape() == Qt.CursorShape.IBeamCursor)


def test_where_no_place_is_proven_nothing_is_selected_and_it_is_said(qtbot, pane, paper, monkeypatch):
    monkeypatch.setattr(Facsimile, "traces", lambda _self, spans: dict.fromkeys(spans, ()))
    drag(qtbot, pane, QPoint(200, 200), QPoint(300, 260))
    assert pane.selecting.selection is None
    assert pane.view._selected == ()
    assert "Nothing can be selected here" in pane.bar.note.text()


def test_another_article_begins_without_a_selection(qtbot, pane, paper):
    drag(qtbot, pane, place_of(paper, pane.view, "Moscow"), place_of(paper, pane.view, "Tehran"))
    assert pane.selecting.selection is not None
    pane.clear()
    assert pane.selecting.selection is None
