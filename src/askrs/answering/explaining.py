"""Why each sentence was ranked where it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from askrs.answering.ranking import RankedSentence
from askrs.domain.explanation import Explained, Stage
from askrs.searching.searcher import Candidate

__all__ = ["explain"]


def explain(ranked: Sequence[RankedSentence], candidates: Sequence[Candidate]) -> tuple[Explained, ...]:
    """The ranked sentences in their order, each with the score and the rank that every stage gave it.

    The searches and their fusion rank passages; late interaction and the readers sentences, or letters and it.
    """
    words = _ranks((candidate.scores.lexical for candidate in candidates), lambda score: score > 0)
    meaning = _ranks(candidate.scores.semantic for candidate in candidates)
    fusion = _ranks(candidate.scores.fused for candidate in candidates)
    tokens = _ranks(sentence.tokens for sentence in ranked)
    read = _ranks(sentence.read for sentence in ranked if sentence.read is not None)
    reread = _ranks(sentence.reread for sentence in ranked if sentence.reread is not None)
    letters = _ranks(sentence.letters for sentence in ranked if sentence.letters is not None)
    together = _ranks(sentence.score for sentence in ranked)

    def explained(sentence: RankedSentence) -> Explained:
        candidate = candidates[sentence.candidate]
        said = (
            ("words", candidate.scores.lexical, words),
            ("meaning", candidate.scores.semantic, meaning),
            ("fusion", candidate.scores.fused, fusion),
            ("tokens", sentence.tokens, tokens),
            ("reader", sentence.read, read),
            ("reread", sentence.reread, reread),
            ("letters", sentence.letters, letters),
            ("together", sentence.score, together),
        )
        stages = (
            Stage(name, score, ranks[score]) for name, score, ranks in said if score is not None and score in ranks
        )
        return Explained(candidate.passage.article_id, sentence.span, tuple(stages))

    return tuple(map(explained, ranked))


def _ranks(scores: Iterable[float | None], counts: Callable[[float], bool] = lambda score: True) -> dict[float, int]:
    """The rank of each score, the highest first; equal scores share the better rank."""
    known = sorted((score for score in scores if score is not None and counts(score)), reverse=True)
    ranks: dict[float, int] = {}
    for rank, score in enumerate(known, start=1):
        ranks.setdefault(score, rank)
    return ranks
