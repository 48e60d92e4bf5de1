from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.article import ArticleId, ArticleText
from askrs.domain.passage import Passage, PassageId
from askrs.domain.span import Span
from domain_texts import article_texts, spans_in


def passage(span: Span, text: str, *sentences: Span) -> Passage:
    return Passage(PassageId(1), ArticleId(1), span, (), text, sentences)


@given(article_texts(), st.data())
def test_a_passage_is_a_place_of_its_article(text: ArticleText, data: st.DataObject) -> None:
    span = data.draw(spans_in(len(text.text)))
    inner = data.draw(spans_in(len(span))).shift(span.start)
    made = passage(span, span.of(text.text), inner)
    assert made.text == made.span.of(text.text)
    assert inner.shift(-span.start).of(made.text) == inner.of(text.text)


@given(spans_in(20), st.integers(0, 25).map("🚢".__mul__))
def test_a_text_of_another_length_is_refused(span: Span, text: str) -> None:
    if len(text) == len(span):
        assert passage(span, text).text == text
    else:
        with pytest.raises(ValueError, match="as long as its span"):
            passage(span, text)


@given(spans_in(20), spans_in(20))
def test_a_sentence_outside_is_refused(span: Span, sentence: Span) -> None:
    if span.contains(sentence):
        assert passage(span, "x" * len(span), sentence).sentences == (sentence,)
    else:
        with pytest.raises(ValueError, match="outside its passage"):
            passage(span, "x" * len(span), sentence)
