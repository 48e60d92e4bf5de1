"""Why a sentence was chosen, put into words."""

from __future__ import annotations

import pytest

from askrs.domain.article import ArticleId
from askrs.domain.explanation import Stage
from askrs.domain.span import Span
from askrs.domain.why import ranks_in_words, spoken_rank, spoken_stage, stages_of
from fakes import make_explained


@pytest.mark.parametrize(
    ("ranks", "said"),
    [
        (
            {"words": 3, "meaning": 1, "fusion": 2, "reader": 1},
            "Third by words, first by meaning, first for the reader.",
        ),
        ({"meaning": 21, "tokens": 2}, "Not found by words, 21st by meaning, second word for word."),
        ({"words": 1, "tokens": 4, "reader": 11}, "First by words, not found by meaning, 11th for the reader."),
        ({"reader": 10}, "Tenth for the reader."),
        ({"reader": 2, "reread": 1}, "First for the larger reader."),
        ({"tokens": 3, "letters": 1}, "First by the letters that it shares with the question."),
        ({"together": 1}, ""),
        ({}, ""),
    ],
)
def test_ranks_are_one_sentence(ranks: dict[str, int], said: str) -> None:
    assert ranks_in_words([Stage(name, 1.0, rank) for name, rank in ranks.items()]) == said


def test_ranks_beyond_ten_are_digits() -> None:
    said = [spoken_rank(rank) for rank in (1, 10, 11, 12, 13, 20, 21, 22, 23, 101, 111)]
    assert said == ["first", "tenth", "11th", "12th", "13th", "20th", "21st", "22nd", "23rd", "101st", "111th"]


def test_every_stage_has_a_name_and_an_unknown_one_keeps_its_own() -> None:
    names = [spoken_stage(name) for name in ("words", "meaning", "fusion", "tokens", "reader", "together", "frames")]
    assert names == [
        "full-text search (BM25)",
        "meaning (cosine)",
        "fusion",
        "late interaction",
        "reader",
        "together",
        "frames",
    ]


def test_a_sentence_is_found_by_its_place() -> None:
    explanation = (
        make_explained(Span(0, 4), article=2),
        make_explained(Span(0, 4), words=7),
        make_explained(Span(5, 9)),
    )
    assert stages_of(explanation, ArticleId(1), Span(0, 4)) == explanation[1].stages
    assert stages_of(explanation, ArticleId(3), Span(0, 4)) == ()
