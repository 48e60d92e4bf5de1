"""Outside text is text: in no widget does it become a picture, a link or a layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from askrs.domain.article import BlockKind
from askrs.domain.progress import Finished, Indexed, Outcome, Reading, Skipped, Started, Summary
from askrs.errors import AskrsError, UnreadableFile
from askrs.gui.places import place_of_article
from gui_fakes import article, set_text

SENTINEL = QColor("#ff00fe")


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "sentinel.png"
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(SENTINEL)
    assert image.save(str(path))
    return path


@pytest.fixture(params=["path", "address"])
def markup(request, picture):
    source = str(picture) if request.param == "path" else QUrl.fromLocalFile(str(picture)).toString()
    return f"<img src='{source}' width='400' height='400'><h1>huge</h1> harbour &amp; <a href='{source}'>link</a>"


@pytest.fixture
def hostile_window(make_window, library, markup):
    card = article(66, markup, markup, markup, author=markup, source=f"/{markup}", url=f"https://a.example/{markup}")
    library.shelf = {card: set_text(((BlockKind.TITLE, markup), (BlockKind.PARAGRAPH, f"A harbour lease {markup}.")))}
    return make_window()


def has_sentinel(widget):
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == SENTINEL for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    )


def test_the_sentinel_would_be_seen(qtbot, picture):
    label = QLabel(f"<img src='{picture}'>")
    qtbot.addWidget(label)
    assert has_sentinel(label)


def test_an_answer_full_of_markup_is_text(qtbot, hostile_window, markup):
    window = hostile_window
    window.resize(1500, 1000)
    with qtbot.waitSignal(window.session.article_read):
        window.question_bar.ask(f"harbour lease {markup}"[:900])
    assert not has_sentinel(window)
    assert markup in window.reading.view.toPlainText()
    assert window.reading.title.text == markup


def test_messages_and_progress_full_of_markup_are_text(qtbot, hostile_window, markup):
    window = hostile_window
    window.banner.show_error(AskrsError(markup, markup))
    window.progress.set_running(True)
    card = article(67, markup)
    for event in (
        Started(3),
        Reading(f"/{markup}", 0, 3),
        Indexed(f"/{markup}", Outcome.ADDED, card, 1, 3),
        Skipped(f"/{markup}", UnreadableFile(markup, markup), 2, 3),
    ):
        window.progress.show_progress(event)
        window.library.show_progress(event)
        assert not has_sentinel(window)
    window.progress.skips_button.setChecked(True)
    window.progress.show_progress(Finished(Summary()))
    assert not has_sentinel(window)


def test_the_article_of_such_a_card_is_text(qtbot, hostile_window, library):
    card = library.articles()[0]
    with qtbot.waitSignal(hostile_window.session.article_read):
        hostile_window.session.read(place_of_article(card))
    assert not has_sentinel(hostile_window)


def test_the_details_of_such_a_card_are_text(qtbot, hostile_window, library, markup):
    with qtbot.waitSignal(hostile_window.session.reported):
        hostile_window.details.show_article(library.articles()[0])
    hostile_window.details.report.show_report(AskrsError(markup, markup))
    hostile_window.details.show_error(AskrsError(markup, markup))
    assert not has_sentinel(hostile_window.details)
    assert hostile_window.details.form.lines["title"].text() == markup
    hostile_window.details.reject()


def test_no_label_guesses_what_its_text_is(qtbot, hostile_window, markup):
    with qtbot.waitSignal(hostile_window.session.article_read):
        hostile_window.question_bar.ask("harbour lease")
    labels = [label for label in hostile_window.findChildren(QLabel) if not label.pixmap() or label.pixmap().isNull()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_no_tooltip_renders_markup(qtbot, hostile_window, markup):
    with qtbot.waitSignal(hostile_window.session.article_read):
        hostile_window.question_bar.ask("harbour lease")
    tips = [widget.toolTip() for widget in hostile_window.findChildren(QWidget)]
    tips.append(hostile_window.library.filter.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert not [tip for tip in tips if "<img" in tip or "<a " in tip]
    assert QMessageBox().textFormat() != Qt.TextFormat.RichText
