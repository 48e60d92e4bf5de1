from __future__ import annotations

import pytest

from askrs.searching.spelling import is_english, nearest

TEXT = (
    "Russia left the Black Sea grain deal in July. The government of Sri Lanka leased Hambantota. "
    "Macro policy and petrol prices fell. Pedro met Iran and Australia about bits of coin, chests and neighbours."
)


@pytest.fixture
def vocabulary(store, table):
    for place in ("one", "two"):
        store(f"{TEXT} So says article {place}.")
    return table.vocabulary


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rusia", "russia"),
        ("Rusia", "Russia"),
        ("blak", "black"),
        ("deel", "deal"),
        ("hambantotta", "hambantota"),
        ("goverment", "government"),
        ("govenrmant", "government"),
        ("ogvernment", "government"),
        ("neighbors", "neighbours"),
        ("neighbor", "neighbours"),
    ],
)
def test_a_slip_is_read_as_the_librarys_word(vocabulary, typed, meant):
    assert nearest(typed, vocabulary) == meant


MEANT = """Bitcoin bitcoin Macron macron Petro Iraq iraq Austria austria chess beard IRAM DeaL Grann coi s400
Hambantonia Kyoto deer quinoa grane""".split()  # noqa: SIM905 - words, as they are typed


@pytest.mark.parametrize("meant", MEANT)
def test_what_may_be_meant_stays(vocabulary, meant):
    assert nearest(meant, vocabulary) == ""


def test_the_first_word_has_a_capital_for_no_reason(vocabulary):
    assert nearest("Goverment", vocabulary) == ""
    assert nearest("Goverment", vocabulary, starts=True) == "Government"


def test_an_empty_library_corrects_nothing(table):
    assert nearest("rusia", table.vocabulary) == ""


def test_the_dictionary_knows_words_and_countries_and_no_slips():
    assert all(map(is_english, ["the", "bilateral", "quinoa", "iraq", "gambia", "defence"]))
    assert not any(map(is_english, ["rusia", "goverment", "", "the 23135851162"]))
