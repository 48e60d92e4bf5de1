from __future__ import annotations

from askrs.storing.words import counted


def test_words_are_counted_once_a_passage_and_known_as_names_where_none_writes_them_small():
    passages = ["Russia waits, Russia’s army waits.", "The Army of Russia."]
    assert set(counted(passages)) == {("russia", 2, 0), ("waits", 1, 1), ("army", 2, 1)}


def test_words_of_letters_count_and_diacritics_do_not():
    passages = ["Erdoğan, ERDOGAN and Erdog\u0306an met the S400 of 2019 in İzmir; 東京都庁舎 and the_rest"]
    assert {word.text for word in counted(passages)} == {"erdogan", "izmir", "rest"}
