from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from askrs.gui.watched_folders import WatchedFolders


@pytest.mark.parametrize("folders", [(), ("/a",), ("/a", "/b, c/ü=%"), ("/x/..",)])
def test_they_come_back_the_next_day(store, tmp_path, folders):
    WatchedFolders(store, tmp_path).keep(folders)
    again = QSettings(store.fileName(), QSettings.Format.IniFormat)
    assert WatchedFolders(again, tmp_path).load() == folders


def test_each_library_has_its_own(store, tmp_path):
    WatchedFolders(store, tmp_path / "a").keep(["/korea"])
    assert WatchedFolders(store, tmp_path / "b").load() == ()
    assert WatchedFolders(store, tmp_path / "a").load() == ("/korea",)


def test_what_is_no_list_of_names_is_forgotten(store, tmp_path):
    kept = WatchedFolders(store, tmp_path)
    for nonsense in (7, {"a": 1}, ""):
        store.setValue(kept._key, nonsense)
        assert kept.load() == ()
