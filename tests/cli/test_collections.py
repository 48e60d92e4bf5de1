from __future__ import annotations

import json
from types import SimpleNamespace

from askrs.domain.filters import Filters
from askrs.errors import SettingsError


def test_collections_are_made_filled_and_listed(askrs, library):
    assert "no collections" in askrs("collections").err
    assert askrs("collections", "create", "Iran").out == "Iran: 0 articles\n"
    assert askrs("collections", "create", "Water", "1").out == "Water: 1 article\n"
    assert askrs("collections", "add", "iran", "1", "2").out == "Iran: 2 articles\n"
    assert askrs("collections", "remove", "Iran", "1").out == "Iran: 1 article\n"
    listed = askrs("collections", "list").out
    assert listed == askrs("collections").out
    assert [line.split() for line in listed.splitlines()[-2:]] == [["Iran", "1"], ["Water", "1"]]
    assert json.loads(askrs("collections", "list", "--json").out) == [
        {"id": 1, "name": "Iran", "articles": [2]},
        {"id": 2, "name": "Water", "articles": [1]},
    ]


def test_they_are_renamed_and_deleted_and_the_articles_stay(askrs, library):
    askrs("collections", "create", "Iran", "1")
    assert askrs("collections", "rename", "Iran", "The Gulf").out == "The Gulf: 1 article\n"
    assert "Add --yes" in askrs("collections", "delete", "The Gulf").err
    assert askrs("collections", "delete", "The Gulf", "--yes").out == "Deleted The Gulf.\n"
    assert len(library.cards) == 2


def test_a_no_deletes_nothing(askrs, library, monkeypatch):
    library.collections.create("Iran")
    monkeypatch.setattr("askrs.cli.collections.sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
    assert askrs("collections", "delete", "Iran", typed="n\n").out.endswith("Nothing was deleted.\n")
    assert library.collections.all()


def test_articles_and_questions_keep_to_a_collection(askrs, library):
    library.collections.create("Iran", [2])
    library.collections.create("Empty")
    (found,) = json.loads(askrs("articles", "--collection", "iran", "--json").out)
    assert found["id"] == 2
    assert "Put some in" in askrs("articles", "--collection", "Empty").err
    askrs("ask", "--collection", "Iran", "--collection", "Empty", "Who mediated?")
    assert library.asked[-1][1] == Filters(collections=frozenset({"Iran", "Empty"}))


def test_what_is_not_there_or_taken_is_said(askrs, library):
    library.collections.create("Iran")
    for typed in (["add", "Iraq", "1"], ["rename", "Iraq", "x"], ["create", "IRAN"], ["delete", "Iraq", "--yes"]):
        ran = askrs("collections", *typed)
        assert (ran.code, ran.out) == (1, "")
    assert askrs("articles", "--collection", "Iraq").code == 1
    ran = askrs("collections", "Iran")
    assert ran.code == 2
    assert "askrs articles --collection" in ran.err


def test_a_hostile_name_is_printed_on_one_line(askrs, library):
    library.collections.create("\x1b[31mred\nline")
    assert "\x1b" not in askrs("collections").out
    library.collections.rename = lambda *_: (_ for _ in ()).throw(SettingsError("No.", "Hint."))
    assert askrs("collections", "rename", "\x1b[31mred\nline", "x").code == 1
