from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.span import Span
from askrs.searching.lexical import Word, content_words, query_for, selective


def test_words_are_told_apart_by_what_they_say(store, table):
    store("Russia hesitates to deliver the S-400 to Iran.")
    words = content_words("Why won't Russia’s army deliver S-400s to Bitcoin?", table)
    assert [word.text for word in words if word.is_content] == ["Russia", "army", "deliver", "S", "400s", "Bitcoin"]
    assert [word.text for word in words if not word.is_known and word.is_content] == ["army", "400s", "Bitcoin"] or [
        word.text for word in words if not word.is_known and word.is_content
    ] == ["army", "Bitcoin"]
    assert all(
        word.span.of("Why won't Russia’s army deliver S-400s to Bitcoin?").startswith(word.text) for word in words
    )


def test_rare_words_weigh_more_than_common_ones(store, table):
    for place in ("Muscat", "Doha", "Geneva"):
        store(f"The talks were held in {place}.")
    talks, muscat = content_words("talks Muscat", table)
    assert muscat.rarity > talks.rarity > 0


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_nothing_in_a_question_is_an_operator(words):
    query = query_for(words)
    assert query.count('"') % 2 == 0


@pytest.mark.parametrize("question", ['"; DROP TABLE', "NEAR(a b)", "a* AND NOT b", "title: x", "😀", "^x + -y", "(("])
def test_hostile_questions_are_only_words(store, table, question):
    store("Oman mediated the talks.")
    for word in content_words(question, table):
        assert isinstance(word.is_known, bool)


def test_only_the_rarest_words_of_a_large_library_are_searched():
    def word(text, passages):
        return Word(text, Span(0, 1), 1.0, True, True, (), passages)

    war, people, houthi = word("war", 14_000), word("people", 90_000), word("Houthi", 300)
    assert selective([people, war, houthi]) == [houthi, war]
    assert selective([people]) == [people]
    assert selective([word("the", 900_000)]) == []
    assert selective([word("Oman", 20), word("talks", 40)]) == [word("Oman", 20), word("talks", 40)]


def test_a_word_knows_how_many_passages_hold_it(store, table):
    store("Oman mediated the talks.")
    store("The talks were held in Doha.")
    assert [word.passages for word in content_words("talks Oman Peking", table)] == [2, 1, 0]
