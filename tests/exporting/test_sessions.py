from __future__ import annotations

from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from askrs.exporting.markdown import to_markdown
from askrs.exporting.sessions import session_to_markdown
from fakes import HOSTILE, make_answer, make_article, make_evidence, make_not_found

DAY = "2026-01-02T08:00:00+00:00"


def saved(*answers, name=""):
    exchanges = tuple(Exchange(ExchangeId(n), DAY, answer) for n, answer in enumerate(answers, start=1))
    asked = tuple(Asked(one.id, one.answer.question, one.asked) for one in exchanges)
    return SavedSession(SessionCard(SessionId(1), name, asked), exchanges)


def test_every_answer_has_its_question_its_day_and_footnotes_of_its_own():
    first, second = make_answer(), make_not_found(make_evidence())
    document = session_to_markdown(saved(first, second, name="Missiles"))
    assert document.startswith(
        "# Missiles\n\n## Why won't Russia deliver S-400s to Iran?\n\nAsked on 2 January 2026.\n\n"
    )
    assert f"> {first.citations[0].quote}[^1-1]\n" in document
    assert "\n## Who won the chess olympiad?\n" in document
    for number in (1, 2):
        assert document.count(f"\n[^{number}-1]: ") == 1
    assert document.endswith("Library fingerprint: f00d\n")


def test_it_says_the_same_as_the_answer_alone():
    answer = make_answer()
    alone = to_markdown(answer).split("\n", 1)[1]
    assert session_to_markdown(saved(answer)).replace("[^1-", "[^").endswith(alone)


def test_outside_text_makes_no_footnote_and_no_heading():
    for text in HOSTILE:
        evidence = make_evidence([f"{text} said."], (0,), make_article(title=text))
        document = session_to_markdown(saved(make_answer(evidence, question=text), name=text))
        lines = document.splitlines()
        assert [line for line in lines if line.startswith("#")] == [lines[0], lines[2]]
        assert document.count("[^1-") - document.count("\\[^1-") == 2, text
