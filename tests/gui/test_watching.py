from __future__ import annotations

import pytest

from askrs.domain.progress import Finished, Indexed, Reading, Started
from askrs.gui import event_process
from askrs.gui import watching as module
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from gui_children import child_that


@pytest.fixture
def make(qtbot, watched_folders):
    made = []

    def make(child="watch", kept=()):
        watched_folders.keep([str(folder) for folder in kept])
        watching = Watching(WatchingProcess(child_that(child)), watched_folders)
        watching.said = []
        for name in ("progressed", "indexing_changed", "folders_changed", "failed"):
            getattr(watching, name).connect(lambda value, name=name: watching.said.append((name, value)))
        made.append(watching)
        return watching

    yield make
    for watching in made:
        watching.close()
        assert not watching._process.is_running


def said(watching, name):
    return [value for kind, value in watching.said if kind == name]


def wait_for_rest(qtbot, watching, action):
    with qtbot.waitSignal(watching.rested, timeout=10_000):
        action()


def test_without_folders_nothing_runs(make):
    watching = make()
    watching.start()
    assert said(watching, "folders_changed") == [()]
    assert not watching._process.is_running


def test_a_batch_that_is_read_is_framed_and_changes_the_library(qtbot, make, tmp_path):
    watching = make(kept=[tmp_path])
    with qtbot.waitSignal(watching.library_changed, timeout=10_000):
        watching.start()
        assert watching.is_busy
    assert said(watching, "indexing_changed") == [True, False]
    assert [type(event) for event in said(watching, "progressed")] == [Started, Reading, Indexed, Finished]
    assert said(watching, "progressed")[1].source == str(tmp_path)
    assert not watching.is_busy
    assert watching._process.is_running


def test_a_batch_in_which_nothing_is_read_is_quiet(qtbot, make, tmp_path):
    watching = make("watch in vain", kept=[tmp_path])
    with qtbot.assertNotEmitted(watching.library_changed):
        wait_for_rest(qtbot, watching, watching.start)
    assert said(watching, "indexing_changed") == []
    assert [type(event) for event in said(watching, "progressed")] == [Indexed, Finished]


def test_folders_are_watched_from_one_day_to_the_next(qtbot, make, tmp_path, store):
    watching = make()
    wait_for_rest(qtbot, watching, lambda: watching.watch(str(tmp_path)))
    watching.watch(str(tmp_path))
    assert said(watching, "folders_changed") == [(str(tmp_path),)]
    assert WatchedFolders(store, tmp_path / "library").load() == (str(tmp_path),)


def test_another_folder_starts_the_child_anew_and_the_last_one_ends_it(qtbot, make, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    watching = make("watch in vain", kept=[first])
    wait_for_rest(qtbot, watching, watching.start)
    watching.watch(str(second))
    qtbot.waitUntil(lambda: len(said(watching, "progressed")) == 4, timeout=10_000)
    watching.unwatch(str(first))
    qtbot.waitUntil(lambda: len(said(watching, "progressed")) == 6, timeout=10_000)
    assert said(watching, "progressed")[-2].source == str(second)
    watching.unwatch(str(second))
    qtbot.waitUntil(lambda: not watching._process.is_running, timeout=10_000)
    assert said(watching, "failed") == []
    assert watching.folders == ()


def test_a_folder_that_is_not_there_is_remembered_and_not_watched(make, tmp_path):
    watching = make(kept=[tmp_path / "a stick that was pulled"])
    watching.start()
    assert len(watching.folders) == 1
    assert not watching._process.is_running


def test_a_busy_library_is_waited_for_without_a_word(qtbot, make, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_RETRY", 20)
    watching = make("refuse", kept=[tmp_path])
    wait_for_rest(qtbot, watching, watching.start)
    with qtbot.waitSignal(watching.folders_changed, timeout=10_000):
        pass
    assert said(watching, "failed") == []


def test_a_child_that_dies_is_a_plain_message(qtbot, make, tmp_path):
    watching = make("watch and die", kept=[tmp_path])
    with qtbot.waitSignal(watching.failed, timeout=10_000):
        watching.start()
    qtbot.waitUntil(lambda: not watching.is_busy)


def test_closing_in_the_middle_of_a_batch_leaves_nothing(qtbot, make, tmp_path, monkeypatch):
    monkeypatch.setattr(event_process, "PATIENCE", 300)
    watching = make("not listen", kept=[tmp_path])
    watching.start()
    watching.watch(str(tmp_path / "more"))
    watching.close()
    watching.close()
    assert not watching._process.is_running
