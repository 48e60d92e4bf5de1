from __future__ import annotations

from pathlib import Path

import pytest

from askrs.domain.finding import Checkup, Finding, Severity


@pytest.mark.parametrize(
    ("severities", "worst", "sound"),
    [
        ([], None, True),
        ([Severity.NOTE], Severity.NOTE, True),
        ([Severity.DERIVED, Severity.NOTE], Severity.DERIVED, False),
        ([Severity.DERIVED, Severity.RUIN, Severity.DAMAGE], Severity.RUIN, False),
    ],
)
def test_a_library_is_as_sound_as_its_worst_finding(severities, worst, sound):
    findings = tuple(Finding("words", severity, "Something is odd.") for severity in severities)
    checkup = Checkup(Path("/library"), True, 1, 1, findings, 0.1)
    assert (checkup.severity, checkup.is_sound) == (worst, sound)
