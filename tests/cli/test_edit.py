from __future__ import annotations

import json

from cli_fakes import FakeLibrary


def test_the_corrected_card_is_printed(askrs, library: FakeLibrary) -> None:
    ran = askrs("edit", "2", "--title", "Three", "--author", "A. B.", "--author", "C. D.", "--published", "2024-10")
    assert library.edited == [(2, {"title": "Three", "authors": ("A. B.", "C. D."), "published": "2024-10"})]
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == ["Three", "authors: A. B., C. D.", "outlet:  FT"]


def test_json_is_the_card(askrs, library: FakeLibrary) -> None:
    assert json.loads(askrs("edit", "2", "--outlet", "", "--json").out)["outlet"] == ""


def test_forgetting_is_by_the_names_of_the_fields(askrs, library: FakeLibrary) -> None:
    assert askrs("edit", "1", "--forget", "title", "--forget", "url").code == 0
    assert library.edited == [(1, {"forget": ("title", "url")})]
    assert askrs("edit", "1", "--forget", "mood").code == 2


def test_nothing_to_correct_is_a_usage_error(askrs, library: FakeLibrary) -> None:
    assert "Say what to correct" in askrs("edit", "1").err
    assert library.edited == []
