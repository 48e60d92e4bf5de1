from __future__ import annotations

from askrs.domain.span import Span
from askrs.gui.quoting import quoted, quoted_citation, quoted_evidence
from fakes import make_answer, make_evidence, make_not_found
from gui_articles import HOSTILE
from gui_fakes import FakeLibrary, article, set_text

LIBRARY = FakeLibrary()


def test_a_passage_goes_with_author_title_outlet_date_and_page():
    card = LIBRARY.articles()[0]
    text = LIBRARY.text(card.id)
    start = text.text.index("They did not call.")
    assert quoted(card, text, Span(start, start + 18)).text == (
        "“They did not call.”\n"
        "— Nadia Perera, “The island that leased its harbour”, The Meridian, 25 October 2024, p. 1"
    )


def test_what_is_not_known_is_left_out():
    card = article(9, "")
    assert quoted(card, set_text(HOSTILE), Span(0, 4)).text == "“<img”\n— “9.html”"


def test_a_citation_goes_with_its_own_pages_in_the_wanted_style():
    answer = make_answer(make_evidence(pages=("3",)))
    said = quoted_citation(answer, 1, "chicago").text
    assert said.startswith(f"“{answer.citations[0].quote}”\n— Eldar Mamedov, “Why Moscow")
    assert said.endswith("October 25, 2024, 3")


def test_of_a_passage_its_cited_sentence_goes_or_its_best_or_all_of_it():
    cited = make_evidence(highlighted=(1,))
    answer = make_answer(cited)
    assert quoted_evidence(answer, cited) == quoted_citation(answer, 1)
    marked, plain = make_evidence(highlighted=(2,), start=900), make_evidence(highlighted=())
    assert quoted_evidence(answer, marked).text.startswith("“The Gulf states, too")
    assert plain.passage.text in quoted_evidence(make_not_found(plain), plain).text
