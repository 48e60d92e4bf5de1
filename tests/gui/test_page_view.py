from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent

from askrs.domain.facsimile import Leaf, Rectangle, Trace
from askrs.domain.span import Span
from askrs.gui.page_view import PageView

LEAVES = [Leaf(str(n), 595, 842) for n in range(1, 301)]
ONE, TWO, WORD = Span(0, 10), Span(20, 30), Span(2, 5)
TRACES = {
    ONE: (Trace(0, Rectangle(100, 100, 300, 120)), Trace(0, Rectangle(100, 110, 200, 130))),
    TWO: (Trace(1, Rectangle(100, 400, 300, 420)),),
    WORD: (Trace(0, Rectangle(120, 100, 140, 110)),),
}


@pytest.fixture
def view(qtbot):
    made = PageView()
    qtbot.addWidget(made)
    made.resize(640, 700)
    made.show()
    made.wanted = []
    made.strips_wanted.connect(made.wanted.append)
    made.show_leaves(LEAVES)
    return made


def colour_at(view, leaf, x, y):
    """The colour of a place on a page, in points, as the view shows it."""
    sheet = view._layout.sheets[leaf]
    place = QPoint(
        round(sheet.left + x * sheet.scale) - view.horizontalScrollBar().value(),
        round(sheet.top + y * sheet.scale) - view.verticalScrollBar().value(),
    )
    return view.viewport().grab().toImage().pixelColor(place).name()


def test_only_what_is_near_the_view_is_wanted(view):
    assert {strip.leaf for strip in view.wanted[-1]} == {0, 1}
    view.reveal(200)
    assert {strip.leaf for strip in view.wanted[-1]} <= {198, 199, 200, 201, 202}
    assert view.wanted[-1][0].leaf in {199, 200}


def test_pictures_are_shown_where_the_page_is(view):
    strip = view.wanted[-1][0]
    image = QImage(strip.width, strip.rows, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    view.take_picture(strip, image)
    assert colour_at(view, 0, 300, 400) == "#3366cc"
    view._on_moved()
    assert strip not in view.wanted[-1]
    view.set_zoom(1.0)
    assert colour_at(view, 0, 300, 200) == "#3366cc"  # the old one, until the new one is there


def test_a_page_that_cannot_be_drawn_is_not_wanted_again(view):
    strip = view.wanted[-1][0]
    view.take_picture(strip, None)
    view._on_moved()
    assert all(wanted.leaf != strip.leaf for wanted in view.wanted[-1])
    view.viewport().grab()


def test_marks_are_painted_where_they_are_traced(view):
    view.show_marks(TRACES, ONE, [WORD])
    assert colour_at(view, 0, 250, 105) == "#fadf86"
    assert colour_at(view, 0, 130, 105) != "#fadf86"  # the words that answer
    assert colour_at(view, 0, 150, 115) == "#fadf86"  # where two lines overlap it is not darker
    assert colour_at(view, 0, 150, 200) == "#ffffff"
    view.reveal(1, 400)
    assert colour_at(view, 1, 200, 410) == "#fdf0c4"
    view.show_marks({}, None, [])
    assert colour_at(view, 1, 200, 410) == "#ffffff"


def test_a_mark_is_brought_into_the_upper_part(view):
    view.reveal(150, 700.0)
    sheet = view._layout.sheets[150]
    shown = sheet.top + 700 * sheet.scale - view.verticalScrollBar().value()
    assert abs(shown - view.viewport().height() / 4) < 5


def test_the_page_in_the_middle_is_told(view, qtbot):
    with qtbot.waitSignal(view.page_changed) as changed:
        view.reveal(42)
    assert changed.args == [42] or view.page == 42


def test_zoom_keeps_the_place(view):
    view.reveal(99, 400.0)
    before = view.page
    for step in (1, 1, -1):
        view.zoom_by(step)
        assert view.page == before
    view.set_zoom(None)
    assert view.page == before


def test_zoom_is_told_and_has_bounds(view):
    told = []
    view.zoom_changed.connect(told.append)
    for _ in range(20):
        view.zoom_by(1)
    assert told[-1] == 4.0
    for _ in range(20):
        view.zoom_by(-1)
    assert told[-1] == 0.5
    view.set_zoom(None)
    assert told[-1] == 0.0


def test_keys_leaf_through(view, qtbot):
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert (bar.value(), view.page) == (bar.maximum(), 299)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() == bar.pageStep()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert 0 < bar.value() < 100


def test_the_wheel_zooms_with_ctrl(view):
    told = []
    view.zoom_changed.connect(told.append)
    middle = QPointF(100, 100)
    view.wheelEvent(
        QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
    assert told == [0.8]


def test_without_pages_nothing_happens(view):
    view.show_leaves([])
    view.zoom_by(1)
    view.reveal(3)
    view.resize(500, 500)
    assert view.page == -1
    assert view.wanted[-1] == []


def test_a_sentence_that_goes_on_in_the_next_column_is_shown_whole(view):
    view.reveal(3, 500.0, 480.0)
    sheet, top = view._layout.sheets[3], view.verticalScrollBar().value()
    assert sheet.top + 500 * sheet.scale - top == pytest.approx(view.viewport().height() / 4, abs=5)
    reach = view.viewport().height() // 2 / sheet.scale
    view.reveal(3, 500.0, 500.0 - reach)
    shown = sheet.top + (500 - reach) * sheet.scale - view.verticalScrollBar().value()
    assert 0 <= shown < 60


def test_in_high_contrast_a_mark_has_an_edge(view):
    view.show_marks(TRACES, ONE, [WORD])
    plain = view.viewport().grab().toImage()
    view.lined = True
    assert view.viewport().grab().toImage() != plain
    view.lined = False
    assert view.viewport().grab().toImage() == plain
