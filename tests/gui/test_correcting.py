from __future__ import annotations

from dataclasses import replace

from askrs.gui.correcting import corrected
from gui_fakes import FakeLibrary

ANSWER = FakeLibrary().ask("Why did the government lease the harbour and what ships did it serve?")


def test_every_mention_has_the_new_card_and_no_quote_changes():
    card = replace(ANSWER.citations[0].article, title="The harbour that was leased")
    new = corrected(ANSWER, card)
    cards = [one.article for one in (*new.citations, *new.evidence) if one.article.id == card.id]
    assert cards
    assert set(cards) == {card}
    assert [citation.quote for citation in new.citations] == [citation.quote for citation in ANSWER.citations]


def test_other_articles_are_left_alone():
    assert corrected(ANSWER, replace(ANSWER.citations[0].article, id=99)) == ANSWER
