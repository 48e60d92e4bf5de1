"""Which sentence answers: late interaction between the tokens of the question and those of each sentence.

Each token of the question is matched with its most similar token of the sentence (MaxSim; Khattab & Zaharia 2020,
ColBERT), whose vectors come from the encoder's pass over the whole passage with its title, so that "it" and "the
island" know what they mean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from askrs.domain.article import ArticleId
from askrs.domain.span import Span
from askrs.embedding.encoder import TokenVectors
from askrs.searching.lexical import Word
from askrs.searching.searcher import Candidate

__all__ = ["RankedSentence", "rank"]

_Weights = NDArray[np.float32]

_FUNCTION_WORD_WEIGHT = 0.2
_PASSAGE_INTERACTION, _PASSAGE_COSINE, _LEXICAL, _COVERAGE, _COMPANY, _OPENING = 0.5, 0.5, 0.1, 0.2, 0.2, 0.4
"""What the passage says for its sentence, beside the sentence's own MaxSim (weight 1).

The last two are for its article: one that holds many of the candidates, or whose beginning is near the question, is
about the question as a whole.

Chosen by a grid on five development sets, company and opening last and by themselves. The best points of the grid
differ by less than a point of mean hit@1, though by up to five on the smallest set, so no third digit here would mean
anything.
"""

_REASON_BONUS, _QUESTION_PENALTY = 0.1, 2.0

_QUESTION = re.compile(r"(?:[?？؟\u037e]|[\u0370-\u03ff\u1f00-\u1fff];)[\"'”’»)」』》\s]*$")
"""The marks of most scripts; a Greek one looks like a semicolon."""

_ASKS_WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\b(?:what|which) (?:was the |is the |were the )?(?:reason|motive|cause)",
    re.IGNORECASE,
)
_GIVES_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|in order to|so that|so as|lest|reasons?|motivat\w+|caus\w+"
    r"|fear\w*|concern\w*|worr\w+|avoid\w*|careful|reluctan\w+|wary|hop(?:ed|es|ing)|aim\w*|wish\w*|want\w*|sought"
    r"|to (?:prevent|keep|protect|ensure|make|stop|gain|secure))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """Sentence ``number`` of ``candidate``'s passage, in the article's coordinates; higher scores are better.

    ``tokens`` is what late interaction, the passage and the ``manner`` of the sentence say; ``read`` and ``likeness``
    are the reader's numbers, None if it did not read the passage, ``reread`` is the larger reader's logit, which a
    thorough look adds; ``article`` is how far its article's best ``tokens`` are below the best of all, ``letters`` is
    what it shares with a question in another language; ``score`` decides. ``words`` is where the answer stands in
    ``text``, when the reader is sure enough.
    """

    candidate: int
    number: int
    span: Span
    text: str
    tokens: float
    score: float
    manner: float = 0.0
    article: float = 0.0
    read: float | None = None
    likeness: float | None = None
    reread: float | None = None
    letters: float | None = None
    words: Span | None = None

    @property
    def verdict(self) -> float | None:
        """The logit of the last reader that read it."""
        return self.read if self.reread is None else self.reread


def rank(
    question: str,
    asked: TokenVectors,
    words: Sequence[Word],
    candidates: Sequence[Candidate],
    tokens: Sequence[TokenVectors],
    without: Collection[str] = (),
) -> list[RankedSentence]:
    """All sentences of all candidates, best first; ``tokens`` are their passages as encoded with their titles.

    ``without`` names stages to leave out: "tokens", "company", "opening", "manner".
    """
    content, rare = _token_weights(asked, words, "tokens" not in without)
    company = _company(candidates)
    ranked = []
    for number, (candidate, passage) in enumerate(zip(candidates, tokens, strict=True)):
        similarity = asked.tokens @ passage.tokens.T
        prior = _prior(candidate, similarity, rare)
        prior += 0.0 if "company" in without else _COMPANY * company[candidate.passage.article_id]
        prior += 0.0 if "opening" in without else _OPENING * candidate.opening
        for place, span in enumerate(candidate.passage.sentences):
            text = span.shift(-candidate.passage.span.start).of(candidate.passage.text)
            own = similarity[:, _inside(passage, span, candidate.passage.span.start)]
            if own.size:
                manner = 0.0 if "manner" in without else _manner(question, text)
                score = float(own.max(axis=1) @ content) + prior + manner
                ranked.append(RankedSentence(number, place, span, text, score, score, manner))
    return _with_articles(sorted(ranked, key=lambda sentence: -sentence.score), candidates)


def _with_articles(ranked: Sequence[RankedSentence], candidates: Sequence[Candidate]) -> list[RankedSentence]:
    """The sentences, best first, knowing what is thought of their articles."""
    best: dict[ArticleId, float] = {}
    for one in ranked:
        best.setdefault(candidates[one.candidate].passage.article_id, one.tokens)
    return [
        replace(one, article=best[candidates[one.candidate].passage.article_id] - ranked[0].tokens) for one in ranked
    ]


def _prior(candidate: Candidate, similarity: _Weights, rare: _Weights) -> float:
    interaction = float(similarity.max(axis=1) @ rare) if similarity.size else 0.0
    return (
        _PASSAGE_INTERACTION * interaction
        + _PASSAGE_COSINE * candidate.scores.semantic
        + _LEXICAL * candidate.lexical_share
        + _COVERAGE * candidate.coverage
    )


def _company(candidates: Sequence[Candidate]) -> dict[ArticleId, float]:
    """How far the share of candidates that an article holds is below the largest such share; 0 for that one."""
    counts = Counter(candidate.passage.article_id for candidate in candidates if not candidate.is_further)
    most = max(counts.values(), default=0)
    return {article: (count - most) / counts.total() for article, count in counts.items()}


def _manner(question: str, sentence: str) -> float:
    """What the kind of sentence says: a why is answered by a reason, and nothing by another question."""
    if _QUESTION.search(sentence):
        return -_QUESTION_PENALTY
    return _REASON_BONUS if _ASKS_WHY.search(question) and _GIVES_REASON.search(sentence) else 0.0


def _inside(passage: TokenVectors, span: Span, offset: int) -> NDArray[np.bool_]:
    return np.asarray((passage.starts < span.end - offset) & (passage.ends > span.start - offset))


def _token_weights(asked: TokenVectors, words: Sequence[Word], matter: bool) -> tuple[_Weights, _Weights]:
    """Weights of the question's tokens, each summing to 1: content words over function words, and rare over common."""
    content = np.full(len(asked.tokens), _FUNCTION_WORD_WEIGHT, np.float32)
    rare = np.zeros(len(asked.tokens), np.float32)
    if not matter:
        return 0 * content, rare
    for word in words:
        own = (asked.starts < word.span.end) & (asked.ends > word.span.start)
        content[own] = 1.0 if word.is_content else _FUNCTION_WORD_WEIGHT
        rare[own] = word.rarity if word.is_content else 0.1
    return content / max(content.sum(), 1e-9), rare / max(rare.sum(), 1e-9)
