from __future__ import annotations

from contextlib import closing

from askrs.checking.vectors import VectorCheck
from askrs.domain.finding import Finding
from askrs.storing.snapshot import Snapshot
from damage import change


def messages(folder):
    with closing(Snapshot(folder)) as snapshot:
        check = VectorCheck(snapshot)
        events = [*check.of_index(), *check.of_vectors()]
    return check.dimension, [event.message for event in events if isinstance(event, Finding)]


def test_whole_vectors_have_nothing_wrong(folder):
    assert messages(folder) == (384, [])


def test_each_fault_is_counted(folder):
    change(
        folder,
        "UPDATE passages SET vector = zeroblob(768) WHERE id IN (7, 8)",
        "UPDATE passages SET vector = zeroblob(3) WHERE id = 9",
    )
    _, said = messages(folder)
    assert said == [
        "3 passages have a vector that no model makes.",
        "2 passages have another vector in the index than in the library.",
    ]


def test_an_index_of_yesterday_is_only_behind(folder):
    change(folder, "UPDATE facts SET value = value + 1 WHERE name = 'generation'")
    assert "behind" in messages(folder)[1][0]
