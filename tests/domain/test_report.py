from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from askrs.domain.article import BlockKind
from askrs.domain.report import ReadingReport, Tally


def test_a_report_is_empty_until_something_was_read():
    assert ReadingReport() == ReadingReport((), (), 0, "", (), ())
    with pytest.raises(FrozenInstanceError):
        Tally(BlockKind.TITLE, 1, 2).blocks = 3
