from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.answer import Among, Answer, Citation, Statement
from askrs.domain.article import ArticleText
from askrs.domain.records import from_record, to_record
from domain_texts import article_texts, spans_in
from fakes import ARTICLE, make_answer, make_evidence, make_not_found

NUMBERS = st.lists(st.integers(-1, 5), max_size=4)
ONE = make_answer().citations[0]


@given(article_texts(), st.data())
def test_a_quote_is_the_article_s_text_at_its_span(text: ArticleText, data: st.DataObject) -> None:
    span = data.draw(spans_in(len(text.text)))
    citation = Citation(1, ARTICLE, span, tuple(page.label for page in text.pages_of(span)), span.of(text.text))
    assert citation.quote == text.text[citation.span.start : citation.span.end]
    with pytest.raises(ValueError, match="as long as its span"):
        replace(citation, quote=citation.quote + "\u0301")


@given(NUMBERS)
def test_citations_are_numbered_from_one_in_order(numbers: list[int]) -> None:
    citations = tuple(replace(ONE, number=number) for number in numbers)
    if numbers and numbers == list(range(1, len(numbers) + 1)):
        assert answer(citations, (Statement("So.", (1,)),)).citations == citations
    else:
        with pytest.raises(ValueError, match=r"numbered|exactly where"):
            answer(citations, (Statement("So.", ()),) if citations else ())


@given(NUMBERS)
def test_statements_cite_existing_numbers(numbers: list[int]) -> None:
    citations = (ONE, replace(ONE, number=2))
    statements = (Statement("So.", tuple(numbers)),)
    if set(numbers) <= {1, 2}:
        assert answer(citations, statements).statements == statements
    else:
        with pytest.raises(ValueError, match="does not exist"):
            answer(citations, statements)


def answer(citations: tuple[Citation, ...], statements: tuple[Statement, ...]) -> Answer:
    return Answer("Why?", True, 0.9, statements, citations, ())


def test_found_means_statements() -> None:
    with pytest.raises(ValueError, match="exactly where"):
        replace(make_not_found(), found=True)
    with pytest.raises(ValueError, match="exactly where"):
        replace(make_answer(), found=False)


def test_not_found_means_no_citations() -> None:
    with pytest.raises(ValueError, match="exactly where"):
        replace(make_not_found(), citations=(ONE,))
    assert make_not_found(make_evidence()).evidence


@pytest.mark.parametrize(("asked", "total"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_some_articles_are_fewer_than_all(asked: int, total: int) -> None:
    with pytest.raises(ValueError, match="fewer"):
        Among(asked, total)


def test_a_limited_answer_is_kept_to_the_letter_and_an_older_one_is_read() -> None:
    answer = make_answer(among=Among(2, 3))
    record = to_record(answer)
    assert from_record(Answer, record) == answer
    del record["among"]
    assert from_record(Answer, record).among is None
