from __future__ import annotations

import pytest

from askrs.domain.removal import Removal


def test_a_removal_is_of_articles():
    assert Removal(1, "2026-01-02T08:00:00+00:00", (3,)).articles == (3,)
    with pytest.raises(ValueError, match="articles"):
        Removal(1, "2026-01-02T08:00:00+00:00", ())
