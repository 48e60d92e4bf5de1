from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from askrs.gui.card_form import CardForm
from gui_fakes import article

CARD = replace(
    article(1, "The harbour", "The Meridian", "2024-10", url="https://meridian.example/a", source="/articles/a.html"),
    authors=("Nadia Perera", "Tom Okafor"),
)


@pytest.fixture
def form(qtbot):
    made = CardForm()
    qtbot.addWidget(made)
    made.resize(560, 360)
    with qtbot.waitExposed(made):
        made.show()
    made.show_article(CARD)
    return made


def test_it_shows_what_is_known_and_where_it_came_from(form):
    shown = {name: line.text() for name, line in form.lines.items()}
    assert shown == {"title": CARD.title, "outlet": CARD.outlet, "published": CARD.published, "url": CARD.url}
    assert form.authors.toPlainText() == "Nadia Perera\nTom Okafor"
    assert form.source.text() == "/articles/a.html"
    assert form.source.isReadOnly()


def test_nothing_written_changes_nothing(form):
    assert form.changes == {}
    form.lines["title"].setText(f"  {CARD.title} ")
    form.authors.setPlainText("Nadia Perera \n\n Tom Okafor\n")
    assert form.changes == {}


def test_what_was_written_is_told_and_only_that(qtbot, form):
    form.lines["title"].selectAll()
    qtbot.keyClicks(form.lines["title"], "A harbour")
    form.lines["published"].clear()
    form.authors.setPlainText("Ada Blom\n Nadia Perera")
    assert form.changes == {"title": "A harbour", "published": "", "authors": ("Ada Blom", "Nadia Perera")}
    form.authors.clear()
    assert form.changes["authors"] == ()


def test_a_title_of_two_lines_is_no_change_until_it_is_written(form):
    form.show_article(replace(CARD, title="One\nTwo "))
    assert form.changes == {}


def test_the_keyboard_walks_down_the_card(qtbot, form):
    form.activateWindow()
    qtbot.waitUntil(form.lines["title"].hasFocus)
    way = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget().accessibleName())
    assert way == ["Authors, one per line", "Outlet", "Date", "Address", "File"]


def test_the_line_at_fault_is_pointed_at(qtbot, form):
    form.activateWindow()
    form.lines["published"].setText("next May")
    form.point_at_fault("“next May” is not a date.")
    qtbot.waitUntil(form.lines["published"].hasFocus)
    assert form.lines["published"].selectedText() == "next May"
