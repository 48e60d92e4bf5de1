"""Why a sentence was chosen, put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from askrs.domain.article import ArticleId
from askrs.domain.explanation import Explained, Stage
from askrs.domain.span import Span

__all__ = ["ranks_in_words", "spoken_rank", "spoken_stage", "stages_of"]

_STAGES = {
    "words": "full-text search (BM25)",
    "meaning": "meaning (cosine)",
    "fusion": "fusion",
    "tokens": "late interaction",
    "reader": "reader",
    "reread": "larger reader",
    "letters": "letters shared",
    "together": "together",
}

_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def stages_of(explanation: Iterable[Explained], article: ArticleId, span: Span) -> tuple[Stage, ...]:
    """What each stage said of the sentence at ``span``; nothing for one that was not ranked."""
    return next((one.stages for one in explanation if (one.article, one.span) == (article, span)), ())


def spoken_stage(name: str) -> str:
    """What a stage of the ranking is called.

    >>> spoken_stage("words")
    'full-text search (BM25)'
    """
    return _STAGES.get(name, name)


def spoken_rank(rank: int) -> str:
    """A rank in words as far as ten, then in digits.

    >>> spoken_rank(3), spoken_rank(12), spoken_rank(22)
    ('third', '12th', '22nd')
    """
    if rank <= len(_RANKS):
        return _RANKS[rank - 1]
    ending = "th" if rank % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def ranks_in_words(stages: Sequence[Stage]) -> str:
    """The ranks in one sentence; nothing where no stage speaks.

    >>> ranks_in_words([Stage("words", 9.1, 3), Stage("meaning", 0.6, 1), Stage("reader", 4.2, 1)])
    'Third by words, first by meaning, first for the reader.'
    """
    said = ", ".join(_said({stage.name: spoken_rank(stage.rank) for stage in stages}))
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _said(ranks: dict[str, str]) -> Iterator[str]:
    """The searches, each of which may have missed it, then whoever read the sentence itself last."""
    for search in ("words", "meaning"):
        if search in ranks:
            yield f"{ranks[search]} by {search}"
        elif {"words", "meaning"} & set(ranks):
            yield f"not found by {search}"
    if "reread" in ranks:
        yield f"{ranks['reread']} for the larger reader"
    elif "letters" in ranks:
        yield f"{ranks['letters']} by the letters that it shares with the question"
    elif "reader" in ranks:
        yield f"{ranks['reader']} for the reader"
    elif "tokens" in ranks:
        yield f"{ranks['tokens']} word for word"
