from __future__ import annotations

from askrs.domain.span import Span
from askrs.gui.quoting import quoted
from gui_fakes import HOSTILE, FakeLibrary, article, set_text

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
