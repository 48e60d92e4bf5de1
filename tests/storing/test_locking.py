from __future__ import annotations

import pytest

from askrs.errors import LibraryBusy
from askrs.storing.locking import locked


def test_one_at_a_time_and_again_afterwards(tmp_path):
    with locked(tmp_path):
        assert (tmp_path / "library.lock").stat().st_mode & 0o777 == 0o600
        with pytest.raises(LibraryBusy), locked(tmp_path):
            pass
    with locked(tmp_path):
        pass
