"""A small set of examples, of every kind of source."""

from __future__ import annotations

import json

import pytest

from askrs.training.examples import load

TALKS = [
    "Wheat prices fell in the spring.",
    "Oman mediated the talks of 2013 between Tehran and Washington.",
    "Geneva had been proposed by the French.",
    "It rained for a week.",
]


def line(question, sentences, answers, source, document, span=None, split="train"):
    fields = {"q": question, "cands": sentences, "pos": answers, "span": span}
    return json.dumps(fields | {"src": source, "doc": document, "split": split})


LINES = [
    line("Who mediated the talks?", TALKS, [1], "squad2", "Quiet_talks", [1, 0, 4]),
    line("Who financed the talks?", TALKS, [], "squad2na", "Quiet_talks"),
    line("What had Geneva been?", ["", *TALKS], [3], "selqa", "Quiet talks"),
    line("when did it rain", [" It rained in May ."], [0], "qed", "Rain", [0, 14, 17]),
    line("who proposed geneva?", ["geneva had been proposed by the french."], [0], "nqg", "dev1"),
    line("how long did it rain?", ["it rained for a week."], [0], "nqg", "dev1"),
    line("how long did it rain then?", ["it rained for a week."], [0], "nqg", "dev1"),
    line("What fell?", ["Wheat prices fell in the spring."], [0], "qamr", "wikinews:7", [0, 0, 12]),
    line("What rose?", ["Oil rose."], [0], "qamr", "wikinews:8", [0, 0, 3], split="held"),
]


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "examples.jsonl"
    file.write_text("\n".join(LINES), encoding="utf-8")
    return file


@pytest.fixture
def material(file):
    """Documents and examples."""
    return load(file)
