from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextCursor

from askrs.domain.article import BlockKind
from askrs.domain.span import Span
from askrs.gui.passage_view import PassageView
from gui_fakes import ISLAND, sentences, set_text

LONG = set_text(
    tuple(
        (BlockKind.PARAGRAPH, " ".join(f"😀 Paragraph {p} has a sentence with the number {n} in it." for n in range(4)))
        for p in range(60)
    )
)
MARKS = tuple(sentences(LONG, LONG.blocks[p])[2] for p in (3, 20, 50))


@pytest.fixture
def view(qtbot):
    made = PassageView()
    qtbot.addWidget(made)
    made.resize(520, 600)
    made.show()
    made.show_text(LONG)
    return made


def marked(view):
    return [selection.cursor.selectedText() for selection in view.extraSelections()]


def top_of_current(view):
    place = view._places.position(view.current_mark.start)
    cursor = QTextCursor(view.document())
    cursor.setPosition(place)
    return view.cursorRect(cursor).top()


def test_marks_are_the_words_that_were_meant(view):
    view.show_marks(MARKS, MARKS[1])
    assert marked(view) == [mark.of(LONG.text) for mark in MARKS]


def test_the_current_mark_is_stronger_than_the_others(view):
    view.mark_colour, view.current_colour = QColor("#aaaaaa"), QColor("#ff0000")
    view.show_marks(MARKS, MARKS[1])
    grounds = [selection.format.background().color().name() for selection in view.extraSelections()]
    assert grounds == ["#aaaaaa", "#ff0000", "#aaaaaa"]


def test_the_words_that_answer_are_marked_once_more_in_the_current_mark_only(view):
    view.words_colour = QColor("#00ff00")
    words = [Span(mark.start + 2, mark.start + 11) for mark in MARKS]
    view.show_marks(MARKS, MARKS[1], words)
    assert marked(view) == [*(mark.of(LONG.text) for mark in MARKS), words[1].of(LONG.text)]
    assert view.extraSelections()[-1].format.background().color().name() == "#00ff00"
    view.next_mark()
    assert marked(view)[3:] == [words[2].of(LONG.text)]
    assert marked(view)[3] == "Paragraph"
    view.show_marks(MARKS, None, words)
    assert len(view.extraSelections()) == 3


@pytest.mark.parametrize("current", MARKS)
def test_the_current_mark_begins_in_the_upper_third(view, current):
    view.show_marks(MARKS, current)
    assert 0 <= top_of_current(view) <= view.viewport().height() / 3


def test_going_from_mark_to_mark_goes_round(qtbot, view):
    view.show_marks(MARKS, None)
    assert view.current_mark is None
    seen = []
    view.mark_changed.connect(lambda number, total: seen.append((number, total)))
    for _ in range(4):
        view.next_mark()
    view.previous_mark()
    assert seen == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]
    view.show_marks(MARKS, None)
    view.previous_mark()
    assert view.current_mark == MARKS[2]


def test_without_marks_there_is_nowhere_to_go(view):
    view.next_mark()
    view.previous_mark()
    assert view.current_mark is None


def test_resizing_keeps_the_mark_in_sight_unless_one_has_scrolled_away(qtbot, view):
    view.show_marks(MARKS, MARKS[1])
    view.resize(900, 500)
    qtbot.wait(10)
    assert 0 <= top_of_current(view) <= view.viewport().height() / 3
    view.verticalScrollBar().setValue(0)
    view.resize(600, 500)
    qtbot.wait(10)
    assert view.verticalScrollBar().value() == 0


def test_lines_are_never_too_long_to_read(qtbot, view):
    view.resize(1600, 600)
    qtbot.wait(10)
    block = view.document().begin()
    assert view.document().documentLayout().blockBoundingRect(block).width() <= 720


def test_a_theme_changes_colours_and_neither_text_nor_place(qtbot, appearance, view):
    view.show_marks(MARKS, MARKS[1])
    at = top_of_current(view)
    appearance.choose("dark")
    assert marked(view) == [mark.of(LONG.text) for mark in MARKS]
    assert abs(top_of_current(view) - at) < 60


def test_a_document_that_is_not_the_text_is_not_marked(view):
    view._places = type(view._places)("another text")
    view.show_marks((Span(0, 3),), Span(0, 3))
    assert marked(view) == []


def test_another_text_has_no_marks_and_none_is_empty(view):
    view.show_marks(MARKS, MARKS[2])
    view.show_text(set_text(ISLAND))
    assert marked(view) == []
    assert view.toPlainText().startswith("The island")
    view.show_text(None)
    assert view.toPlainText() == ""
    assert view.isReadOnly()


def test_places_found_are_shown_and_the_current_one_is_brought_up(view):
    view.words_colour, view.mark_colour = QColor("#00ff00"), QColor("#aaaaaa")
    hits = [Span(block.span.start + 2, block.span.start + 11) for block in LONG.blocks]
    view.show_marks(MARKS, MARKS[0])
    view.show_hits(hits, hits[40])
    assert marked(view)[3:] == ["Paragraph"] * len(hits)
    grounds = [selection.format.background().color().name() for selection in view.extraSelections()]
    assert [n for n, ground in enumerate(grounds) if ground == "#00ff00"] == [3 + 40]
    at = view.verticalScrollBar().value()
    view.resize(500, 600)
    assert view.verticalScrollBar().value() >= at  # still at the place found, not at the mark
    view.show_hits((), None)
    assert marked(view) == [mark.of(LONG.text) for mark in MARKS]


def test_a_place_found_inside_a_mark_leaves_the_mark_whole(view):
    view.current_colour, view.mark_colour = QColor("#00ff00"), QColor("#aaaaaa")
    view.show_marks(MARKS, MARKS[0])
    inside = Span(MARKS[0].start + 1, MARKS[0].start + 3)
    view.show_hits([inside, MARKS[2]], MARKS[2])
    made = next(one for one in view.extraSelections()[3:] if one.cursor.selectedText() == inside.of(LONG.text))
    assert made.format.background().color().name() == "#00ff00"
    assert made.format.fontUnderline()


def test_of_thousands_of_places_only_those_around_are_painted(view):
    hits = [Span(n, n + 1) for n in range(2_000)]
    view.show_hits(hits, hits[1_000])
    assert len(view.extraSelections()) == 600


def test_the_selection_is_a_place_in_the_text(view):
    assert view.selection is None
    view.show_marks(MARKS, MARKS[1])
    assert view.selection == MARKS[1]
    view.setTextCursor(view._places.cursor(view.document(), MARKS[2]))
    assert view.selection == MARKS[2]
