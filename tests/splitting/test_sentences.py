from __future__ import annotations

import itertools

import pytest
from hypothesis import given

from askrs.splitting.sentences import MAX_SENTENCE, sentences
from texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("   ", []),
        ("One sentence", ["One sentence"]),
        ("It was late. He left.", ["It was late.", "He left."]),
        ("Gen. Qassem Soleimani met U.S. President Trump on Oct. 3. He left.",
         ["Gen. Qassem Soleimani met U.S. President Trump on Oct. 3.", "He left."]),
        ("“It is over.” In his words, nobody won.", ["“It is over.”", "In his words, nobody won."]),
        ("Growth was 3.5 percent. Prices fell.", ["Growth was 3.5 percent.", "Prices fell."]),
        ("今天天气很好。我们走。", ["今天天气很好。", "我们走。"]),
        ("هل هذا سؤال؟ نعم.", ["هل هذا سؤال؟", "نعم."]),
    ],
)  # fmt: skip
def test_borders_are_where_a_reader_sees_them(text, expected):
    assert [span.of(text) for span in sentences(text)] == expected


def test_a_run_without_sentence_ends_is_cut_between_words():
    text = "word " * 2000
    spans = sentences(text)
    assert max(map(len, spans)) <= MAX_SENTENCE
    assert " ".join(span.of(text) for span in spans) == text.strip()


@given(lines)
def test_sentences_are_in_order_and_lose_nothing_but_space(text):
    spans = sentences(text)
    assert spans == sorted(spans)
    assert all(not one.overlaps(two) for one, two in itertools.pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)
