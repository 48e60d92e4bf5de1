from __future__ import annotations

import pytest

from askrs.exporting.people import family_and_given, initials


@pytest.mark.parametrize(
    ("author", "family", "given"),
    [
        ("Eldar Mamedov", "Mamedov", "Eldar"),
        ("Mamedov, Eldar", "Mamedov", "Eldar"),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
        ("Martin Luther King Jr.", "King Jr.", "Martin Luther"),
        ("Leontine Abelard-Marsh", "Abelard-Marsh", "Leontine"),
        ("Reuters", "Reuters", ""),
        ("The Editorial Board", "The Editorial Board", ""),
        ("王毅", "王毅", ""),
        ("नरेंद्र मोदी", "नरेंद्र मोदी", ""),
        ("a@b.example writes", "a@b.example writes", ""),
        ("King, Jr.", "King, Jr.", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_taken_apart_only_where_it_is_sure(author, family, given):
    assert family_and_given(author) == (family, given)


@pytest.mark.parametrize(("given", "said"), [("Ann", "A."), ("Jean-Paul", "J.-P."), ("J. R.", "J. R."), ("", "")])
def test_given_names_are_letters(given, said):
    assert initials(given) == said
