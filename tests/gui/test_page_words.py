from __future__ import annotations

from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.facsimile import Rectangle, Trace
from askrs.domain.span import Span
from askrs.gui.page_words import PagePoint, PageWords

SAID = "one two three four five six"
TEXT = ArticleText(
    SAID, (Block(BlockKind.PARAGRAPH, Span(0, len(SAID))),), (Page(1, "1", Span(0, 19)), Page(2, "2", Span(19, 27)))
)


def traces(leaf, words, unsure=()):
    """Each word ten points high and as wide as five a letter, two on a line."""
    return {
        word: ()
        if word.of(SAID) in unsure
        else (Trace(leaf, Rectangle(40 * (n % 2), 20 * (n // 2), 40 * (n % 2) + 35, 20 * (n // 2) + 10)),)
        for n, word in enumerate(words)
    }


def known(unsure=()):
    words = PageWords(TEXT)
    for leaf in (0, 1):
        words.put(leaf, traces(leaf, words.on(leaf), unsure))
    return words


def said(words):
    return [word.of(SAID) for word in words]


def test_the_words_of_a_page_are_those_of_the_text():
    words = PageWords(TEXT)
    assert said(words.on(0)) == ["one", "two", "three", "four"]
    assert said(words.on(1)) == ["five", "six"]
    assert words.on(7) == ()
    assert not words.knows(0)
    assert words.nearest(PagePoint(0, 5, 5)) is None


def test_the_nearest_word_is_rather_in_the_line():
    words = known()
    assert words.nearest(PagePoint(0, 45, 25)).of(SAID) == "four"
    assert words.nearest(PagePoint(0, 300, 3)).of(SAID) == "two"
    assert words.nearest(PagePoint(0, 5, 400)).of(SAID) == "three"
    assert words.is_near(PagePoint(0, 36, 5), 2)
    assert not words.is_near(PagePoint(0, 5, 400), 2)


def test_between_two_words_are_all_others_also_over_pages_and_backwards():
    words = known()
    two, five = words.on(0)[1], words.on(1)[0]
    assert said(words.between(two, five)) == said(words.between(five, two)) == ["two", "three", "four", "five"]
    assert said(words.between(two, two)) == ["two"]


def test_a_word_without_a_proven_place_ends_it():
    words = known(unsure={"three"})
    one, four = words.on(0)[0], words.on(0)[3]
    assert words.nearest(PagePoint(0, 5, 25)).of(SAID) == "four"
    assert said(words.between(one, four)) == ["one", "two"]
    assert said(words.between(four, one)) == ["four"]


def test_what_follows_in_a_line_is_painted_as_one():
    words = known()
    assert [trace.rectangle for trace in words.traces(words.on(0))] == [
        Rectangle(0, 0, 75, 10),
        Rectangle(0, 20, 75, 30),
    ]
