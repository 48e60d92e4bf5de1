from __future__ import annotations

import pytest

from askrs.domain.progress import Finished, Indexed, Reading, Skipped, Started
from askrs.errors import LibraryBusy, NoText
from askrs.gui import event_process
from askrs.gui.indexing_process import IndexingProcess
from gui_children import child_that


@pytest.fixture
def run(qtbot):
    made = []

    def run(child, wait=True, paths=("/a/b.html",)):
        process = IndexingProcess(child_that(child) if isinstance(child, str) else child)
        process.events, process.failures = [], []
        process.progressed.connect(process.events.append)
        process.failed.connect(process.failures.append)
        made.append(process)
        if wait:
            with qtbot.waitSignal(process.ended, timeout=10_000):
                process.start(paths)
        else:
            process.start(paths)
            qtbot.waitUntil(lambda: bool(process.events))
        return process

    yield run
    for process in made:
        process.close()
        assert not process.is_running


def test_every_line_is_an_event(run):
    process = run("finish")
    assert [type(event) for event in process.events] == [Started, Reading, Indexed, Skipped, Finished]
    assert isinstance(process.events[3].error, NoText)
    assert process.failures == []
    assert not process.is_running


def test_a_path_that_looks_like_an_option_is_a_path(run):
    assert run("finish", paths=("--help",)).events[1].source == "--help"


def test_a_child_that_dies_is_a_plain_message_with_its_last_words_kept(run):
    process = run("die")
    assert [error.message for error in process.failures] == ["Adding articles stopped before its end."]
    assert "the last words" in str(process.failures[0].__cause__)


def test_lines_that_are_no_events_are_counted_and_said_once(run):
    process = run("babble")
    assert isinstance(process.events[-1], Finished)
    assert len(process.failures) == 1
    assert "3 of the messages" in process.failures[0].hint


def test_a_refusal_is_passed_on_as_it_is(run):
    process = run("refuse")
    assert [type(error) for error in process.failures] == [LibraryBusy]


def test_a_program_that_is_not_there_is_a_plain_message(run):
    process = run(["/no/such/program"])
    assert "could not start" in process.failures[0].message


def test_cancelling_stops_a_child_that_listens(qtbot, run):
    process = run("wait", wait=False)
    with qtbot.waitSignal(process.ended, timeout=10_000):
        process.cancel()
    assert process.failures == []


def test_cancelling_ends_a_child_that_does_not(qtbot, run, monkeypatch):
    monkeypatch.setattr(event_process, "PATIENCE", 200)
    process = run("not listen", wait=False)
    with qtbot.waitSignal(process.ended, timeout=10_000):
        process.cancel()
        process.cancel()
    assert process.failures == []


def test_closing_leaves_no_child(run, monkeypatch):
    monkeypatch.setattr(event_process, "PATIENCE", 200)
    process = run("not listen", wait=False)
    process.close()
    assert not process.is_running


def test_one_process_after_the_other(run, qtbot):
    process = run("finish")
    with qtbot.waitSignal(process.ended):
        process.start(["/c.html"])
    assert len(process.events) == 10
