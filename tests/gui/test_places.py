from __future__ import annotations

from askrs.domain.span import Span
from askrs.gui.places import Mark, cited_numbers, place_of_article, place_of_citation, place_of_evidence
from gui_fakes import FakeLibrary, set_text

ANSWER = FakeLibrary().ask("Why did the government lease the harbour for ninety-nine years?")


def test_a_citation_leads_to_its_sentence_among_the_others_of_its_article():
    place = place_of_citation(ANSWER, 1)
    citation = ANSWER.citations[0]
    assert place.article == citation.article
    assert place.current == Mark(citation.span, citation.quote)
    assert place.current in place.marks
    assert list(place.marks) == sorted(place.marks, key=lambda mark: mark.span)


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
