from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askrs.answering.ranking import rank
from texts import lines


def ranked(question, found, words, encoder, *texts, function=("the", "did", "who", "why")):
    candidates, tokens, articles = found(*texts)
    asked = encoder.encode_question(question)
    sentences = rank(question, asked, words(question, function), candidates, tokens)
    for one in sentences:
        article = candidates[one.candidate].passage.article_id
        assert one.span.of(articles[article].text) == one.text
    return [one.text for one in sentences]


def test_the_sentence_that_shares_the_questions_words_comes_first(found, words, encoder):
    order = ranked("who mediated the talks", found, words, encoder, "Wheat failed. Oman mediated talks. It rained.")
    assert order[0] == "Oman mediated talks."


def test_content_words_outweigh_function_words(found, words, encoder):
    order = ranked("who did the talks", found, words, encoder, "Who did the. Talks were held.")
    assert order[0] == "Talks were held."


def test_a_question_in_an_article_is_no_answer(found, words, encoder):
    order = ranked("why did Oman wait", found, words, encoder, "Why did Oman wait? Oman had to wait. “Did Oman wait?”")
    assert order[0] == "Oman had to wait."


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("谁资助了水坝？", "三家银行资助了水坝。"),
        ("من موّل السد؟", "موّلت السد ثلاثة مصارف."),
        ("Ποιος πλήρωσε το φράγμα;", "Το φράγμα πλήρωσε η τράπεζα."),
    ],
)
def test_other_scripts_have_questions_too(found, words, encoder, question, statement):
    assert ranked(question, found, words, encoder, question, statement) == [statement, question]


def test_a_semicolon_asks_only_in_greek(found, words, encoder):
    assert ranked("oil", found, words, encoder, "Oil fell;", "Wheat rose.")[0] == "Oil fell;"


def test_a_why_prefers_a_reason(found, words, encoder):
    texts = "Oman kept silent today. Oman kept silent because."
    assert ranked("why Oman silent", found, words, encoder, texts)[0].endswith("because.")


def test_between_equals_the_article_that_has_more_to_say_comes_first(found, words, encoder):
    question = "who mediated talks"
    candidates, tokens, _texts = found("Oman mediated talks.", "Oman mediated talks.", "Wheat failed.")
    third = replace(candidates[2], passage=replace(candidates[2].passage, article_id=2))
    sentences = rank(question, encoder.encode_question(question), words(question), [*candidates[:2], third], tokens)
    assert sentences[0].candidate == 1
    assert sentences[0].score > sentences[1].score


def test_what_no_search_found_is_no_company(found, words, encoder):
    question = "who mediated talks"
    candidates, tokens, _texts = found("Oman mediated talks.", "Oman mediated talks.", "Wheat failed.")
    third = replace(candidates[2], passage=replace(candidates[2].passage, article_id=2), is_further=True)
    sentences = rank(question, encoder.encode_question(question), words(question), [*candidates[:2], third], tokens)
    first, second = sentences[:2]
    assert {first.candidate, second.candidate} == {0, 1}
    assert first.score == second.score


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines, st.lists(lines, max_size=3))
def test_any_text_can_be_ranked(found, words, encoder, question, texts):
    ranked(question, found, words, encoder, *texts)
