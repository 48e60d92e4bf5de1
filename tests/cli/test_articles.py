from __future__ import annotations

import json

from cli_fakes import FakeLibrary
from fakes import make_article


def test_articles_are_a_table(askrs) -> None:
    assert askrs("articles").out.splitlines() == [
        "id  date        title                            authors        outlet",
        " 1  2024-10-25  Why Moscow holds back the S-400  Eldar Mamedov  Responsible Statecraft",
        " 2  2023-05     Two                              Eldar Mamedov  FT",
    ]


def test_json_lists_cards(askrs) -> None:
    cards = json.loads(askrs("articles", "--json").out)
    assert [card["id"] for card in cards] == [1, 2]
    assert set(cards[0]) == {
        "id",
        "title",
        "authors",
        "outlet",
        "published",
        "url",
        "source",
        "fingerprint",
        "reprint_of",
    }


def test_a_reprint_names_what_it_repeats(askrs, library: FakeLibrary) -> None:
    library.cards = [make_article(1), make_article(2, title="Two", reprint_of=1)]
    assert " Two (same as 1) " in askrs("articles").out
    assert [card["reprint_of"] for card in json.loads(askrs("articles", "--json").out)] == [None, 1]


def test_an_empty_library_says_what_to_do(askrs, library: FakeLibrary) -> None:
    library.cards = []
    assert askrs("articles") == (0, "", "The library is empty. Read articles into it: askrs index PATH\n")
    assert askrs("articles", "--json").out == "[]\n"


def test_articles_without_their_files_are_listed_apart(askrs, library: FakeLibrary) -> None:
    assert askrs("articles", "--missing") == (0, "", "Every article's file is where it was.\n")
    library.gone = library.cards[1:]
    assert [card["id"] for card in json.loads(askrs("articles", "--missing", "--json").out)] == [2]
