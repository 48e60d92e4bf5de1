from __future__ import annotations

from dataclasses import replace

from askrs.cli.explaining import explanation_text
from askrs.cli.sheet import Sheet
from askrs.domain.span import Span
from fakes import SENTENCES, make_answer, make_article, make_evidence, make_explained, make_not_found

PLAIN = Sheet()


def test_each_cited_sentence_has_a_table_of_its_stages() -> None:
    answer = make_answer()
    answer = replace(
        answer, explanation=(make_explained(answer.citations[0].span),), seconds={"search": 0.01, "total": 2}
    )
    assert explanation_text(answer, PLAIN) == (
        "\n"
        "How these sentences were ranked:\n"
        "\n"
        f"[1] {SENTENCES[1]}\n"
        "    stage                    rank   score\n"
        "    full-text search (BM25)     3  11.840\n"
        "    meaning (cosine)            1   0.612\n"
        "    fusion                      2   0.900\n"
        "    late interaction            1   0.710\n"
        "    reader                      1   4.250\n"
        "    together                    1   1.900\n"
        "\n"
        "Seconds: search 0.010, total 2.000\n"
    )


def test_tables_stand_in_the_order_of_citations() -> None:
    answer = make_answer(make_evidence(highlighted=(1, 0)))
    spans = [citation.span for citation in answer.citations]
    ranked = (make_explained(spans[1], words=8), make_explained(spans[0], words=5))
    out = explanation_text(replace(answer, explanation=ranked), PLAIN)
    assert out.index("[1] Moscow") < out.index(" 5  11.840") < out.index("[2] Tehran") < out.index(" 8  11.840")


def test_where_nothing_was_found_the_nearest_sentences_are_explained() -> None:
    passages = [make_evidence([f"Passage {n}."], [0], make_article(n)) for n in range(1, 6)]
    ranked = tuple(make_explained(Span(100, 110), article=n) for n in range(1, 6))
    out = explanation_text(make_not_found(*passages, explanation=ranked), PLAIN)
    assert out.count("\n\nPassage ") == 3
    assert out.count("late interaction") == 3


def test_a_sentence_that_was_not_ranked_says_so() -> None:
    out = explanation_text(make_answer(), PLAIN)
    assert f"[1] {SENTENCES[1]}\n    It was not ranked.\n" in out


def test_a_narrow_terminal_is_not_overrun() -> None:
    answer = make_answer()
    answer = replace(answer, explanation=(make_explained(answer.citations[0].span),))
    assert all(len(line) <= 30 for line in explanation_text(answer, Sheet(30)).splitlines())
