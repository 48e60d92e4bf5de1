"""Each stage's rank and score, for every sentence."""

from __future__ import annotations

from dataclasses import replace

from askrs.answering.explaining import explain
from askrs.answering.ranking import RankedSentence


def test_searches_rank_passages_and_readers_sentences(found):
    candidates, _tokens, _texts = found("First here. Second here.", "Third here.")
    scores = [(0.0, 0.2, 0.3), (4.0, 0.9, 0.1)]
    candidates = [
        replace(one, scores=replace(one.scores, lexical=words, semantic=meaning, fused=fused))
        for one, (words, meaning, fused) in zip(candidates, scores, strict=True)
    ]
    one, two = candidates[0].passage.sentences
    (three,) = candidates[1].passage.sentences
    ranked = [
        RankedSentence(1, 0, three, "Third here.", 0.5, 9.0),
        RankedSentence(0, 0, one, "First here.", 0.7, 3.0, read=1.5),
        RankedSentence(0, 1, two, "Second here.", 0.5, 2.0, read=2.5),
    ]
    explained = explain(ranked, candidates)
    assert [(each.article, each.span) for each in explained] == [(2, three), (1, one), (1, two)]
    ranks = [{stage.name: stage.rank for stage in each.stages} for each in explained]
    assert ranks[0] == {"words": 1, "meaning": 1, "fusion": 2, "tokens": 2, "together": 1}
    assert ranks[1] == {"meaning": 2, "fusion": 1, "tokens": 1, "reader": 2, "together": 2}
    assert ranks[2] == {"meaning": 2, "fusion": 1, "tokens": 2, "reader": 1, "together": 3}


def test_a_thorough_look_is_a_stage_of_its_own(found):
    candidates, _tokens, _texts = found("First here. Second here.")
    one, two = candidates[0].passage.sentences
    ranked = [
        RankedSentence(0, 0, one, "First here.", 0.7, 3.0, reread=0.4),
        RankedSentence(0, 1, two, "Second here.", 0.5, 2.0),
    ]
    first, second = ([stage.name for stage in each.stages] for each in explain(ranked, candidates))
    assert first[-2:] == ["reread", "together"]
    assert "reread" not in second


def test_nothing_ranked_is_nothing_explained():
    assert explain([], []) == ()
