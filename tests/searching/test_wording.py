from __future__ import annotations

import pytest

from askrs.searching.wording import understand


@pytest.fixture
def understood(store, table):
    for day in ("Monday", "Tuesday"):
        store(f"Russia left the Black Sea grain deal on {day}. Beijing asked the Soviet Union for help in Saigon.")
    return lambda question: understand(question, table)


def known(wording):
    return [word.text for word in wording.words if word.is_content and word.is_known]


def test_a_question_in_the_librarys_words_stays_as_it_is(understood):
    wording = understood("Why did Russia leave the grain deal?")
    assert wording.text == wording.question == "Why did Russia leave the grain deal?"
    assert wording.read_as == ()


def test_slips_are_read_as_the_librarys_words_and_said(understood):
    wording = understood("why did rusia pull out of the blak sea grain deel")
    assert wording.text == "why did russia pull out of the black sea grain deal"
    assert wording.read_as == (("rusia", "russia"), ("blak", "black"), ("deel", "deal"))
    assert known(wording) == ["russia", "black", "sea", "grain", "deal"]
    assert wording.question == "why did rusia pull out of the blak sea grain deel"


def test_an_unknown_name_is_read_as_the_one_that_the_library_uses(understood):
    wording = understood("What did Peking’s men want in Ho Chi Minh City?")
    assert wording.text == "What did Beijing’s men want in Saigon?"
    assert wording.read_as == (("Peking", "Beijing"), ("Ho Chi Minh City", "Saigon"))


def test_another_name_of_a_known_one_is_searched_too_and_nothing_is_read_otherwise(understood, store):
    store("The USSR sent grain.")
    wording = understood("What did the USSR send?")
    (ussr,) = [word for word in wording.words if word.text == "USSR"]
    assert "Soviet Union" in ussr.others
    assert wording.read_as == ()


def test_a_capital_that_no_article_names_stays_unknown_but_its_state_is_searched(understood):
    wording = understood("What did Moscow want?")
    (moscow,) = [word for word in wording.words if word.text == "Moscow"]
    assert not moscow.is_known
    assert "Russia" in moscow.others
    assert wording.text == "What did Moscow want?"


@pytest.mark.parametrize("question", ["What is the price of Bitcoin?", "Who is Macron?", "grains of petrol", "Rome?"])
def test_what_is_not_in_the_library_is_not_made_up(understood, question):
    assert understood(question).read_as == ()


def test_words_stand_in_the_text_that_is_searched(understood):
    wording = understood("Please tell me why rusia left Peking’s blak-market deel!")
    assert wording.text == "why russia left Beijing’s black-market deal!"
    assert all(word.span.of(wording.text).startswith(word.text) for word in wording.words)


@pytest.mark.parametrize("question", ["please", "?", "😀 ’s", "US", "the the"])
def test_hardly_a_question_is_understood_too(understood, question):
    assert understood(question).text == question
