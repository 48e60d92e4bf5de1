from __future__ import annotations

from dataclasses import replace

from askrs.domain.answer import Among, Statement
from askrs.domain.span import Span
from askrs.exporting.composing import composed, paper_of
from fakes import make_answer, make_article, make_evidence, make_not_found
from history_fakes import FakeHistory

ASKED = "2026-01-02T08:00:00+00:00"


def test_a_quote_is_said_once_with_the_words_that_answer():
    answer = make_answer(make_evidence(article=make_article(language="en-GB"), pages=("3",)))
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(0, 6)),))
    paper = paper_of(answer, asked=ASKED)
    (said,) = paper.said
    assert (said.verbatim, said.numbers, said.language) == (True, (1,), "en-GB")
    assert said.lines[0].parts[0] == ("Moscow", True)
    assert paper.asked == "2 January 2026"
    assert [source.number for source in paper.sources] == [1]


def test_a_statement_in_other_words_comes_before_its_quotes():
    answer = make_answer(make_evidence(highlighted=(0, 1)))
    paper = paper_of(replace(answer, statements=(Statement("Both.", (1, 2)), Statement("One.", (2,)))))
    assert [(said.verbatim, said.numbers) for said in paper.said] == [
        *((False, (1, 2)), (True, (1,))),
        *((True, (2,)), (False, (2,))),
    ]


def test_where_nothing_was_found_the_nearest_passages_are_told():
    near = [make_evidence(highlighted=(), article=make_article(number)) for number in range(1, 6)]
    paper = paper_of(make_not_found(*near, missing="who", unknown_words=("chess",), among=Among(2, 9)))
    assert paper.verdict == (
        "Not in these articles.",
        "No passage in the articles that were asked says who.",
        "No article contains: chess.",
    )
    assert [said.numbers for said in paper.said] == [(1,), (2,), (3,)]
    assert paper.lead
    assert not paper_of(replace(make_not_found(), evidence=())).lead


def test_a_session_tells_each_state_of_the_library_once():
    history = FakeHistory()
    session = history.keep(make_answer())
    for answer in (make_not_found(), make_not_found(fingerprint="beef")):
        history.keep(answer, session)
    dossier = composed(history.session(session))
    assert dossier.is_session
    assert [paper.fingerprint for paper in dossier.papers] == ["", "f00d", "beef"]


def test_a_language_that_is_none_is_not_told():
    answer = make_answer(make_evidence(article=make_article(language='"><b>')))
    assert paper_of(answer).said[0].language == ""
