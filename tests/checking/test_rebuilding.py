from __future__ import annotations

import json
import shutil
from contextlib import closing

import pytest

from askrs import Library
from askrs.checking.rebuilding import SET_ASIDE, Rebuilder
from askrs.storing import Database
from askrs.storing.salvage import Salvage
from askrs.storing.schema import FILE_NAME
from askrs.storing.snapshot import Snapshot
from askrs.upkeep import Upkeep
from damage import change
from fake_encoder import FakeEncoder


def repaired(folder):
    *_, end = Upkeep(folder).repair()
    return end


def texts(folder):
    with Library.open(folder) as library:
        return {card: library.text(card.id) for card in library.articles()}


@pytest.fixture
def orphaned(folder, kept_originals, tmp_path):
    """The same library, but of files that are gone."""
    place = str(tmp_path / "gone")
    with Library.open(folder) as library:
        database = library._database
        with database.transaction() as connection:
            connection.execute("UPDATE sources SET source = replace(source, ?, ?)", (str(kept_originals), place))
            connection.execute("UPDATE articles SET source = replace(source, ?, ?)", (str(kept_originals), place))
    return folder


DAMAGED_TEXT = "UPDATE texts SET text = replace(text, 'the', 'thx') WHERE article_id = 7"


def test_a_damaged_text_comes_from_its_own_file(folder):
    before = texts(folder)
    change(folder, DAMAGED_TEXT)
    end = repaired(folder)
    assert "was read again from its file" in " ".join(end.mended)
    assert (end.lost, end.after.findings, texts(folder)) == ((), (), before)


def test_or_from_a_backup(orphaned):
    before = texts(orphaned)
    Upkeep(orphaned).backup()
    change(
        orphaned,
        DAMAGED_TEXT,
        "UPDATE articles SET outlet = 'x' WHERE id = 3",
        "DELETE FROM reports WHERE article_id = 4",
    )
    end = repaired(orphaned)
    assert sum("were taken from a backup" in said for said in end.mended) == 3
    assert (end.lost, end.after.findings, texts(orphaned)) == ((), (), before)


def test_or_the_article_is_set_aside_and_the_others_stay(orphaned):
    before = texts(orphaned)
    change(orphaned, DAMAGED_TEXT)
    end = repaired(orphaned)
    (said,) = end.lost
    (file,) = (orphaned / SET_ASIDE).iterdir()
    assert str(file) in said
    assert file.stat().st_mode & 0o777 == 0o600
    assert "thx" in json.loads(file.read_text())["texts"][0][0]
    assert end.after.findings == ()
    assert texts(orphaned) == {card: text for card, text in before.items() if card.id != 7}


def test_a_card_that_may_hold_a_wrong_letter_stays_and_is_told(orphaned):
    change(orphaned, "UPDATE articles SET outlet = 'Other' WHERE id = 7")
    end = repaired(orphaned)
    assert "may hold a wrong letter" in " ".join(end.lost)
    assert end.after.findings == ()
    assert len(texts(orphaned)) == 18


def test_what_cannot_be_read_at_all_is_left_out_and_told(orphaned):
    change(
        orphaned,
        "UPDATE corrections SET value = CAST(x'ff' AS TEXT)",
        "UPDATE reports SET report = '{' WHERE article_id = 5",
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM articles WHERE id = 9",
        "DELETE FROM texts WHERE article_id = 9",
    )
    end = repaired(orphaned)
    said = " ".join(end.lost)
    assert "what you corrected" in said
    assert "how it was read" in said
    assert "Article 9 is lost" in said
    assert end.after.findings == ()
    assert len(texts(orphaned)) == 17


def test_a_lost_card_is_made_again_from_its_file_or_from_what_search_knows(orphaned, folder):
    before = {card.id: (card.title, text) for card, text in texts(orphaned).items()}
    change(orphaned, "PRAGMA foreign_keys = OFF", "DELETE FROM articles WHERE id IN (7, 8)")
    end = repaired(orphaned)
    assert sum("was lost and made again" in said for said in end.lost) == 2
    assert end.after.findings == ()
    assert {card.id: (card.title, text) for card, text in texts(orphaned).items()} == before


def test_pages_of_zeros_cost_no_text_where_the_files_are_there(folder):
    change(folder, "VACUUM")
    before, data = {card.id: text for card, text in texts(folder).items()}, (folder / FILE_NAME).read_bytes()
    for page in range(1, len(data) // 4096, 37):
        damaged = bytearray(data)
        damaged[page * 4096 : (page + 1) * 4096] = bytes(4096)
        (folder / FILE_NAME).write_bytes(damaged)
        end = repaired(folder)
        assert end.after.is_sound
        assert {card.id: text for card, text in texts(folder).items()} == before
        shutil.rmtree(folder / "backups", ignore_errors=True)


def test_tables_that_belong_to_no_article_are_taken_over_but_for_rows_of_nothing(folder, tmp_path):
    table = "CREATE TABLE notes (id INTEGER PRIMARY KEY, article_id INTEGER REFERENCES articles (id), said TEXT)"
    change(folder, table, "INSERT INTO notes VALUES (1, 3, 'kept'), (2, NULL, 'kept too'), (3, 99, 'of nothing')")
    with closing(Snapshot(folder)) as old, closing(Database(tmp_path / "new", create=True)) as new:
        new.connection.execute(table)
        list(Rebuilder(Salvage(old), new, [], FakeEncoder, folder).run())
        assert new.rows("SELECT id, said FROM notes") == [(1, "kept"), (2, "kept too")]


def test_collections_and_removed_articles_stay_as_far_as_they_can(folder):
    with Library.open(folder) as library:
        for name, ids in (("Iran", [1, 2, 7]), ("Water", [3])):
            library.collections.create(name, ids)
        library.remove([1])
        library.remove([2])
    change(
        folder,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM collections WHERE name = 'Iran'",
        "INSERT INTO collected VALUES (2, 999)",
        "DELETE FROM removed WHERE article_id = 2 AND part = 'texts'",
        "INSERT INTO removed (removal_id, article_id, part, c0) VALUES (1, 4, 'articles', 4)",
    )
    *_, before = Upkeep(folder).check()
    assert {finding.kind for finding in before.findings} == {"references", "rows"}
    end = repaired(folder)
    assert "it is called “Collection 1” now" in " ".join(end.lost)
    assert end.after.findings == ()
    with Library.open(folder) as library:
        assert {one.name: set(one.articles) for one in library.collections.all()} == {"Collection 1": {7}, "Water": {3}}
        assert [removal.articles for removal in library.removals.kept()] == [(1,)]
        assert library.removals.undo() == [1]
        assert library.collections.named("collection 1").articles == {1, 7}
