from __future__ import annotations

from askrs.answering.citing import cite
from askrs.answering.highlighting import Choice
from askrs.answering.ranking import RankedSentence
from fakes import make_article


def test_citations_are_numbered_in_the_order_of_need_and_quote_the_article(found):
    candidates, _tokens, texts = found("First here. Second here.", "First here!")
    one, two = candidates[0].passage.sentences
    (other,) = candidates[1].passage.sentences
    places = [
        RankedSentence(0, 0, one, "x", 3, 3),
        RankedSentence(1, 0, other, "x", 2, 2),
        RankedSentence(0, 1, two, "x", 1, 1),
    ]
    cards = {number: make_article(number) for number in (1, 2)}
    statements, citations = cite([Choice(places[:2]), Choice(places[2:])], candidates, cards, texts)
    assert [(statement.text, statement.citations) for statement in statements] == [
        ("First here.", (1, 2)),
        ("Second here.", (3,)),
    ]
    assert [(one.number, one.quote, one.article.id) for one in citations] == [
        (1, "First here.", 1),
        (2, "First here!", 2),
        (3, "Second here.", 1),
    ]
