from __future__ import annotations

import pytest

from askrs.reading.furniture import is_sentence
from askrs.reading.writing import STOPS, spaced


@pytest.mark.parametrize("line", ["今天天气很好。", "هل هذا سؤال؟", "यह एक वाक्य है।", "Конец.", "「什么？」"])
def test_sentences_end_in_every_script(line):
    assert is_sentence(line)
    assert set(line) & set(STOPS)


@pytest.mark.parametrize(
    ("line", "following", "expected"), [("one", "two", True), ("天", "气", False), ("天", "NATO", True), ("", "", True)]
)
def test_where_a_space_belongs(line, following, expected):
    assert spaced(line, following) is expected
