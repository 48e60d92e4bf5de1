from __future__ import annotations

from askrs.domain.article import BlockKind
from askrs.domain.report import Tally
from askrs.reading.counting import tallies


def test_each_kind_is_counted_once_and_in_order():
    blocks = [(BlockKind.PARAGRAPH, "one"), (BlockKind.TITLE, "a"), (BlockKind.PARAGRAPH, "😀")]
    assert tallies(blocks) == (Tally(BlockKind.TITLE, 1, 1), Tally(BlockKind.PARAGRAPH, 2, 4))
    assert tallies([]) == ()
