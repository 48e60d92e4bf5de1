from __future__ import annotations

from contextlib import closing

import pytest

from askrs.storing import ArticleTable
from askrs.storing.examining import Examiner
from askrs.storing.snapshot import Snapshot
from damage import change


@pytest.fixture
def looked(database, store):
    store("Oman mediated the talks.", "They began in Muscat.")
    store("Qatar paid for the hall.")

    def look(*statements):
        change(database.folder, *statements)
        snapshot = Snapshot(database.folder, copied=True)
        opened.append(snapshot)
        return Examiner(snapshot)

    opened = []
    yield look
    for snapshot in opened:
        snapshot.close()


def test_a_whole_library_has_nothing_odd(looked):
    examiner = looked()
    assert examiner.structure(full=True) == examiner.structure(full=False) == []
    assert examiner.schema() == []
    assert not examiner.references()
    assert not examiner.oddities()
    assert examiner.full_text()
    assert examiner.vocabulary()
    assert examiner.is_sealed()
    assert [examiner.unsealed(number) for number in examiner.articles()] == [[], []]
    assert examiner.vector_sizes().total() == 2
    (words,) = examiner.searched(2).values()
    assert words == ("A title", "Qatar paid for the hall.")


def test_rows_of_nothing_are_counted(looked):
    examiner = looked("PRAGMA foreign_keys = OFF", "DELETE FROM articles WHERE id = 2")
    assert examiner.references() == {"texts": 1, "passages": 1}


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("DELETE FROM texts WHERE article_id = 1", "articles without a text"),
        ("DELETE FROM passages WHERE article_id = 1", "articles without a passage"),
        ("DELETE FROM passages_words WHERE rowid = 1", "passages without their words"),
        ("INSERT INTO passages_words (rowid, body) VALUES (99, 'x')", "words of passages that are gone"),
        ("INSERT INTO reprints VALUES (1, 2)", "reprints known one way round only"),
        ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'passages'", "counters of passages that run behind"),
    ],
)
def test_rows_that_do_not_go_together_are_counted(looked, statement, what):
    assert looked(statement).oddities()[what] == 1


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DROP TABLE reports", "reports"),
        ("DROP INDEX passages_article", "passages_article"),
        ("CREATE TRIGGER evil AFTER INSERT ON texts BEGIN DELETE FROM articles; END", "evil"),
        ("CREATE VIEW evil AS SELECT 1", "evil"),
        ("ALTER TABLE texts ADD COLUMN more", "texts"),
    ],
)
def test_tables_that_are_not_ours_are_named(looked, statement, name):
    assert looked(statement).schema() == [name]


def test_an_index_of_other_words_is_noticed(looked):
    other = "UPDATE passages_words_content SET c1 = replace(c1, 'Oman', 'Iran')"
    assert not looked(other).full_text()


def test_a_change_of_places_that_fts5_itself_might_miss_is_noticed(looked, database):
    examiner = looked()
    assert examiner.full_text()
    swapped = "UPDATE passages_words SET body = 'mediated Oman the talks. They began in Muscat.' WHERE rowid = 1"
    with closing(Snapshot(database.folder, copied=True)) as snapshot:
        snapshot.connection.execute(swapped)
        snapshot.connection.execute("UPDATE passages_words_content SET c1 = 'Oman mediated the talks.' WHERE id = 1")
        assert not Examiner(snapshot).full_text()


def test_counts_of_words_are_compared(looked):
    assert not looked("UPDATE vocabulary SET plain = plain + 1 WHERE word = 'talks'").vocabulary()


def test_a_library_without_seals_says_so(looked, database):
    assert not looked("DELETE FROM facts WHERE name = 'seals'").is_sealed()
    assert ArticleTable(database).count() == 2
