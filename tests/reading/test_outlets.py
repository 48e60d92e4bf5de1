from __future__ import annotations

import pytest

from askrs.reading.outlets import copyright_holder, employer, find_outlet, is_medium, named_in, same_outlet


def test_two_places_are_believed_one_is_not():
    assert find_outlet({"masthead": ["The Desk"], "copyright": ["Desk"]}) == "The Desk"
    assert find_outlet({"masthead": ["The Desk", "The Desk"]}) == ""
    assert find_outlet({}) == ""


def test_a_credit_that_says_it_is_a_paper_is_believed_alone():
    assert find_outlet({"credit": ["Opinion", "Policy Ledger"]}) == "Policy Ledger"
    assert find_outlet({"credit": ["Washington"], "note": ["Oxford University"]}) == ""


def test_the_spelling_of_the_outlet_is_that_of_running_text():
    assert find_outlet({"masthead": ["HARBOUR DISPATCH"], "note": ["Harbour Dispatch"]}) == "Harbour Dispatch"


def test_an_author_is_no_outlet():
    assert find_outlet({"masthead": ["Jane Doe"], "copyright": ["Jane Doe"]}, ("Jane Doe",)) == ""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("© 2023 Straits & Capes. All rights reserved. Terms · Privacy", ["Straits & Capes"]),
        ("Copyright 2019 The Desk. Reproduction prohibited.", ["The Desk"]),
        ("Copyright © 2015–2024 by The Desk", ["The Desk"]),
        ("© Harbour Dispatch 2025", ["Harbour Dispatch"]),
        ("© 2024", []),
        ("All rights reserved", []),
    ],
)
def test_copyright_notices(line, names):
    assert copyright_holder(line) == names


def test_whom_an_author_works_for():
    assert employer("Jane Doe covers trade for Straits & Capes.") == ["Straits & Capes"]
    assert employer("Jane Doe is energy editor of The Lantern Quarterly.") == ["The Lantern Quarterly"]
    assert employer("She lives alone.") == []


def test_a_line_of_labels_may_name_several_things():
    assert named_in("The Desk, Vol. 12 · Spring") == ["The Desk, Vol. 12 · Spring", "The Desk", "Vol", "12", "Spring"]


def test_case_and_article_make_no_other_outlet():
    assert same_outlet("THE DESK", "Desk")
    assert not same_outlet("", "")


def test_names_that_say_what_they_are():
    assert is_medium("Policy Ledger")
    assert not is_medium("Ledger")
    assert not is_medium("New York")
