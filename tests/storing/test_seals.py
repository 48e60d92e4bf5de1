from __future__ import annotations

import pytest

from askrs.domain.correction import Correction
from askrs.domain.report import ReadingReport
from askrs.storing import ArticleTable, CorrectionTable, Database, ReportTable, SourceTable
from askrs.storing.seals import PARTS, Seals, digests, is_sealed, stored
from askrs.storing.sources import Source


def whole(database, article_id):
    return stored(database.connection, article_id) == digests(database.connection, article_id)


def test_what_is_stored_is_sealed_in_the_same_transaction(database, store):
    article = store("Oman mediated the talks.")
    assert is_sealed(database.connection)
    assert whole(database, article.id)
    assert stored(database.connection, article.id)["texts"]
    with pytest.raises(ZeroDivisionError), database.transaction():
        _remove_and_fail(database, article)
    assert whole(database, article.id)


def test_no_way_of_writing_forgets_to_seal(database, store):
    one, two = store("Oman mediated."), store("Qatar paid.")
    writes = [
        lambda: SourceTable(database).put(Source("/a", 1, 2, one.id)),
        lambda: SourceTable(database).put(Source("/a", 1, 2, two.id)),
        lambda: SourceTable(database).forget("/a"),
        lambda: CorrectionTable(database).put(one.id, Correction(title="Other")),
        lambda: ReportTable(database).put(two.id, ReadingReport(pages=3)),
        lambda: ArticleTable(database).move(one.id, "/elsewhere"),
    ]
    for write in writes:
        with database.transaction():
            write()
        assert whole(database, one.id)
        assert whole(database, two.id)


def test_the_seal_goes_with_the_article(database, store):
    article = store("Oman mediated.")
    with database.transaction():
        ArticleTable(database).remove([article.id])
    assert stored(database.connection, article.id) == {}


def test_a_library_without_seals_gets_them_with_its_next_change(database, store):
    one = store("Oman mediated.")
    database.connection.execute("DELETE FROM facts WHERE name LIKE 'seal%'")
    assert not is_sealed(database.connection)
    database.close()
    again = Database(database.folder)
    with again.transaction():
        pass
    assert whole(again, one.id)
    again.close()


def test_seals_do_not_hold_where_an_askrs_that_does_not_seal_has_written(database, store):
    one = store("Oman mediated.")
    database.connection.execute("UPDATE articles SET outlet = 'Other'")
    database.connection.execute("UPDATE facts SET value = value + 1 WHERE name = 'generation'")
    assert not is_sealed(database.connection)
    with database.transaction():
        pass
    assert is_sealed(database.connection)
    assert whole(database, one.id)


def test_a_changed_letter_breaks_the_seal_of_its_part_alone(database, store):
    article = store("Oman mediated.")
    database.connection.execute("UPDATE texts SET text = replace(text, 'Oman', 'Omax')")
    found, sealed = digests(database.connection, article.id), stored(database.connection, article.id)
    assert [part for part in PARTS if found[part] != sealed[part]] == ["texts"]


def test_a_seal_that_cannot_be_read_is_none(database, store):
    article = store("Oman mediated.")
    database.connection.execute("UPDATE facts SET value = '{' WHERE name LIKE 'seal %'")
    assert stored(database.connection, article.id) == {}


def test_arming_twice_is_arming_once(database):
    seals = Seals(database.connection)
    seals.arm()
    seals.arm()
    seals.write()


def _remove_and_fail(database, article):
    ArticleTable(database).remove([article.id])
    raise ZeroDivisionError
