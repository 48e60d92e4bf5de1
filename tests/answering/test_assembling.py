"""Whole answers on the real model and the sample articles."""

from __future__ import annotations

import pytest

S400 = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture(scope="module")
def answer(sample_folder):
    from askrs import Library

    with Library.open(sample_folder) as library:
        return library.ask(S400)


def test_the_sentence_that_gives_the_reason_is_cited_and_no_headline(answer, sample_library):
    quotes = [citation.quote for citation in answer.citations]
    assert answer.found
    assert not answer.missing
    assert any("does not want to antagonize Saudi Arabia" in quote for quote in quotes[:2])
    titles = {article.title for article in sample_library.articles()}
    assert not titles & set(quotes)
    assert not any(quote.endswith("?") for quote in quotes)


def test_a_comment_under_a_page_is_no_evidence(answer):
    assert not any("will never deliver" in citation.quote for citation in answer.citations)


def test_every_quote_and_highlight_is_exact(answer, sample_library):
    for citation in answer.citations:
        text = sample_library.text(citation.article.id)
        assert citation.quote == citation.span.of(text.text)
        assert text.block_at(citation.span.start).kind.is_evidence
    for one in answer.evidence:
        assert one.passage.text == one.passage.span.of(sample_library.text(one.article.id).text)
        assert set(one.highlights) <= set(one.passage.sentences)
    cited = [(citation.article.id, citation.span) for citation in answer.citations]
    assert {(one.article.id, span) for one in answer.evidence for span in one.highlights} == set(cited)


def test_what_is_not_in_the_library_is_said_with_the_nearest_passages(sample_library):
    answer = sample_library.ask("What is the price of Bitcoin?")
    assert (answer.found, answer.statements, answer.citations) == (False, (), ())
    assert answer.unknown_words == ("Bitcoin",)
    assert answer.confidence < 0.5
    assert answer.missing == "the price"
    assert all(len(one.highlights) == 1 for one in answer.evidence)
    assert len(answer.evidence) > 3


def test_a_page_is_cited_where_the_document_has_pages(sample_library):
    answer = sample_library.ask("What share of the EU's gas imports came from Russia before the war?")
    pages = {citation.pages for citation in answer.citations if citation.article.source.endswith(".pdf")}
    assert pages
    assert all(label for labels in pages for label in labels)


def test_a_chapter_is_named_where_a_document_has_them(sample_library):
    answer = sample_library.ask("How long may warships of countries outside the Black Sea remain in it?")
    first = answer.citations[0]
    assert first.article.source.endswith(".epub")
    assert first.sections[0] in sample_library.text(first.article.id).text
    assert not set(first.sections) & {first.quote}


def test_the_stages_are_timed(answer):
    assert set(answer.seconds) == {"search", "rank", "assemble", "total"}
