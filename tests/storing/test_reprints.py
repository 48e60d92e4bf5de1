from __future__ import annotations

from askrs.storing import ArticleTable, ReprintTable


def stories(database):
    return {card.id: card.reprint_of for card in ArticleTable(database).all_cards()}


def test_the_first_article_of_a_story_is_what_the_others_repeat(database, store):
    table, (one, two, three, other) = ReprintTable(database), [store(f"{n}.").id for n in range(4)]
    with database.transaction():
        table.put(two, b"2", [])
        table.put(three, b"3", [two])
        table.put(one, b"1", [three])
    assert stories(database) == {one: None, two: one, three: one, other: None}
    assert ArticleTable(database).card(two).story == ArticleTable(database).card(one).story == one
    with database.transaction():
        ArticleTable(database).remove([one])
    assert stories(database) == {two: None, three: two, other: None}
    assert table.signatures() == {two: b"2", three: b"3"}


def test_links_are_made_anew_with_the_signature(database, store):
    table, (one, two, three) = ReprintTable(database), [store(f"{n}.").id for n in range(3)]
    with database.transaction():
        table.put(two, b"2", [one, three])
        table.put(two, b"", [three])
    assert stories(database) == {one: None, two: None, three: two}
    assert table.signatures() == {}
    assert table.unsigned() == [one, three]
