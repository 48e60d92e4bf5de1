from __future__ import annotations

from dataclasses import replace

from askrs.domain.span import Span
from askrs.gui.places import Mark, cited_numbers, place_of_article, place_of_citation, place_of_evidence
from gui_fakes import FakeLibrary, set_text

ANSWER = FakeLibrary().ask("Why did the government lease the harbour for ninety-nine years?")


def test_a_citation_leads_to_its_sentence_among_the_others_of_its_article():
    place = place_of_citation(ANSWER, 1)
    citation = ANSWER.citations[0]
    assert place.article == citation.article
    assert (place.current.span, place.current.quote) == (citation.span, citation.quote)
    assert place.current in place.marks
    assert list(place.marks) == sorted(place.marks, key=lambda mark: mark.span)


def test_the_words_that_answer_are_a_place_in_the_article():
    place = place_of_citation(ANSWER, 1)
    text = FakeLibrary().text(place.article.id)
    assert place.current.words.of(text.text) == "because it could no longer pay its dollar debts"
    assert place.current in place.marks
    assert [mark.span for mark in place.marks].count(place.current.span) == 1
    assert place_of_evidence(ANSWER, ANSWER.evidence[0]) == place


def test_words_of_a_statement_that_is_no_quote_are_nowhere_in_the_article():
    other = replace(ANSWER.statements[0], text=f"{ANSWER.statements[0].text} Indeed.")
    answer = replace(ANSWER, statements=(other, *ANSWER.statements[1:]))
    assert place_of_citation(answer, 1).current.words is None


def test_marks_carry_the_words_that_stand_in_the_text():
    library = FakeLibrary()
    for evidence in ANSWER.evidence:
        place = place_of_evidence(ANSWER, evidence)
        assert all(mark.stands_in(library.text(evidence.article.id)) for mark in place.marks)


def test_a_mark_does_not_stand_in_a_changed_text():
    text = set_text(((next(iter(FakeLibrary().shelf.values())).blocks[0].kind, "Other words altogether"),))
    assert not Mark(Span(0, 5), "Words").stands_in(text)
    assert not Mark(Span(90, 95), "Words").stands_in(text)


def test_an_article_alone_has_no_marks():
    article = ANSWER.citations[0].article
    assert (place_of_article(article).marks, place_of_article(article).current) == ((), None)


def test_a_passage_knows_the_numbers_of_its_citations():
    assert 1 in cited_numbers(ANSWER, ANSWER.evidence[0])
