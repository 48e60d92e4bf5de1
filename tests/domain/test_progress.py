from __future__ import annotations

from typing import get_args

from askrs.domain import progress
from askrs.domain.progress import Outcome, Progress, Summary


def test_progress_is_every_event_of_its_module() -> None:
    others = {"Outcome", "Progress", "Summary"}
    assert {kind.__name__ for kind in get_args(Progress)} == set(progress.__all__) - others


def test_a_summary_counts_every_outcome_the_skipped_and_the_vanished() -> None:
    fates = {outcome.value for outcome in Outcome} | {"skipped", "vanished"}
    assert fates | {"renewed", "seconds", "reading", "splitting", "encoding"} == set(Summary.__slots__)
