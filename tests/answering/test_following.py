from __future__ import annotations

from askrs.answering.following import understood
from fakes import make_answer

MISSILES = "Why won't Russia deliver S-400s to Iran?"


def echo(question):
    return make_answer(question=question, read_as=(("rusia", "russia"),))


def as_follow_up(question, after, answer):
    text, told = understood(question, after)
    return told(answer(text))


def test_a_question_of_its_own_is_asked_as_it_is():
    made = as_follow_up("Who mediated the talks?", make_answer(question=MISSILES), echo)
    assert made == echo("Who mediated the talks?")
    assert as_follow_up("And why?", None, echo) == echo("And why?")


def test_a_follow_up_says_how_it_was_understood():
    made = as_follow_up("and why not the Su-35s?", make_answer(question=MISSILES), echo)
    assert made.question == "and why not the Su-35s?"
    assert made.follows == (MISSILES,)
    whole = "why not the Su-35s, Russia deliver Iran?"
    assert made.read_as == (("and why not the Su-35s?", whole), ("rusia", "russia"))


def test_a_chain_leans_on_three_questions_at_most():
    made = make_answer(question=MISSILES)
    for question in ("And the Su-35s?", "And the drones?", "And the radars?"):
        made = as_follow_up(question, made, echo)
    assert made.follows == (MISSILES, "And the Su-35s?", "And the drones?")
    assert as_follow_up("And the tanks?", made, echo).follows[0] == "And the Su-35s?"
