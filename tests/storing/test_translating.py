from __future__ import annotations

import errno
import sqlite3

import pytest

from askrs.errors import DiskFull, LibraryDamaged
from askrs.storing.translating import translated_errors


def test_texts_that_are_none_are_damage(tmp_path):
    connection = sqlite3.connect(":memory:")
    with pytest.raises(LibraryDamaged, match="damaged"), translated_errors(tmp_path):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
    with pytest.raises(LibraryDamaged), translated_errors(tmp_path):
        b"\xff".decode()
    connection.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_one_whoever_says_so(tmp_path, number):
    with pytest.raises(DiskFull, match="No room"), translated_errors(tmp_path):
        raise OSError(number, "full")


def test_other_faults_pass(tmp_path):
    with pytest.raises(PermissionError), translated_errors(tmp_path):
        raise PermissionError(errno.EACCES, "no")
    with pytest.raises(sqlite3.IntegrityError), translated_errors(tmp_path):
        raise sqlite3.IntegrityError
