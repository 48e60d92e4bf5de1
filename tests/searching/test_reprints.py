from __future__ import annotations

import random

import pytest

from askrs.searching.reprints import Reprints
from askrs.storing import ArticleTable, ReprintTable

WORDS = """talks envoy harbour treaty missile grain border minister sanction pipeline ceasefire tariff summit delegation
refugee island embassy tanker ballot parliament oman muscat geneva tehran washington moscow cairo ankara said refused
agreed signed delayed opened closed feared promised warned before after under against because while although across
the a of in to and for with from by at on quiet heavy late northern joint secret angry weary""".split()  # noqa: SIM905


def story(seed: int, sentences: int = 40) -> list[str]:
    """Made-up sentences about one and the same small world."""
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=chance.randint(8, 25))).capitalize() + "." for _ in range(sentences)]


WIRE = story(1)


@pytest.fixture
def link(database, store):
    """Store an article of these sentences, and say which earlier one it repeats."""
    reprints = Reprints(database)

    def run(sentences, title=""):
        article = store(" ".join(sentences), title)
        with database.transaction():
            reprints.link(article.id)
        return ArticleTable(database).card(article.id)

    return run


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        (WIRE, "Another headline altogether"),
        (WIRE[:28], "Cut at the end"),
        ([*WIRE[:3], *story(2, 6), *WIRE[3:]], "With a paragraph of its own"),
        ([*WIRE[:30], *story(3, 5)], "Cut, and with a paragraph of its own"),
        ([sentence.replace(" said ", " told reporters ") for sentence in WIRE], "With other words here and there"),
    ],
)
def test_a_reprint_is_linked(link, sentences, title):
    wire = link(WIRE, "Wire report")
    assert link(sentences, title).reprint_of == wire.id


@pytest.mark.parametrize(
    "sentences",
    [
        story(4),
        [*story(5, 36), *WIRE[:4]],
        [*story(6, 25), *WIRE[5:20]],
        WIRE[:8],
    ],
    ids=["own words", "the same quotes", "a third in common", "a brief"],
)
def test_another_article_on_the_same_event_is_not(link, sentences):
    link(WIRE, "One headline")
    assert link(sentences, "One headline").reprint_of is None


def test_texts_too_short_to_tell_are_not_linked(link):
    link(["The talks were held in Muscat."])
    assert link(["The talks were held in Muscat!"]).reprint_of is None


def test_what_another_process_has_stored_is_compared_too(database, link, store):
    wire = link(WIRE)
    again = store(" ".join(WIRE[:35]))
    assert Reprints(database).unsigned() == [again.id]
    with database.transaction():
        Reprints(database).link(again.id)
    assert ArticleTable(database).card(again.id).reprint_of == wire.id
    assert Reprints(database).unsigned() == []


def test_an_article_that_left_is_no_longer_compared(database, store):
    wire = store(" ".join(WIRE))
    with database.transaction():
        Reprints(database).link(wire.id)
        ArticleTable(database).remove([wire.id])
    again = store(" ".join(WIRE[:35]))
    with database.transaction():
        Reprints(database).link(again.id)
    assert ArticleTable(database).card(again.id).reprint_of is None
    assert list(ReprintTable(database).signatures()) == [again.id]
