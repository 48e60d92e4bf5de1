from __future__ import annotations

from PySide6.QtGui import QColor

from askrs.domain.span import Span
from askrs.gui.prose import Prose

LONG = "A sentence that is long enough to be broken into lines. " * 8


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}


def test_narrower_is_taller_and_lines_can_be_limited(qtbot):
    prose, cut = Prose(), Prose(max_lines=2)
    for widget in (prose, cut):
        qtbot.addWidget(widget)
        widget.show_text(LONG)
    assert prose.heightForWidth(200) > prose.heightForWidth(600) > cut.heightForWidth(200)
    assert prose.accessibleName() == LONG


def test_no_text_has_no_height(qtbot):
    prose = Prose()
    qtbot.addWidget(prose)
    prose.show_text("")
    assert prose.heightForWidth(100) <= prose.fontMetrics().height() + 1


def test_marks_are_drawn_where_they_are(qtbot):
    prose = Prose()
    qtbot.addWidget(prose)
    prose.ensurePolished()  # the style sheet colours it once
    prose.mark_colour = QColor("#ff00ff")
    prose.resize(400, 60)
    prose.show_text("😀 plain and marked")
    assert "#ff00ff" not in colours(prose)
    prose.show_text("😀 plain and marked", [Span(12, 18)])
    assert "#ff00ff" in colours(prose)


def test_bold_words_are_wider_and_stand_where_they_are(qtbot):
    prose = Prose()
    qtbot.addWidget(prose)
    prose.show_text("😀 plain and bold words")
    layout = prose._lay_out(2000)
    plain = layout.lineAt(0).naturalTextWidth()
    prose.show_text("😀 plain and bold words", bold=Span(12, 16))
    layout = prose._lay_out(2000)
    assert layout.lineAt(0).naturalTextWidth() > plain
    (bold,) = layout.formats()
    assert (bold.start, bold.length) == (13, 4)
    prose.show_text("another text")
    assert prose._lay_out(2000).formats() == []


def test_a_mark_goes_on_to_the_line_that_is_cut(qtbot):
    prose = Prose(max_lines=1)
    qtbot.addWidget(prose)
    prose.ensurePolished()
    prose.mark_colour = QColor("#ff00ff")
    prose.resize(200, 30)
    prose.show_text(LONG, [Span(0, 55)])
    assert "#ff00ff" in colours(prose)


def test_a_last_line_that_is_cut_still_draws(qtbot):
    prose = Prose(max_lines=2)
    qtbot.addWidget(prose)
    prose.resize(200, 60)
    prose.show_text("😀" * 300 + "\nمرحبا")
    assert not prose.grab().isNull()


def test_line_breaks_are_kept(qtbot):
    prose = Prose()
    qtbot.addWidget(prose)
    prose.show_text("one")
    one = prose.heightForWidth(400)
    prose.show_text("one\ntwo\nthree")
    assert prose.heightForWidth(400) > 2 * one


def test_words_that_run_from_the_right_stand_at_the_right(qtbot):
    prose = Prose(max_lines=1)
    qtbot.addWidget(prose)
    prose.resize(400, 30)

    def inked():
        image = prose.grab().toImage()
        ground = image.pixelColor(200, 0)
        rows = range(image.height())
        return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in rows)]

    prose.show_text("harbour")
    assert max(inked()) < 200
    prose.show_text("الميناء")
    assert min(inked()) > 200
    prose.show_text("الميناء الذي أُجّر قرنا كاملا " * 6)
    assert min(inked()) < 40
    assert max(inked()) > 380


def test_in_high_contrast_marks_are_underlined(qtbot):
    prose = Prose()
    qtbot.addWidget(prose)
    prose.show_text("plain and marked", [Span(10, 16)])
    assert not any(each.format.fontUnderline() for each in prose._formats())
    prose.lined = True
    assert [each.format.fontUnderline() for each in prose._formats()] == [True]
