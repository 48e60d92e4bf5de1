from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from askrs.domain.article import BlockKind
from askrs.domain.span import Span
from askrs.gui.places import place_of_article, place_of_citation
from askrs.gui.reading_pane import ReadingPane
from gui_fakes import FakeLibrary, set_text

LIBRARY = FakeLibrary()
ANSWER = LIBRARY.ask("Why did the government lease the harbour and what ships did it serve?")
ARTICLE = ANSWER.citations[0].article
TEXT = LIBRARY.text(ARTICLE.id)


@pytest.fixture
def pane(qtbot):
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(520, 600)
    made.show()
    return made


def test_it_is_empty_first(pane):
    assert not pane.view.isVisible()


def test_a_citation_shows_its_article_at_the_sentence(pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    assert pane.view.current_mark.of(TEXT.text) == ANSWER.citations[0].quote
    assert pane.title.text == "The island that leased its harbour"
    assert pane.byline.text.startswith("Nadia Perera · The Meridian · 25 October 2024 · p")
    assert pane.counter.text().endswith("marked")
    assert not pane.note.isVisible()


def test_the_words_that_answer_are_marked_in_the_sentence(pane):
    number = next(citation.number for citation in ANSWER.citations if "because" in citation.quote)
    pane.show_place(place_of_citation(ANSWER, number), TEXT)
    marked = [selection.cursor.selectedText() for selection in pane.view.extraSelections()]
    assert marked[-1] == "because it could no longer pay its dollar debts"


def test_why_the_current_sentence_was_chosen_follows_the_mark(qtbot, pane):
    pane.show_answer(ANSWER)
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    assert not pane.why.isVisible()
    pane.toggle_why()
    assert pane.why.isVisible()
    assert pane.why.summary.text() == "Sixth by words, first by meaning, first for the reader."
    pane.view.next_mark()
    assert pane.why.summary.text() != "Sixth by words, first by meaning, first for the reader."
    pane.show_place(place_of_article(ARTICLE), TEXT)
    assert "not ranked" in pane.why.summary.text()
    pane.show_answer(replace(ANSWER, explanation=()))
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    assert pane.why.rows == []


@pytest.mark.parametrize("how", ["escape", "button", "again"])
def test_the_explanation_is_closed_from_the_keyboard_and_by_its_button(qtbot, pane, how):
    pane.show_answer(ANSWER)
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    pane.toggle_why()
    if how == "escape":
        qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    elif how == "button":
        qtbot.mouseClick(pane.why.close_button, Qt.MouseButton.LeftButton)
    else:
        pane.toggle_why()
    assert not pane.why.isVisible()


def test_without_an_article_there_is_nothing_to_explain(qtbot, pane):
    pane.toggle_why()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.why.isHidden()


def test_the_page_follows_the_mark(qtbot, pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    pages = set()
    for _ in range(6):
        qtbot.mouseClick(pane.next, Qt.MouseButton.LeftButton)
        pages.add(pane.byline.text.rpartition(" · ")[2])
    assert len(pages) > 1


def test_a_changed_article_is_said_and_not_marked(pane):
    changed = set_text(((BlockKind.PARAGRAPH, "Nothing is as it was. " * 60),))
    pane.show_place(place_of_citation(ANSWER, 1), changed)
    assert pane.view.current_mark is None
    assert pane.view.extraSelections() == []
    assert pane.note.isVisible()
    assert "changed" in pane.note.text()


def test_an_article_alone_is_shown_without_marks(pane):
    pane.show_place(place_of_article(ARTICLE), TEXT)
    assert pane.view.extraSelections() == []
    assert not pane.next.isVisible()
    assert pane.counter.text() == ""


def test_the_same_article_is_not_set_again(pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    document = pane.view.document()
    pane.show_place(place_of_citation(ANSWER, 2), TEXT)
    assert pane.view.document() is document


def test_a_removed_article_is_closed(pane):
    pane.show_place(place_of_article(ARTICLE), TEXT)
    pane.forget([99])
    assert pane.view.isVisible()
    pane.forget([ARTICLE.id])
    assert not pane.view.isVisible()


def test_an_address_is_only_wished_for(qtbot, pane):
    pane.show_place(place_of_article(ARTICLE), TEXT)
    assert pane.link.text() == "Read at meridian.example"
    with qtbot.waitSignal(pane.link_requested) as requested:
        qtbot.mouseClick(pane.link, Qt.MouseButton.LeftButton)
    assert requested.args == ["https://meridian.example/harbour"]


def test_an_article_without_an_address_has_no_link(pane):
    other = next(card for card in LIBRARY.articles() if not card.url)
    pane.show_place(place_of_article(other), LIBRARY.text(other.id))
    assert not pane.link.isVisible()


def test_a_corrected_card_changes_the_head_and_nothing_else(pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    document, mark = pane.view.document(), pane.view.current_mark
    pane.show_edited(replace(ARTICLE, title="The leased harbour", authors=("Ada",), url=""))
    assert pane.title.text == "The leased harbour"
    assert pane.byline.text.startswith("Ada · ")
    assert not pane.link.isVisible()
    assert (pane.view.document(), pane.view.current_mark) == (document, mark)
    pane.show_edited(replace(ARTICLE, id=99, title="Another"))
    assert pane.title.text == "The leased harbour"


def test_its_details_are_only_wished_for(qtbot, pane):
    pane.show_place(place_of_article(ARTICLE), TEXT)
    with qtbot.waitSignal(pane.details_requested) as requested:
        qtbot.mouseClick(pane.details, Qt.MouseButton.LeftButton)
    assert requested.args == [ARTICLE]


def test_a_file_that_is_gone_is_said_and_the_text_stays(pane):
    pane.show_place(place_of_article(ARTICLE), TEXT)
    assert not pane.missing.isVisible()
    pane.show_file(ARTICLE.id, False)
    assert pane.missing.isVisible()
    assert pane.missing.text == f"The file is no longer at {ARTICLE.source}; this is the stored text."
    other = next(card for card in LIBRARY.articles() if card.id != ARTICLE.id)
    pane.show_place(place_of_article(other), LIBRARY.text(other.id))
    assert not pane.missing.isVisible()
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    assert pane.missing.isVisible()
    pane.show_file(ARTICLE.id, True)
    assert not pane.missing.isVisible()


def test_pages_are_only_offered_where_there_are_some(pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    assert pane.paged.isVisible()
    other = next(card for card in LIBRARY.articles() if not LIBRARY.text(card.id).pages)
    pane.show_place(place_of_article(other), LIBRARY.text(other.id))
    assert not pane.paged.isVisible()


def test_why_there_are_no_pages_is_said_beside_the_text(qtbot, pane):
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    with qtbot.waitSignal(pane.pages_toggled) as toggled:
        qtbot.mouseClick(pane.paged, Qt.MouseButton.LeftButton)
    assert toggled.args == [True]
    pane.show_pages(True)
    qtbot.waitUntil(pane.missing.isVisible, timeout=30_000)
    assert pane.missing.text.startswith(f"The file is no longer at {ARTICLE.source}.")
    assert pane.missing.text.endswith("This is the stored text.")
    assert pane.view.isVisible()
    pane.show_pages(False)
    assert not pane.missing.isVisible()
    pane.stage.pages._leafing.close()


def test_the_current_sentence_or_the_selection_is_copied_with_its_citation(qtbot, pane):
    clipboard = QGuiApplication.clipboard()
    pane.verbs["copy_quote"]()  # nothing is open
    pane.show_place(place_of_citation(ANSWER, 1), TEXT)
    pane.verbs["copy_quote"]()
    assert clipboard.text().startswith(f"“{ANSWER.citations[0].quote}”\n— Nadia Perera, “The island")
    start = TEXT.text.index("🚢 The loans")
    cursor = pane.view._places.cursor(pane.view.document(), Span(start, start + 11))
    pane.view.setTextCursor(cursor)
    pane.verbs["copy_quote"]()
    assert clipboard.text().startswith("“🚢 The loans”\n— Nadia Perera")
