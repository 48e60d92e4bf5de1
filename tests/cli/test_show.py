from __future__ import annotations

import json


def test_an_article_is_its_card_and_its_text(askrs) -> None:
    lines = askrs("show", "2").out.splitlines()
    assert lines[0] == "Two"
    assert "date:    May 2023" in lines
    assert lines[-5:] == ["# Title 2", "", "First paragraph.", "", "Second one."]


def test_json_has_the_text_and_the_places_in_it(askrs) -> None:
    shown = json.loads(askrs("show", "2", "--json").out)
    assert shown["text"] == "Title 2\nFirst paragraph.\nSecond one."
    assert shown["blocks"][1] == {"kind": "paragraph", "span": [8, 24], "level": 0}
    assert shown["pages"] == []
    assert shown["title"] == "Two"


def test_an_unknown_number_is_refused(askrs) -> None:
    assert askrs("show", "7") == (1, "", "askrs: No article has the number 7.\n  List them with: askrs articles\n")


def test_a_number_is_a_number(askrs) -> None:
    assert askrs("show", "x").code == 2


def test_an_older_text_is_shown_by_its_fingerprint(askrs) -> None:
    shown = askrs("show", "2", "--version", "0ld").out.splitlines()
    assert shown[-1] == "As it was."
    assert f"version: {'ab' * 6}" in shown
    assert askrs("show", "2", "--version", "zz") == (1, "", "askrs: No version zz.\n")
