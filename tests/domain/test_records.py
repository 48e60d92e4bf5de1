from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.answer import Answer, Citation, Statement
from askrs.domain.article import Article, ArticleId, Block, BlockKind
from askrs.domain.evidence import Evidence, Scores
from askrs.domain.explanation import Explained, Stage
from askrs.domain.passage import Passage, PassageId
from askrs.domain.records import from_record, to_record
from askrs.domain.span import Span
from domain_texts import lines, spans_in
from fakes import make_answer, make_explained

_ids, _numbers = st.integers(1, 2**53), st.floats(allow_nan=False)
_words = st.lists(lines, max_size=3).map(tuple)
_articles = st.builds(Article, _ids.map(ArticleId), *[lines] * 2, _words, *[lines] * 6, st.none() | _ids.map(ArticleId))


@st.composite
def passages(draw):
    text, start = draw(lines), draw(st.integers(0, 10**6))
    inside = [span.shift(start) for span in draw(st.lists(spans_in(len(text)), max_size=3))]
    where = Span(start, start + len(text))
    return Passage(PassageId(draw(_ids)), ArticleId(draw(_ids)), where, draw(_words), text, tuple(inside))


@st.composite
def evidences(draw):
    passage = draw(passages())
    return Evidence(
        draw(_articles), passage, passage.sentences[: draw(st.integers(0, 3))], draw(st.builds(Scores, *[_numbers] * 4))
    )


@st.composite
def citations(draw, number):
    quote, start = draw(lines), draw(st.integers(0, 10**6))
    where = Span(start, start + len(quote))
    return Citation(number, draw(_articles), where, draw(_words), quote, draw(_words))


@st.composite
def statements(draw, cited):
    text = draw(lines)
    words = draw(st.none() | spans_in(len(text)))
    return Statement(text, tuple(draw(st.lists(st.integers(1, cited), max_size=3))), words)


_stages = st.builds(Stage, lines, _numbers, st.integers(1, 99))
_explained = st.builds(Explained, _ids.map(ArticleId), spans_in(99), st.lists(_stages, max_size=2).map(tuple))


@st.composite
def answers(draw):
    found = draw(st.integers(0, 2))
    cited = tuple(draw(citations(number)) for number in range(1, found + 1))
    return Answer(
        question=draw(st.text()),
        found=bool(found),
        confidence=draw(_numbers),
        statements=tuple(draw(statements(found)) for _ in cited),
        citations=cited,
        evidence=tuple(draw(st.lists(evidences(), max_size=2))),
        unknown_words=draw(_words),
        missing=draw(lines),
        read_as=tuple(draw(st.lists(st.tuples(lines, lines), max_size=2))),
        follows=draw(_words),
        explanation=tuple(draw(st.lists(_explained, max_size=2))),
        fingerprint=draw(lines),
        seconds=draw(st.dictionaries(lines, _numbers, max_size=2)),
    )


@given(answers())
def test_an_answer_comes_back_to_the_letter(answer):
    written = json.dumps(to_record(answer))
    assert written.isascii()
    assert from_record(Answer, json.loads(written)) == answer


def test_lone_surrogates_come_back_too():
    answer = make_answer(question="Why \udcff?")
    assert from_record(Answer, json.loads(json.dumps(to_record(answer)))) == answer


def test_what_an_older_askrs_did_not_know_has_its_default():
    answer = make_answer(explanation=(make_explained(Span(1, 2)),), follows=("Who?",))
    record = to_record(answer)
    del record["explanation"], record["follows"]
    assert from_record(Answer, record) == replace(answer, explanation=(), follows=())


def test_what_a_newer_askrs_knew_is_passed_over():
    record = to_record(make_answer())
    assert from_record(Answer, record | {"mood": "hopeful"}) == make_answer()


def test_a_kind_of_block_is_its_word():
    block = Block(BlockKind.QUOTE, Span(0, 4))
    assert to_record(block) == {"kind": "quote", "span": [0, 4], "level": 0}
    assert from_record(Block, to_record(block)) == block


def test_what_is_no_record_is_refused():
    with pytest.raises(TypeError):
        from_record(Answer, {"question": "Who?"})
    broken = to_record(make_answer())
    broken["citations"][0]["quote"] += "!"
    with pytest.raises(ValueError, match="as long as its span"):
        from_record(Answer, broken)
