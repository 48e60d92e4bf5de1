from __future__ import annotations

import pytest

from askrs.storing import ArticleTable, VocabularyTable
from askrs.storing.words import counted


@pytest.fixture
def vocabulary(database):
    return VocabularyTable(database)


def test_words_are_found_by_their_beginning_and_length(store, vocabulary):
    store("Russia waits for rain.")
    store("Rain and Russian ruin.")
    assert vocabulary.beginning("r", 4, 6) == [("rain", 2, 1), ("ruin", 1, 1), ("russia", 1, 0)]
    assert vocabulary.beginning("z", 4, 9) == []
    assert vocabulary.among(["waits", "wait"]) == [("waits", 1, 1)]


def test_words_go_with_the_last_passage_that_holds_them(database, store, vocabulary):
    gone, kept = store("Grain left Odesa.", title="Ships"), store("Grain came.", title="Ships")
    with database.transaction():
        ArticleTable(database).remove([gone.id])
    held = database.rows("SELECT * FROM vocabulary ORDER BY word")
    assert held == sorted(counted(["Ships Grain came."]))
    with database.transaction():
        ArticleTable(database).remove([kept.id])
    assert database.rows("SELECT * FROM vocabulary") == []


def test_names_are_words_that_are_never_in_lower_case(store, vocabulary):
    store("Moscow waits. Moss grows in Moscow, moss on stones. Moskva is Moscow's river.")
    store("Moscow again.")
    assert [word.text for word in vocabulary.names("mos", 5)] == ["moscow", "moskva"]
    assert [word.text for word in vocabulary.names("mos", 1)] == ["moscow"]
    assert vocabulary.names("zzz", 5) == []
