from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.span import Span
from domain_texts import lines, spans_in

SPANS = spans_in(30)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (5, 4), (-1, 3), (-3, -1)])
def test_a_span_is_never_empty_nor_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.data())
def test_a_span_counts_code_points(data: st.DataObject) -> None:
    text = data.draw(lines)
    span = data.draw(spans_in(len(text)))
    assert span.of(text) == "".join(list(text)[span.start : span.end])
    assert len(span) == len(span.of(text)) > 0


@given(lines, lines, st.data())
def test_a_shifted_span_means_the_same_characters_in_a_longer_text(before: str, text: str, data: st.DataObject) -> None:
    span = data.draw(spans_in(len(text)))
    assert span.shift(len(before)).of(before + text) == span.of(text)
    assert span.shift(len(before)).shift(-len(before)) == span


def test_a_span_cannot_be_shifted_before_the_text() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(2, 4).shift(-3)


@given(SPANS, SPANS)
def test_overlapping_and_containing_are_about_characters(one: Span, other: Span) -> None:
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(ours & theirs)
    assert one.contains(other) == (theirs <= ours)


@given(SPANS, SPANS)
def test_spans_are_in_reading_order(one: Span, other: Span) -> None:
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))
