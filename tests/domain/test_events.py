from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs import errors
from askrs.domain.events import Failed, from_line, to_line
from askrs.domain.progress import (
    Finished,
    Indexed,
    Outcome,
    Preparing,
    Progress,
    Reading,
    Renewing,
    Skipped,
    Started,
    Summary,
    Vanished,
)
from askrs.errors import AskrsError
from fakes import make_article

TEXT = st.text(max_size=20)
COUNT = st.integers(0, 10**9)
ERRORS = st.builds(
    lambda name, message, hint: getattr(errors, name)(message, hint), st.sampled_from(errors.__all__), TEXT, TEXT
)
ARTICLES = st.builds(make_article, COUNT, source=TEXT, title=TEXT, authors=st.lists(TEXT, max_size=3).map(tuple))
EVENTS = st.one_of(
    st.builds(Preparing, TEXT),
    st.builds(Renewing, COUNT, COUNT),
    st.builds(Started, COUNT),
    st.builds(Reading, TEXT, COUNT, COUNT),
    st.builds(Indexed, TEXT, st.sampled_from(Outcome), ARTICLES, COUNT, COUNT),
    st.builds(Vanished, TEXT, ARTICLES),
    st.builds(Finished, st.builds(Summary, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, st.floats(0, 1e6))),
)


@given(EVENTS)
def test_an_event_comes_back_from_its_line(event: Progress) -> None:
    line = to_line(event)
    assert line.isascii()
    assert "\n" not in line
    assert from_line(line) == from_line(line.encode()) == event


@given(TEXT, ERRORS, COUNT, COUNT)
def test_a_skipped_file_comes_back_with_its_reason(source: str, error: AskrsError, done: int, total: int) -> None:
    event = from_line(to_line(Skipped(source, error, done, total)))
    assert isinstance(event, Skipped)
    assert (event.source, event.done, event.total) == (source, done, total)
    assert same(event.error, error)


@given(ERRORS)
def test_the_end_of_the_work_is_raised(error: AskrsError) -> None:
    with pytest.raises(Failed) as failed:
        from_line(to_line(error))
    assert same(failed.value.error, error)
    assert str(failed.value) == str(error)


def same(one: AskrsError, other: AskrsError) -> bool:
    return (type(one), one.message, one.hint) == (type(other), other.message, other.hint)


@pytest.mark.parametrize("line", ["", "{", "[]", "1", "{}", '{"event": "Exploded"}', '{"event": null}'])
def test_a_line_that_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json says it in its own words
        from_line(line)


@pytest.mark.parametrize("kind", ["Made", "json", "__all__", "Exception"])
def test_an_error_of_a_newer_askrs_is_still_a_sentence(kind: str) -> None:
    line = json.dumps({"event": "Failed", "error": {"kind": kind, "message": "No.", "hint": "Wait."}})
    with pytest.raises(Failed) as failed:
        from_line(line)
    assert same(failed.value.error, AskrsError("No.", "Wait."))
