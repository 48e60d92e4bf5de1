from __future__ import annotations

import pytest

from askrs.domain.article import ArticleText
from askrs.domain.span import Span
from askrs.gui.page_pane import PagePane
from page_corpus import prose, set_pages

DATA = set_pages(prose(50), columns=2)
SOON = 30_000


@pytest.fixture
def pane(leafed):
    return leafed(PagePane)


@pytest.fixture
def paper(printed):
    return printed(DATA)


def sentence(text: ArticleText, number: int) -> Span:
    said = prose(50).split(".” ")[number] + ".”"
    start = text.text.index(said)
    return Span(start, start + len(said))


def painted(pane):
    return [trace for _, traces in pane.view._marks for trace in traces]


def test_it_opens_at_the_current_mark(pane, paper, qtbot):
    article, text = paper
    first, last = sentence(text, 1), sentence(text, 48)
    pane.show_article(article, text)
    pane.show_marks([first, last], last, [])
    qtbot.waitUntil(lambda: len({trace.leaf for trace in painted(pane)}) == 2, timeout=SOON)
    assert pane.is_open
    assert pane.bar.place.text() == "Page 2 of 2"
    said = pane.view.accessibleDescription()
    assert said == f"Page 2 of 2. Marked: {last.of(text.text)}"
    pane.show_marks([first, last], first, [])
    qtbot.waitUntil(lambda: pane.bar.place.text() == "Page 1 of 2")
    assert pane.bar.note.text() == ""


def test_what_cannot_be_placed_is_said_and_not_marked(pane, paper, qtbot):
    article, text = paper
    other = ArticleText(
        text.text.replace("Moscow", "Madrid"), tuple(text.blocks), tuple(text.pages)
    )  # as if another reader had read it
    span = sentence(text, 0)
    place = Span(other.text.index("Madrid"), other.text.index("Madrid") + 60)
    pane.show_article(article, other)
    pane.show_marks([place], place, [])
    qtbot.waitUntil(lambda: bool(pane.bar.note.text()), timeout=SOON)
    assert pane.bar.note.text().startswith("Not marked")
    assert painted(pane) == []
    assert "Not marked" in pane.view.accessibleDescription()
    assert span.start < len(other.text)


def test_a_place_that_is_sought_is_marked_and_shown(pane, paper, qtbot):
    article, text = paper
    pane.show_article(article, text)
    pane.show_marks([], None, [])
    qtbot.waitUntil(lambda: pane.is_open, timeout=SOON)
    last = sentence(text, 48)
    pane.show_hit(Span(last.start, last.start + 6))
    qtbot.waitUntil(lambda: len(painted(pane)) == 1, timeout=SOON)
    assert pane.view.page == 1
    pane.show_hit(None)
    assert painted(pane) == []


def test_who_has_scrolled_away_stays_there(pane, paper, qtbot):
    article, text = paper
    first, last = sentence(text, 1), sentence(text, 48)
    pane.show_article(article, text)
    pane.show_marks([first], first, [])
    qtbot.waitUntil(lambda: len(painted(pane)) > 0, timeout=SOON)
    pane.view.reveal(1)
    pane._on_traced({last: ()})
    assert pane.view.page == 1
    pane.show_marks([first], first, [])
    assert pane.view.page == 0


def test_the_way_to_the_next_mark_ends_the_search(pane, paper, qtbot):
    article, text = paper
    first, last = sentence(text, 1), sentence(text, 48)
    pane.show_article(article, text)
    pane.show_marks([first], first, [])
    pane.show_hit(last)
    qtbot.waitUntil(lambda: pane.view.page == 1 and len(painted(pane)) > 2, timeout=SOON)
    pane.show_marks([first], first, [])
    assert pane.view.page == 0


def test_the_same_article_is_not_opened_again(pane, paper, qtbot):
    pane.show_article(*paper)
    qtbot.waitUntil(lambda: pane.is_open, timeout=SOON)
    opened = []
    pane._leafing.opened.connect(opened.append)
    pane.show_article(*paper)
    qtbot.wait(50)
    assert opened == []
    pane.clear()
    assert not pane.is_open


def test_a_refusal_is_passed_on(pane, paper, qtbot, tmp_path):
    (tmp_path / "a.pdf").unlink()
    with qtbot.waitSignal(pane.refused, timeout=SOON) as refused:
        pane.show_article(*paper)
    assert "no longer" in refused.args[0].message
    assert pane.bar.place.text() == ""


def test_buttons_change_the_size(pane, paper, qtbot):
    pane.show_article(*paper)
    qtbot.waitUntil(lambda: pane.is_open, timeout=SOON)
    pane.bar.larger.click()
    larger = pane.bar.zoom.text()
    pane.bar.smaller.click()
    assert int(larger.rstrip("%")) > int(pane.bar.zoom.text().rstrip("%"))
    pane.bar.fit.click()
    assert pane.bar.zoom.text() == "Fit"
