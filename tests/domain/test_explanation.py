"""What an explanation promises."""

import pytest

from askrs.domain.article import ArticleId
from askrs.domain.explanation import Explained, Stage
from askrs.domain.span import Span


def test_ranks_count_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        Stage("words", 3.5, 0)


def test_a_sentence_keeps_its_stages_in_their_order() -> None:
    stages = Stage("words", 3.5, 2), Stage("together", 1.25, 1)
    explained = Explained(ArticleId(7), Span(3, 9), stages)
    assert [stage.name for stage in explained.stages] == ["words", "together"]
