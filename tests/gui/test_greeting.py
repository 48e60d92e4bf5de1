from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from askrs.domain.progress import Indexed, Outcome, Started
from askrs.gui.greeting import EXAMPLES, Greeting
from gui_fakes import article


@pytest.fixture
def greeting(qtbot):
    made = Greeting()
    qtbot.addWidget(made)
    made.show()
    return made


def button(widget, text):
    return next(found for found in widget.findChildren(QPushButton) if found.text() == text)


def test_examples_can_be_chosen(qtbot, greeting):
    for example in EXAMPLES:
        with qtbot.waitSignal(greeting.question_chosen) as chosen:
            qtbot.mouseClick(button(greeting, example), Qt.MouseButton.LeftButton)
        assert chosen.args == [example]


def test_an_empty_library_is_asked_for_articles(greeting):
    assert greeting.drop_hint.isVisible()
    greeting.show_articles([article(1, "One")])
    assert not greeting.drop_hint.isVisible()
    greeting.show_articles([])
    assert greeting.drop_hint.isVisible()


def test_the_first_article_that_is_added_ends_the_emptiness(greeting):
    greeting.show_progress(Started(1))
    assert greeting.drop_hint.isVisible()
    greeting.show_progress(Indexed("/a.html", Outcome.ADDED, article(1, "One"), 1, 1))
    assert not greeting.drop_hint.isVisible()


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Add files…", "add_files_requested"),
        ("Add a folder…", "add_folder_requested"),
        ("Try the sample articles", "samples_requested"),
    ],
)
def test_articles_can_be_added_from_the_hint(qtbot, greeting, text, signal):
    with qtbot.waitSignal(getattr(greeting.drop_hint, signal)):
        qtbot.mouseClick(button(greeting, text), Qt.MouseButton.LeftButton)


def test_the_picture_follows_the_theme(qtbot, appearance, greeting):
    before = greeting.drop_hint._picture.pixmap().cacheKey()
    appearance.choose("dark")
    assert greeting.drop_hint._picture.pixmap().cacheKey() != before
