from __future__ import annotations

import os
import signal

import pytest

from askrs.domain.events import Failed, from_line
from askrs.domain.progress import Finished, Outcome, Started, Summary, Vanished
from askrs.errors import UnreadableFile
from cli_fakes import FakeLibrary, indexing
from fakes import make_article


@pytest.fixture
def batches(library: FakeLibrary, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What a watch brings; an exception is raised, a function called. The library is opened first of all."""
    brought: list[object] = []

    def watch(folders, library_factory, stop):
        assert list(folders) == ["a", "b c"]
        assert not stop.is_set()
        with library_factory() as opened:
            assert opened is library
        for event in brought:
            if isinstance(event, BaseException):
                raise event
            if callable(event):
                event()
            else:
                yield event

    monkeypatch.setattr("askrs.watching.watch", watch)
    return brought


def terminate() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_each_batch_is_told_until_it_is_stopped(askrs, batches) -> None:
    gone = Vanished("/articles/7.html", make_article(7, title="A story"))
    batches += [*indexing(Outcome.ADDED), Started(0), gone, Finished(Summary(vanished=1, seconds=0.1))]
    batches += [*indexing(Outcome.UPDATED), KeyboardInterrupt()]
    ran = askrs("watch", "a", "b c")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "1 added in 1.2 s.",
        "1 vanished in 0.1 s.",
        "No longer there, their articles stay:",
        "  /articles/7.html: A story (7)",
        "1 updated in 1.2 s.",
    ]
    assert ran.err.splitlines()[-1] == "No longer watching."


def test_events_are_lines_that_read_back(askrs, batches) -> None:
    events = [*indexing(Outcome.ADDED), *indexing(Outcome.UPDATED)]
    batches += [*events, terminate]
    ran = askrs("watch", "--events", "a", "b c")
    assert (ran.code, ran.err) == (0, "")
    assert [from_line(line) for line in ran.out.splitlines()] == events


def test_a_refusal_is_a_sentence_or_the_last_event(askrs, batches) -> None:
    batches.append(UnreadableFile("There is no folder a.", "Check the name."))
    assert askrs("watch", "a", "b c").err == "askrs: There is no folder a.\n  Check the name.\n"
    ran = askrs("watch", "a", "b c", "--events")
    assert ran.code == 1
    with pytest.raises(Failed, match="no folder"):
        from_line(ran.out)


def test_without_a_folder_it_is_a_usage_error(askrs) -> None:
    assert askrs("watch").code == 2
