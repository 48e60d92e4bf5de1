from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import HealthCheck, given, settings

from askrs.domain.article import Draft, Metadata
from askrs.splitting.passages import passages
from askrs.storing import ArticleTable, PassageTable
from texts import article_texts

LONG = "The talks in Muscat went on for days. "


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article_texts())
def test_a_passage_is_its_articles_text_at_its_span(database, text):
    articles, table = ArticleTable(database), PassageTable(database)
    drafts = passages(text)
    with database.transaction():
        articles.remove([card.id for card in articles.all_cards()])
        article = articles.add(Draft(text, Metadata("T")), "/t", "f", "2026-01-01")
        ids = table.add(article, text, drafts, [b"\0\0"] * len(drafts))
    stored = table.get(ids)
    for passage_id, draft in zip(ids, drafts, strict=True):
        passage = stored[passage_id]
        assert passage.text == draft.span.of(text.text)
        assert (passage.span, passage.sentences, passage.pages) == (draft.span, draft.sentences, draft.pages)


def test_words_match_in_any_inflection_and_accent_best_first(database, store):
    one, two = store("The sanctions hurt Orbán."), store("Nothing of it. " + LONG)
    table = PassageTable(database)
    ((found, score),) = table.match('"sanctioned" OR "orban"', 10)
    assert table.get([found])[found].article_id == one.id
    assert score > 0
    assert table.match('"sanctioned"', 10, articles=[two.id]) == []
    assert table.count('"talk"') == 1
    assert table.matching('"talk"', [found]) == set()


def test_ids_are_never_used_twice(database, store):
    first = store("One.")
    table = PassageTable(database)
    before = table.ids()
    with database.transaction():
        ArticleTable(database).remove([first.id])
    store("Two.")
    assert not set(before) & set(table.ids())


def test_an_article_opens_with_its_first_passage(database, store):
    articles = [store(LONG * 60).id, store("Two.").id]
    table = PassageTable(database)
    firsts = [min(table.ids([one])) for one in articles]
    assert [vector for _, vector in sorted(table.openings(articles))] == [row for _, row in table.vectors(firsts)]
    assert table.openings([]) == []


def test_vectors_come_back_ascending(database, store):
    article = store(LONG * 60)
    table = PassageTable(database)
    rows = dict(table.vectors(table.ids([article.id])))
    assert len(rows) == table.count() > 2
    assert all(one < two for one, two in pairwise(rows))
    assert np.frombuffer(rows[min(rows)], np.float16).tolist() == [1, 0, 0, 0, 0, 0, 0, 0]
