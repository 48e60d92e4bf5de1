from __future__ import annotations

import pytest

from askrs.reading.dates import find_date, is_dateline, parse_date, without_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published 14 March 2023 in London", "2023-03-14"),
        ("March 14, 2023", "2023-03-14"),
        ("Sept. 3rd, 1999", "1999-09-03"),
        ("on the 1st of May 1851", "1851-05-01"),
        ("2023-03-14T10:00:00Z", "2023-03-14"),
        ("May 5, 2021, then 2 June 2022", "2021-05-05"),
        ("31 February 2023, but 2023-03-14", "2023-03-14"),
        ("Thu, 14 Mar 2019 10:00 GMT", "2019-03-14"),
        ("Am 14. März 2019", "2019-03-14"),
        ("Le 1er août 2020", "2020-08-01"),
        ("14 de marzo de 2019", "2019-03-14"),
        ("14.03.2019", "2019-03-14"),
        ("14/03/2019", "2019-03-14"),
        ("03/14/2019", "2019-03-14"),
        ("version 1.02.03.2019", ""),
        ("03/04/2023", ""),
        ("in March 2023", ""),
        ("12345-03-141", ""),
        ("", ""),
    ],
)
def test_a_date_is_found_where_one_day_is_meant(text, day):
    assert find_date(text) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-11-19T08:30:00.000+01:00", "2019-11-19"),
        ("Tue, 19 Nov 2019 08:30:00 GMT", "2019-11-19"),
        ("20191119", "2019-11-19"),
        ("2019/11/19", "2019-11-19"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("11/12/2023", ""),
        ("2019-11", "2019-11"),
        ("November 2019", "2019-11"),
        ("2019", "2019"),
        ("yesterday", ""),
        ("99999999", ""),
    ],
)
def test_a_field_is_as_exact_as_it_was_given(value, day):
    assert parse_date(value) == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Updated 3:15 PM EDT, Thu May 19, 2022", True),
        ("Published: 2024-10-25T08:00", True),
        ("25 October 2024 | 5 min read", True),
        ("Publié le 14 mars 2019 à 10:00", True),
        ("On October 11, 2024, a forum took place", False),
        ("October", False),
    ],
)
def test_a_dateline_says_nothing_but_when(line, expected):
    assert is_dateline(line) is expected


def test_dates_leave_a_mark():
    assert without_dates("Oslo, 3 May 2024 | London", "*") == "Oslo, * | London"
