from __future__ import annotations

from dataclasses import replace

import pytest

from askrs.checking.articles import wrong_place
from askrs.domain.article import ArticleId, BlockKind
from askrs.domain.passage import Passage, PassageId
from askrs.domain.span import Span
from texts import blocks_of

TEXT = blocks_of(["A heading", "One sentence. Another one."], [BlockKind.HEADING, BlockKind.PARAGRAPH])
GOOD = Passage(PassageId(1), ArticleId(1), Span(0, 36), (), TEXT.text[:36], (Span(10, 23), Span(24, 36)))


def test_a_passage_in_its_place():
    assert wrong_place(TEXT, GOOD) == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "x" * 36},
        {"pages": ("3",)},
        {"sentences": ()},
        {"sentences": (Span(10, 24),)},
        {"sentences": (Span(0, 9),)},
        {"sentences": (Span(5, 23),)},
        {"sentences": (Span(10, 23), Span(20, 36))},
    ],
)
def test_a_passage_out_of_place(changes):
    assert wrong_place(TEXT, replace(GOOD, **changes))
