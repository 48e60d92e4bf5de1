from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from askrs.domain.status import LibraryStatus


def test_a_status_is_a_record_of_one_moment() -> None:
    status = LibraryStatus(Path("library"), 2, 20, 3_400_000, "model", "f00d")
    with pytest.raises(FrozenInstanceError):
        status.articles = 3  # type: ignore[misc]
