from __future__ import annotations

import pytest

from askrs.reading.bylines import author_names, byline_names, has_role, is_byline, is_name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("by: JANE DOE and JOHN ROE", ("Jane Doe", "John Roe")),
        ("Written by Ursula von der Leyen, President of the Commission", ("Ursula von der Leyen",)),
        ("By Abdullah bin Zayed | 3 May 2024", ("Abdullah bin Zayed",)),
        ("By Jean-Luc O’Neill for Reuters", ("Jean-Luc O’Neill",)),
        ("Author: Müller, Chief Correspondent", ("Müller",)),
        ("By Jane Doe. The Desk, 3 May 2024", ("Jane Doe",)),
        ("By Gen. John Roe", ("Gen. John Roe",)),
        ("Words by Jane Doe", ("Jane Doe",)),
        ("Par Jeanne Dupont et Jean Petit", ("Jeanne Dupont", "Jean Petit")),
        ("Von Hans Müller", ("Hans Müller",)),
        ("From Jane Doe in Tehran", ("Jane Doe",)),
        ("From Russia With Love", ()),
        ("Von der Leyen in Kyiv", ()),
        ("By the end of the year", ()),
        ("By Monday, all had left", ()),
        ("Bypass surgery", ()),
        ("Jane Doe", ()),
    ],
)
def test_a_byline_names_people(line, names):
    assert byline_names(line) == names


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Jane Doe, John Roe and Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Doe, Jane; Roe, John", ("Doe, Jane", "Roe, John")),
        ("By Jane Doe", ("Jane Doe",)),
        ("https://www.facebook.com/jane.doe", ()),
        ("jane@example.org", ()),
        ("Jane Doe; Jane Doe", ("Jane Doe",)),
        ("", ()),
    ],
)
def test_an_author_field_holds_names_once_each(field, names):
    assert author_names(field) == names


@pytest.mark.parametrize("line", ["By Jane Doe", "CNN —", "(AP)", "Staff writer", "October 25, 2024"])
def test_lines_above_an_article_that_say_who_or_when(line):
    assert is_byline(line)


@pytest.mark.parametrize("line", ["By Jane Doe he meant her sister.", "CNN reported it.", "Moscow —"])
def test_sentences_are_no_bylines(line):
    assert not is_byline(line)


def test_occupations_and_names():
    assert has_role("energy editor")
    assert not has_role("Jane Doe")
    assert is_name("Ursula von der Leyen")
    assert not is_name("the bridge")
