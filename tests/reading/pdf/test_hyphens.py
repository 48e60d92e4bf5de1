from __future__ import annotations

import pytest

from askrs.reading.pdf.hyphens import Hyphens

HYPHENS = Hyphens(["a two-column page", "the long-term view"])


@pytest.mark.parametrize(
    ("line", "following", "marked", "joined"),
    [
        ("an inter", "national paper", True, "an inter"),
        ("a two", "column sheet", True, "a two-"),
        ("an inter-", "national paper", False, "an inter"),
        ("the Anglo", "American bank", True, "the Anglo-"),
        ("the S", "400 systems", True, "the S-"),
        ("a word", "and more", False, "a word "),
        ("a dash -", "and more", False, "a dash - "),
        ("Long", "term plans", True, "Long-"),
    ],
)
def test_the_documents_own_words_decide(line, following, marked, joined):
    assert HYPHENS.join(line, following, marked=marked) == joined
