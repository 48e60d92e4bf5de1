from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from askrs.domain.article import ArticleText, BlockKind
from askrs.domain.evidence import Scores
from askrs.domain.passage import Passage
from askrs.domain.span import Span
from askrs.embedding.encoder import ContextualText, TokenVectors
from askrs.searching.lexical import Word
from askrs.searching.searcher import Candidate
from askrs.splitting.passages import passages
from fake_encoder import FakeEncoder
from texts import blocks_of


@pytest.fixture
def encoder():
    return FakeEncoder()


@pytest.fixture
def found(encoder):
    """Candidates and their tokens out of texts, one article each, all found equally well."""

    def build(*texts: str) -> tuple[list[Candidate], list[TokenVectors], dict[int, ArticleText]]:
        candidates, tokens, articles = [], [], {}
        for number, text in enumerate(texts, 1):
            articles[number] = blocks_of([text], [BlockKind.PARAGRAPH])
            for draft in passages(articles[number]):
                inside = draft.span.of(text)
                passage = Passage(len(candidates) + 1, number, draft.span, draft.pages, inside, draft.sentences)
                candidates.append(Candidate(passage, Scores(1.0, 0.5, 0.5), 0.5, 0.5))
                tokens += encoder.encode_tokens([ContextualText("", inside)])
        return candidates, tokens, articles

    return build


@pytest.fixture
def words():
    """The words of a question, all rare and known, those of ``function`` left out of its content."""

    def split(question: str, function: Sequence[str] = ()) -> list[Word]:
        matches = re.finditer(r"\w+", question)
        return [Word(one.group(), Span(*one.span()), 1.0, one.group() not in function, True) for one in matches]

    return split
