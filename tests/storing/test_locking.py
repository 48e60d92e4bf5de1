from __future__ import annotations

import errno

import pytest

from askrs.errors import LibraryBusy, LibraryReadOnly
from askrs.storing.locking import locked


def test_one_at_a_time_and_again_afterwards(tmp_path):
    with locked(tmp_path):
        assert (tmp_path / "library.lock").stat().st_mode & 0o777 == 0o600
        with pytest.raises(LibraryBusy), locked(tmp_path):
            pass
    with locked(tmp_path):
        pass


@pytest.mark.parametrize(
    ("number", "error"), [(errno.EROFS, LibraryReadOnly), (errno.EACCES, LibraryReadOnly), (errno.EIO, OSError)]
)
def test_a_folder_that_is_read_only_is_said_to_be(tmp_path, monkeypatch, number, error):
    def refuse(_lock):
        raise OSError(number, "Refused")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    with pytest.raises(error), locked(tmp_path):
        pass
