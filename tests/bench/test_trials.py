from __future__ import annotations

from dataclasses import replace

from askrs.bench.cases import Case
from askrs.bench.trials import Ranked, ids_by_file, put, ranked_articles, ranked_highlights, ranked_sentences
from askrs.domain.article import ArticleId
from askrs.domain.explanation import Explained, Stage
from askrs.domain.filters import Filters
from askrs.domain.span import Span
from cli_fakes import FakeLibrary
from fakes import make_answer, make_article, make_evidence, make_not_found

A = make_evidence(["A one.", "A two."], [0, 1], make_article(1, source="/x/a.html"))
B = make_evidence(["B one."], [0], make_article(2, source="/x/b.html"))


def test_articles_are_ranked_by_first_appearance_cited_ones_first() -> None:
    answer = replace(make_answer(B), evidence=(A, B))
    assert list(ranked_articles(answer)) == ["b.html", "a.html"]
    assert list(ranked_highlights(answer)) == ["B one.", "A one.", "A two."]


def test_nothing_is_ranked_twice() -> None:
    assert list(ranked_highlights(make_answer(A, B))) == ["A one.", "A two.", "B one."]
    assert list(ranked_articles(make_answer(A, B))) == ["a.html", "b.html"]


def test_the_nearest_passages_are_ranked_too() -> None:
    assert list(ranked_articles(make_not_found(B, A))) == ["b.html", "a.html"]


def test_a_case_is_asked_within_its_scope() -> None:
    library = FakeLibrary()
    library.cards = [make_article(1, source="/x/a.html"), make_article(2, source="/x/b.html")]
    library.answer = make_answer(A)
    ids = ids_by_file(library)
    case = Case("1", "Who?", True, scope=("b.html", "unread.html"))
    trial = put(library, case, ids)
    put(library, case, ids, scoped=False)
    put(library, Case("2", "Why?", True), ids)
    assert library.asked == [("Who?", Filters(articles=frozenset({2}))), ("Who?", None), ("Why?", None)]
    assert (trial.articles, trial.highlights, trial.found, trial.confidence) == (
        ("a.html",),
        ("A one.", "A two."),
        True,
        0.87,
    )
    assert trial.seconds >= 0


def test_the_ranking_is_told_as_far_as_the_evidence_holds_its_text() -> None:
    stages = (Stage("words", 2.0, 1),)
    first, second = A.passage.sentences
    unseen = Explained(ArticleId(3), Span(0, 9), stages)
    explanation = (Explained(ArticleId(1), second, stages), unseen, Explained(ArticleId(1), first, ()))
    answer = make_answer(A, explanation=explanation)
    assert list(ranked_sentences(answer)) == [Ranked("A two.", 1, stages), Ranked("A one.", 3)]
    assert not list(ranked_sentences(make_answer(A)))
