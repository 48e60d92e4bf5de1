from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import UnknownArticle
from askrs.storing import ArticleTable
from texts import article_texts, blocks_of

TEXT = blocks_of(["Text."], [BlockKind.PARAGRAPH])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article_texts())
def test_a_text_comes_back_to_the_letter(database, text):
    table = ArticleTable(database)
    with database.transaction():
        table.remove([article.id for article in table.all_cards()])
        article = table.add(Draft(text, Metadata("T")), "/t", "f", "2026-01-01")
    assert table.text(article.id) == text


def test_cards_are_sorted_newest_first_and_undated_last(database):
    table = ArticleTable(database)
    with database.transaction():
        for n, published in enumerate(["2019-05", "", "2024-10-25", "2019"]):
            table.add(Draft(TEXT, Metadata(published=published, authors=("Å", "B"))), f"/{n}", str(n), "2026-01-01")
    assert [card.published for card in table.all_cards()] == ["2024-10-25", "2019-05", "2019", ""]
    assert table.all_cards()[0].authors == ("Å", "B")


def test_an_unknown_id_is_said(database, store):
    known = store("One.").id
    for ask in (ArticleTable(database).card, ArticleTable(database).text):
        with pytest.raises(UnknownArticle, match="999"):
            ask(999)
    with pytest.raises(UnknownArticle):
        ArticleTable(database).cards([known, 999])


def test_removing_takes_passages_and_words_along(database, store):
    gone, kept = store("Gone with the wind."), store("Kept in the wind.")
    with database.transaction():
        ArticleTable(database).remove([gone.id])
    for table, count in {"articles": 1, "texts": 1, "passages": 1, "passages_words": 1}.items():
        assert database.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
    database.connection.execute("INSERT INTO passages_words (passages_words, rank) VALUES ('integrity-check', 1)")
    assert ArticleTable(database).card(kept.id) == kept


def test_fingerprints_name_articles(database, store):
    article = store("One.", fingerprint="abc")
    table = ArticleTable(database)
    assert table.by_fingerprint("abc") == article
    assert table.by_fingerprint("xyz") is None
    assert table.fingerprints() == ["abc"]
