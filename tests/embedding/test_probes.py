from __future__ import annotations

from askrs.embedding.layout import MAX_TOKENS
from askrs.embedding.models import find
from askrs.embedding.probes import probes
from askrs.settings import DEFAULT_MODEL


def test_each_probe_is_a_question_and_a_passage_that_can_be_read_whole():
    cls, sep = 101, 102
    read = probes(find(DEFAULT_MODEL) / "tokenizer.json")
    assert len(read) >= 2
    for ids in read:
        assert ids[0] == cls
        assert ids.count(sep) == 2
        assert 30 < len(ids) < MAX_TOKENS


def test_what_else_is_shown_has_the_same_marks():
    (ids,) = probes(find(DEFAULT_MODEL) / "tokenizer.json", [("Oman mediated.", None)])
    assert (ids[0], ids[-1]) == (101, 102)
    assert ids.count(102) == 1
