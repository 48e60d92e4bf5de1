from __future__ import annotations

import pytest

from askrs.domain.paper import Dossier, Line, Paper, Said, Words, reads_leftwards
from askrs.domain.span import Span


def paper(question="Why?", **changes):
    told = {"asked": "", "remarks": (), "verdict": (), "lead": "", "said": (), "sources": (), "fingerprint": ""}
    return Paper(question, **(told | changes))


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (None, (("Oman did.", False),)),
        (Span(0, 4), (("Oman", True), (" did.", False))),
        (Span(5, 8), (("Oman ", False), ("did", True), (".", False))),
        (Span(0, 9), (("Oman did.", True),)),
    ],
)
def test_a_line_comes_in_pieces(words, parts):
    assert Line("Oman did.", words).parts == parts


def test_all_that_is_said_comes_in_order():
    said = Said((Line("Oman did.", Span(0, 4)),), (1,), verbatim=True)
    full = paper(asked="2 May", remarks=("R.",), verdict=("No.", "Why."), lead="Near:", said=(said,), fingerprint="f")
    assert [part.kind if isinstance(part, Words) else part for part in full.parts] == [
        *("asked", "note", "verdict", "note", "lead"),
        said,
        *("stress", "imprint"),
    ]
    assert list(paper().parts) == []


def test_a_dossier_is_called_by_its_name_or_its_question():
    alone = Dossier(None, (paper(),))
    assert (alone.title, alone.heading, alone.is_session) == ("Why?", "Why?", False)
    named = Dossier("Missiles", (paper(), paper()))
    assert (named.title, named.heading, named.is_session) == ("Missiles", "Missiles", True)
    assert Dossier("Why?", (paper(), paper("How?"))).heading == "2 questions"
    assert Dossier("Why?", (paper(),)).heading == "1 question"


@pytest.mark.parametrize(("text", "leftwards"), [("", False), ("12", False), ("«سلام»", True), ("Kyiv שלום", False)])
def test_the_first_letter_with_a_direction_tells_it(text, leftwards):
    assert reads_leftwards(text) is leftwards
