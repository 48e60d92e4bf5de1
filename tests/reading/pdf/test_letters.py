from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.reading.pdf.letters import letters_of, points_of
from askrs.reading.tidy import tidy


def units_of(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[place : place + 2], "little") for place in range(0, len(data), 2)]


@given(st.text())
def test_a_letter_comes_from_its_own_place(text):
    letters, places = letters_of(text)
    assert len(letters) == len(places)
    assert places == sorted(places)
    assert "".join(letters_of(text[place])[0] for place in dict.fromkeys(places)) == letters


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Mn", "Mc", "Me"))))
def test_tidying_takes_no_letter_away(text):
    # marks alone may change places with each other
    assert sorted(letters_of(tidy(text))[0]) == sorted(letters_of(text)[0])


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf_16_and_back(text):
    points = list(points_of(units_of(text)))
    assert "".join(point for point, _ in points) == text
    assert [place for _, place in points] == [len(units_of(text[:at])) for at in range(len(text))]


def test_half_a_character_is_none():
    assert list(points_of([0xD83D, ord("a"), 0xDE00, 0])) == [("a", 1)]
