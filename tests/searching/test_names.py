from __future__ import annotations

import json

import pytest

from askrs.paths import resources
from askrs.searching.names import is_name, names_in


def others(question):
    return {name.text: name.others for name in names_in(question)}


def states(question):
    return {name.text: name.states for name in names_in(question) if name.states}


def test_a_name_is_known_by_its_others():
    assert others("What did Peking want of Ho Chi Minh City?") == {
        "Peking": ("Beijing", "Peiping"),
        "Ho Chi Minh City": ("Saigon",),
    }
    assert others("who was mao tse-tung")["mao tse-tung"] == ("Mao Zedong",)
    assert others("Peking's and N’Djamena’s wishes") == {
        "Peking": ("Beijing", "Peiping"),
        "N’Djamena": ("Fort-Lamy",),
    }


def test_an_old_name_reads_as_the_new_one_and_not_the_other_way_round():
    assert "Iraq" in others("Who drew the borders of Mesopotamia?")["Mesopotamia"]
    assert others("Who drew the borders of Iraq?") == {}
    assert "Russia" in others("What does the Kremlin want?")["Kremlin"]


@pytest.mark.parametrize(
    "question", ["What did they tell us?", "who did it", "WHO TOLD US?", "un ami", "Tell me of USA, us."]
)
def test_a_pronoun_is_no_country(question):
    assert not {"us", "US", "who", "WHO", "un"} & others(question).keys()


def test_capitals_make_a_country_of_a_pronoun_and_it_is_never_searched_for():
    assert others("Why did the US leave the WHO?") == {
        "US": ("United States", "U.S.", "USA", "U.S.A."),
        "WHO": ("World Health Organization",),
    }
    assert "US" not in others("Why did the United States and the U.S. wait?")["U.S"]


def test_a_longer_name_hides_the_one_within():
    assert others("What does Latin America export?") == {}
    assert set(others("Did the People’s Republic of China sign?")) == {"People’s Republic of China"}
    assert others("Who is united? States differ, nations too.") == {}


def test_a_capital_that_acts_is_its_state_and_one_that_is_a_place_is_not():
    assert states("Why did Versailles give up Canada?") == {"Versailles": ("France",)}
    assert states("what did tehran tell moscow") == {"tehran": ("Iran",), "moscow": ("Russia", "Soviet Union")}
    assert states("Who met in Paris?") == {}
    assert states("When was the Treaty of Versailles signed?") == {}
    assert states("What did the Paris Agreement promise?") == {}


def test_a_name_is_no_slip_of_another():
    assert all(map(is_name, ["Macron", "modi", "PETRO", "Kyiv", "Orbán"]))
    assert not is_name("rusia")


def test_the_table_says_nothing_twice():
    table = json.loads((resources() / "names.json").read_text(encoding="utf-8"))
    names = [name for group in table["same"] for name in group]
    assert sorted(names) == sorted(set(names))
    assert len(names) > 400
    assert set(table["in_capitals"]) <= set(names)
    assert len(set(table["themselves"])) == len(table["themselves"])
