from __future__ import annotations

import stat

import pytest

from askrs.searching import signing


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """As if it were another computer."""

    def elsewhere(name):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name))
        return tmp_path / name

    return elsewhere


def test_the_same_bytes_have_another_signature_elsewhere(elsewhere):
    folder = elsewhere("here")
    here = signing.signature(b"index")
    (file,) = folder.rglob("*.key")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert signing.signature(b"Index") != here
    elsewhere("there")
    assert signing.signature(b"index") != here
    elsewhere("here")
    signing._key.cache_clear()
    assert signing.signature(b"index") == here


def test_a_key_that_was_cut_off_is_made_anew(elsewhere):
    elsewhere("here")
    before = signing.signature(b"index")
    (file,) = elsewhere("here").rglob("*.key")
    file.write_bytes(b"short")
    signing._key.cache_clear()
    after = signing.signature(b"index")
    signing._key.cache_clear()
    assert before != after == signing.signature(b"index")


def test_where_nothing_can_be_kept_a_process_knows_its_own_files(elsewhere):
    elsewhere("file").write_text("no folder")
    signing._key.cache_clear()
    assert signing.signature(b"index") == signing.signature(b"index")
