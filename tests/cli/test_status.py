from __future__ import annotations

import json

import pytest

from askrs.cli.status import _spoken_size


def test_status_is_a_few_aligned_lines(askrs) -> None:
    assert askrs("status").out.splitlines() == [
        "folder:      /library",
        "articles:    2",
        "passages:    20",
        "size:        3.4 MB",
        "model:       some-model",
        "fingerprint: f00d",
    ]


def test_passages_of_another_model_are_told_with_what_to_do(askrs, library) -> None:
    library.outdated = 1200
    assert "outdated:    1,200 passages of another model; askrs index encodes" in askrs("status").out


def test_json_is_for_programs(askrs) -> None:
    assert json.loads(askrs("status", "--json").out) == {
        "folder": "/library",
        "articles": 2,
        "passages": 20,
        "size": 3_400_000,
        "model": "some-model",
        "fingerprint": "f00d",
        "outdated": 0,
        "writable": True,
    }


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (2_500_000, "2.5 MB"), (7_200_000_000, "7.2 GB")],
)
def test_sizes_are_spoken_in_their_largest_unit(size: int, said: str) -> None:
    assert _spoken_size(size) == said
