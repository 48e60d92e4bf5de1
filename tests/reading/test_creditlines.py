from __future__ import annotations

import pytest

from askrs.reading.creditlines import Credit, address_of, is_person, read_credit


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("By Jane Doe", Credit(("Jane Doe",))),
        ("By Jane Doe and John Roe", Credit(("Jane Doe", "John Roe"))),
        ("Jane Doe, Staff Writer", Credit(("Jane Doe",))),
        ("Words by Jane Doe", Credit(("Jane Doe",))),
        ("Par Jeanne Dupont", Credit(("Jeanne Dupont",))),
        ("Von Hans Müller", Credit(("Hans Müller",))),
        ("From Jane Doe in Tehran", Credit(("Jane Doe",))),
        ("Jane Doe | 14 March 2019", Credit((), "2019-03-14", "", ("Jane Doe",))),
        ("By JANE DOE, Middle East correspondent | Sept. 3, 2019", Credit(("Jane Doe",), "2019-09-03")),
        ("Policy Ledger, 21 November 2019", Credit((), "2019-11-21", "", ("Policy Ledger",))),
        ("The Desk | Explainer | 12 July 2017", Credit((), "2017-07-12", "", ("The Desk", "Explainer"))),
        (
            "By Jane Doe-Roe. Straits & Capes, 19 July 2018. Opinion.",
            Credit(("Jane Doe-Roe",), "2018-07-19", "", ("Straits & Capes", "Opinion")),
        ),
        (
            "PUBLISHED 15 MARCH 2024 · EXAMPLE.ORG/DESK/12-1",
            Credit((), "2024-03-15", "https://example.org/desk/12-1"),
        ),
        ("https://example.org/Bridge", Credit((), "", "https://example.org/Bridge")),
    ],
)
def test_lines_of_credits(line, credit):
    assert read_credit(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Report No. 14",
        "On 19 July 2018 the harbour was sold.",
        "The war began, 3 May 2019",
        "From Russia With Love",
        "By Jane Doe he meant her sister, who left on 5 May 2019",
        "Oslo",
        "14 March 2019 " * 20,
    ],
)
def test_lines_that_say_anything_else(line):
    assert read_credit(line) is None


@pytest.mark.parametrize("label", ["Jane Doe", "JANE DOE", "Jane Doe and John Roe", "Ursula von der Leyen"])
def test_names_of_people(label):
    assert is_person(label)


@pytest.mark.parametrize(
    "label", ["Middle East", "New York", "Policy Ledger", "Weekend Essay", "Straits & Capes", "Oslo", "What next?", ""]
)
def test_labels_that_look_like_names(label):
    assert not is_person(label)


@pytest.mark.parametrize(
    "text", ["e.g", "www.example.org", "https://example.org", "see https://example.org/a", "3.5/4"]
)
def test_what_is_no_address_of_an_article(text):
    assert address_of(text) == ""
