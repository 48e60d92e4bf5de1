"""Rankings of a question and of its parts become one."""

from __future__ import annotations

from dataclasses import replace

from askrs.answering.ranking import rank
from askrs.answering.weaving import woven


def look(question, found, words, encoder, *texts):
    candidates, tokens, _articles = found(*texts)
    return candidates, rank(question, encoder.encode_question(question), words(question), candidates, tokens)


def test_each_part_brings_its_best_sentence_first(found, words, encoder):
    texts = "Oman mediated in Muscat.", "Qatar mediated in Doha.", "Wheat failed everywhere mediated."
    whole = look("wheat mediated everywhere", found, words, encoder, *texts)
    parts = [look(one, found, words, encoder, *texts) for one in ("Oman Muscat", "Qatar Doha")]
    candidates, ranked = woven(whole, parts)
    assert len(candidates) == 3
    assert {one.text for one in ranked[:2]} == {"Oman mediated in Muscat.", "Qatar mediated in Doha."}
    assert len(ranked) == 3
    assert min(one.score for one in ranked[:2]) >= whole[1][0].score


def test_a_sentence_points_at_its_own_passage_again(found, words, encoder):
    texts = "Oman mediated in Muscat.", "Qatar mediated in Doha."
    whole = look("mediated", found, words, encoder, *texts)
    candidates, ranked = look("Qatar", found, words, encoder, *texts)
    turned = candidates[::-1], [replace(one, candidate=1 - one.candidate) for one in ranked]
    joined, together = woven(whole, [turned])
    for one in together:
        assert joined[one.candidate].passage.text == one.text
    assert together[0].text == "Qatar mediated in Doha."


def test_a_part_that_finds_nothing_takes_no_place(found, words, encoder):
    whole = look("Oman", found, words, encoder, "Oman mediated in Muscat.")
    assert woven(whole, [([], [])])[1] == list(whole[1])
    assert woven(([], []), [([], [])]) == ([], [])


def test_what_one_look_found_is_not_only_further(found, words, encoder):
    candidates, ranked = look("Oman", found, words, encoder, "Oman mediated in Muscat.", "Qatar mediated in Doha.")
    wider = [candidates[0], replace(candidates[1], is_further=True)]
    joined, _together = woven((wider, ranked), [(candidates, ranked)])
    assert sorted(one.is_further for one in joined) == [False, False]
    alone, _together = woven((wider, ranked), [])
    assert sorted(one.is_further for one in alone) == [False, True]
