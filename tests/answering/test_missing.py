"""What a question asks for, in its own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from askrs.answering.missing import asked_for

ASKED = {
    # A question word alone.
    "Who won the presidential election in Brazil in 2022?": "who",
    "Who's the mediator?": "who",
    "Why won't Russia deliver S-400s to Iran?": "why",
    "why did rusia pull out of the blak sea grain deel": "why",
    "When did Putin lift the ban?": "when",
    "Since when has Serbia been neutral?": "since when",
    "Where does Russia make its own copy of the Shahed drone?": "where",
    "To whom did Qatar hand the hostages?": "to whom",
    "Whose forces took Goma?": "whose forces",
    # What and which, with what is asked for; verbs of every kind end it.
    "Which faction controlled the harbour?": "which faction",
    "What treaty ended the war?": "what treaty",
    "Which armed group controls Goma?": "which armed group",
    "Which countries border Iran?": "which countries",
    "Which countries produce oil in the Gulf?": "which countries",
    "Which newly formed party won?": "which newly formed party",
    "Which US ally recently joined the pact?": "which US ally",
    "Which speed limit guaranteed safety?": "which speed limit",
    "Which government agreed to the truce?": "which government",
    "What price controls were lifted in Cairo?": "what price controls",
    "What earthquake hit the north of Syria?": "what earthquake",
    "What role did Qatar play?": "what role",
    "Which Faction Controlled Goma?": "which faction",
    "Which former Ku Klux Klan member won an elected office?": "which",
    "Which of the two companies won?": "which",
    "What kind of state did the Dayton Agreement create?": "what kind of state",
    "In what year did the canal open?": "in what year",
    "On what date was it signed?": "on what date",
    "At which summit did they meet?": "at which summit",
    "For what reason did the chancellor freeze it?": "for what reason",
    # What, alone or with what happened.
    "What did the minister say about the lease?": "what",
    "What made the next leader shelve the legal win?": "what",
    "What convinced Helsinki?": "what",
    "What happened to the pipelines?": "what happened",
    # What something is: its attribute, if the question names one.
    "What is the price of Bitcoin?": "the price",
    "What's the capital of Burkina Faso?": "the capital",
    "What was the Treaty of Versailles?": "",
    "What is BRICS?": "",
    # Measures.
    "How many people were killed in the attack?": "how many people",
    "How many of the ships called?": "how many",
    "How much did Iran pay for the jets?": "how much",
    "By how much did the accord lengthen it?": "by how much",
    "About how many troops were sent?": "how many troops",
    "How long may warships remain in the Black Sea?": "how long",
    "How far is Goma from Kigali?": "how far",
    "How often do they meet?": "how often",
    "how fast is arctic sea ice shrinking": "how fast",
    "How effective were the sanctions?": "how effective",
    "How big a stake in the harbour went to the buyer?": "how big a stake",
    "How did Finland join?": "how",
    "How Russia lost the war": "how",
    # Yes or no.
    "Did the judges settle sovereignty over the reefs?": "whether",
    "Hasn’t Iran asked for the system?": "whether",
    "In 2014, did Russia annex the peninsula?": "whether",
    "May Turkey close the straits?": "whether",
    # The question stands later, or at the end.
    "When the wall fell, who was chancellor?": "who",
    "According to the report, how many people died?": "how many people",
    "Can you tell me which faction controlled Goma?": "which faction",
    "The deal was brokered by whom?": "by whom",
    "The canal opened in which year?": "in which year",
    "Where, exactly, did they meet?": "where",
    # Keywords.
    "hambantota port construction number of workers": "",
    "panama canal daily crossings january 2024": "",
    "May 2014 referendum in Crimea": "",
    "WHO pandemic treaty": "",
    "The general who led the coup": "",
    "": "",
    "?!": "",
    "in": "",
}

VOCABULARY = """
who whose what which when where why how many much big a the did is are was who's won't in by to of for Russia US treaty
countries controlled controls border led recently kind happened price 2014 WHO S-400 — , ? . 🚢 ß İ _ '
"""
WORDS = st.sampled_from(VOCABULARY.split())


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@pytest.mark.parametrize(("question", "asked"), ASKED.items())
def test_what_is_asked_for_is_named_in_the_question_s_own_words(question: str, asked: str) -> None:
    assert asked_for(question) == asked


@given(st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=60))
@example("Which\nfaction?")
def test_it_is_at_most_four_words_that_stand_together_in_the_question(question: str) -> None:
    asked = asked_for(question)
    assert len(asked.split()) <= 4
    if asked not in {"", "whether"}:
        assert f" {' '.join(words_of(asked))} " in f" {' '.join(words_of(question))} "
