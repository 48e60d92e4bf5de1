from __future__ import annotations

import sqlite3

import pytest

from askrs.domain.report import ReadingReport
from askrs.errors import LibraryTooNew
from askrs.storing import (
    ArticleTable,
    CollectionTable,
    Database,
    RemovedTable,
    ReportTable,
    SessionTable,
    VocabularyTable,
    migrations,
)
from askrs.storing.migrations import STEPS, upgrade
from askrs.storing.schema import FILE_NAME, TABLES, VERSION
from fakes import make_answer


def shape(connection):
    """Every table with its columns, and the version."""
    names = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    ]
    columns = {name: connection.execute(f"SELECT * FROM pragma_table_info('{name}')").fetchall() for name in names}
    return columns, connection.execute("PRAGMA user_version").fetchone()


LATER = (
    "reports",
    "corrections",
    "versions",
    "signatures",
    "reprints",
    "vocabulary",
    "exchanges",
    "sessions",
    "collected",
    "collections",
    "removed",
    "removals",
)
"""The tables that later versions brought, in their order."""


def aged(database, version, tables):
    for table in tables:
        database.connection.execute(f"DROP TABLE {table}")
    database.connection.execute(f"PRAGMA user_version = {version}")
    database.close()
    return database.folder


@pytest.fixture
def first_version(database, store):
    """A library with an article as the first askrs left it."""
    article = store("Kept.")
    return aged(database, 1, LATER), article


@pytest.fixture
def eighth_version(database, store):
    """A library with an article and a session, as an askrs without collections left it."""
    article = store("Kept.")
    with database.noting():
        sessions = SessionTable(database)
        sessions.add(sessions.begin(), make_answer(), "2026-01-02T08:00:00+00:00")
    return aged(database, 8, LATER[-4:]), article


def test_there_is_a_step_to_every_version():
    assert sorted(STEPS) == list(range(2, VERSION + 1))


def test_an_old_library_becomes_like_a_new_one(first_version):
    folder, article = first_version
    upgraded = Database(folder)
    with sqlite3.connect(":memory:") as fresh:
        fresh.executescript(f"{TABLES} PRAGMA user_version = {VERSION};")
        assert shape(upgraded.connection) == shape(fresh)
    fresh.close()
    assert ArticleTable(upgraded).card(article.id) == article
    assert ReportTable(upgraded).get(article.id) == ReadingReport()
    assert VocabularyTable(upgraded).among(["kept", "title", "gone"]) == [("kept", 1, 0), ("title", 1, 1)]
    upgraded.close()


def test_the_eighth_version_gets_collections_and_keeps_all_else(eighth_version):
    folder, article = eighth_version
    upgraded = Database(folder)
    assert upgraded.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert ArticleTable(upgraded).all_cards() == [article]
    assert len(SessionTable(upgraded).cards()) == 1
    table = CollectionTable(upgraded)
    with upgraded.noting():
        table.put(table.add("Iran"), [article.id])
    assert [one.articles for one in table.all()] == [{article.id}]
    assert RemovedTable(upgraded).all() == []
    assert [backup.version for backup in upgraded.kept] == [8]
    upgraded.close()


def test_an_upgrade_that_fails_changes_nothing(first_version, monkeypatch):
    folder, _article = first_version

    def fail(connection):
        STEPS[2](connection)
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", {2: fail})
        with pytest.raises(ZeroDivisionError):
            Database(folder)
    with sqlite3.connect(folder / FILE_NAME) as connection:
        tables, version = shape(connection)
    connection.close()
    assert ("reports" in tables, version) == (False, (1,))
    Database(folder).close()


def test_an_old_library_that_cannot_be_written_is_read_as_it_is(first_version, monkeypatch):
    folder, article = first_version
    monkeypatch.setattr("os.access", lambda *_: False)
    frozen = Database(folder)
    assert ReportTable(frozen).get(article.id) == ReadingReport()
    assert ArticleTable(frozen).card(article.id) == article
    assert SessionTable(frozen).cards(["kept"]) == []
    assert CollectionTable(frozen).all() == RemovedTable(frozen).all() == []
    assert frozen.connection.execute("PRAGMA user_version").fetchone() == (1,)
    frozen.close()


def test_a_newer_library_is_refused(database):
    database.connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    with pytest.raises(LibraryTooNew):
        Database(database.folder)


def test_only_the_steps_ahead_are_taken(monkeypatch):
    taken = []
    monkeypatch.setattr(migrations, "STEPS", {number: lambda _, n=number: taken.append(n) for number in (4, 2, 3)})
    with sqlite3.connect(":memory:") as connection:
        upgrade(connection, 2)
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)
    connection.close()
    assert taken == [3, 4]
