from __future__ import annotations

from askrs.domain.correction import Correction
from askrs.storing import ArticleTable, CorrectionTable


def test_a_correction_lies_over_what_was_read_until_it_is_forgotten(database, store):
    article, table, articles = store("One."), CorrectionTable(database), ArticleTable(database)
    with database.transaction():
        table.put(article.id, Correction(title="New", authors=("Å. B.", "C.")))
        table.put(article.id, Correction(title="Newer", outlet=""))
    assert table.of(article.id) == Correction(title="Newer", authors=("Å. B.", "C."), outlet="")
    card = articles.card(article.id)
    assert (card.title, card.authors, card.outlet) == ("Newer", ("Å. B.", "C."), "")
    assert articles.as_read(article.id) == article
    assert articles.all_cards() == [card]
    assert articles.by_fingerprint(article.fingerprint) == card
    with database.transaction():
        table.forget(article.id, ["title", "outlet"])
    assert articles.card(article.id).title == "A title"
    assert table.of(article.id) == Correction(authors=("Å. B.", "C."))


def test_corrections_go_with_their_article(database, store):
    article, table = store("One."), CorrectionTable(database)
    with database.transaction():
        table.put(article.id, Correction(title="New"))
        ArticleTable(database).remove([article.id])
    assert database.rows("SELECT * FROM corrections") == []
