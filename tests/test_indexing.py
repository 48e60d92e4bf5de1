from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from askrs.domain.progress import Finished, Indexed, Reading, Skipped, Started, Summary, Vanished
from askrs.errors import FetchError, LibraryBusy, LockedFile, NoText, UnreadableFile, UnsupportedFormat
from askrs.fetching import Fetched
from askrs.indexing import Indexer
from askrs.searching.cache import open_index
from askrs.storing import ArticleTable, Database, PassageTable, VersionTable
from fake_encoder import FakeEncoder

ARTICLE = "# {0}\n\nThe {0} talks were held in Muscat. Oman mediated them with patience.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.md").write_text(ARTICLE.format(name), encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "library", create=True)
    yield database
    database.close()


@pytest.fixture
def index(database):
    """Index with the fake encoder; whatever happens, words, vectors and passages then agree."""

    def run(*paths, password=""):
        vectors = open_index(database, FakeEncoder.dimension)
        events = list(Indexer(database, FakeEncoder(), vectors).run(paths, password))
        assert vectors.ids().tolist() == PassageTable(database).ids() == open_index(database, 64).ids().tolist()
        counts = {
            database.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            for table in ("passages", "passages_words")
        }
        assert len(counts) == 1
        return events

    return run


@pytest.fixture
def locked_pdf():
    stream = BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret", ownerPassword="owner"))
    canvas.drawString(72, 700, "Oman mediated the talks between Tehran and Washington with patience.")
    canvas.save()
    return stream.getvalue()


def summary(events):
    assert isinstance(events[-1], Finished)
    return [getattr(events[-1].summary, name) for name in ("added", "updated", "unchanged", "skipped")]


def vanished(events):
    gone = [event for event in events if isinstance(event, Vanished)]
    assert events[-1].summary.vanished == len(gone)
    return {Path(event.source).name: event.article.title for event in gone}


def test_a_folder_is_indexed_and_the_second_time_nothing_is_done(index, folder):
    events = index(folder)
    assert events[0] == Started(3)
    assert [type(event) for event in events[1:-1]] == [Reading, Indexed] * 3
    assert summary(events) == [3, 0, 0, 0]
    again = index(folder)
    assert [type(event) for event in again] == [Started, Indexed, Indexed, Indexed, Finished]
    assert summary(again) == [0, 0, 3, 0]


def test_a_changed_file_takes_the_place_of_its_older_self(index, folder, database):
    index(folder)
    before = {card.source: card.id for card in ArticleTable(database).all_cards()}
    changed = folder / "two.md"
    changed.write_text(ARTICLE.format("newer"), encoding="utf-8")
    assert summary(index(folder)) == [0, 1, 2, 0]
    cards = {card.source: card for card in ArticleTable(database).all_cards()}
    assert {source: card.id for source, card in cards.items()} == before
    assert cards[str(changed)].title == "newer"
    assert PassageTable(database).count('"two"') == 0


def test_every_text_that_a_file_has_had_stays(index, folder, database):
    changed, texts = folder / "two.md", {}
    for name in ("two", "second", "third", "two"):
        changed.write_text(ARTICLE.format(name), encoding="utf-8")
        index(changed)
        (card,) = ArticleTable(database).all_cards()
        texts[card.fingerprint] = ArticleTable(database).text(card.id)
    assert len(texts) == 3
    for fingerprint, text in texts.items():
        assert VersionTable(database).text(card.id, fingerprint) == text


def test_the_same_bytes_are_one_article(index, folder, database):
    shutil.copy(folder / "one.md", folder / "again.md")
    assert summary(index(folder)) == [3, 0, 1, 0]
    assert ArticleTable(database).count() == 3
    (folder / "again.md").write_text(ARTICLE.format("other"), encoding="utf-8")
    index(folder)
    assert ArticleTable(database).count() == 4


def test_a_touched_file_with_the_same_bytes_is_unchanged(index, folder):
    index(folder)
    os.utime(folder / "one.md", (1, 1))
    assert summary(index(folder)) == [0, 0, 3, 0]


def test_a_file_that_vanished_is_told_and_its_article_stays(index, folder, database):
    index(folder)
    (folder / "two.md").unlink()
    events = index(folder)
    assert (summary(events), vanished(events)) == ([0, 0, 2, 0], {"two.md": "two"})
    assert vanished(index(folder / "two.md")) == {"two.md": "two"}
    assert vanished(index(folder / "one.md")) == {}
    assert ArticleTable(database).count() == 3
    shutil.rmtree(folder)
    events = index(folder)
    assert (summary(events), len(vanished(events))) == ([0, 0, 0, 0], 3)


def test_a_file_that_was_renamed_has_not_vanished(index, folder, database):
    index(folder)
    before = ArticleTable(database).by_fingerprint(hashlib.sha256((folder / "two.md").read_bytes()).hexdigest())
    (folder / "two.md").rename(folder / "second.md")
    events = index(folder)
    assert (summary(events), vanished(events)) == ([0, 0, 3, 0], {})
    assert ArticleTable(database).card(before.id) == replace(before, source=str(folder / "second.md"))
    (folder / "second.md").write_text(ARTICLE.format("changed"), encoding="utf-8")
    assert summary(index(folder)) == [0, 1, 2, 0]
    assert ArticleTable(database).card(before.id).title == "changed"


def test_one_copy_may_go_while_another_stays(index, folder, database):
    shutil.copy(folder / "one.md", folder / "again.md")
    index(folder)
    (folder / "again.md").unlink()
    (folder / "one.md").write_text(ARTICLE.format("changed"), encoding="utf-8")
    events = index(folder)
    assert (summary(events), vanished(events)) == ([0, 1, 2, 0], {})
    assert {Path(card.source).name for card in ArticleTable(database).all_cards()} == {"one.md", "two.md", "three.md"}


def test_reprints_are_noticed_as_they_come_and_go(index, folder, database):
    paragraphs = [" ".join(f"word{n * 20 + m}" for m in range(20)) + "." for n in range(20)]
    wire, reprint = folder / "one.md", folder / "two.md"
    wire.write_text("# A wire report\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    reprint.write_text("# Our report\n\n" + "\n\n".join(paragraphs[:14]), encoding="utf-8")

    def repeated():
        cards = {card.id: card for card in ArticleTable(database).all_cards()}
        return {
            Path(card.source).name: Path(cards[card.reprint_of].source).name
            for card in cards.values()
            if card.reprint_of
        }

    told = [event.article for event in index(folder) if isinstance(event, Indexed)]
    assert repeated() == {"two.md": "one.md"}
    assert told[2].reprint_of == told[0].id
    with database.transaction():
        database.rows("DELETE FROM signatures")
        database.rows("DELETE FROM reprints")
    index(folder)
    assert repeated() == {"two.md": "one.md"}
    wire.write_text("# Another story\n\nNothing of it is left.", encoding="utf-8")
    index(folder)
    assert repeated() == {}
    wire.write_text("# Back again\n\n" + "\n\n".join(paragraphs[2:]), encoding="utf-8")
    index(folder)
    assert repeated() == {"two.md": "one.md"}


def test_what_cannot_be_read_is_skipped_with_its_reason(index, folder):
    (folder / "empty.md").touch()
    (folder / "notes.xyz").write_text("?", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    events = index(folder, folder / "notes.xyz", folder / "missing.pdf")
    skipped = {event.source.rpartition("/")[2]: type(event.error) for event in events if isinstance(event, Skipped)}
    assert skipped == {
        "empty.md": NoText,
        "broken.pdf": UnreadableFile,
        "notes.xyz": UnsupportedFormat,
        "missing.pdf": UnreadableFile,
    }
    assert summary(events) == [3, 0, 0, 4]
    assert all(event.error.message for event in events if isinstance(event, Skipped))


def test_stopping_keeps_every_article_that_was_reported(folder, database):
    vectors = open_index(database, 64)
    work = Indexer(database, FakeEncoder(), vectors).run([folder])
    reported = next(event for event in work if isinstance(event, Indexed))
    work.close()
    assert [card.id for card in ArticleTable(database).all_cards()] == [reported.article.id]
    assert open_index(database, 64).ids().tolist() == PassageTable(database).ids()
    with database.writing():
        pass
    events = list(Indexer(database, FakeEncoder(), vectors).run([folder]))
    assert summary(events) == [2, 0, 1, 0]


def test_a_second_writer_is_told_to_wait(folder, database):
    work = Indexer(database, FakeEncoder(), open_index(database, 64)).run([folder])
    next(work)
    other = Database(database.folder)
    with pytest.raises(LibraryBusy):
        list(Indexer(other, FakeEncoder(), open_index(other, 64)).run([folder]))
    work.close()
    other.close()


def test_a_password_opens_what_is_locked(index, folder, locked_pdf):
    (folder / "locked.pdf").write_bytes(locked_pdf)
    (skipped,) = [event for event in index(folder) if isinstance(event, Skipped)]
    assert isinstance(skipped.error, LockedFile)
    assert summary(index(folder, password="wrong")) == [0, 0, 3, 1]
    assert summary(index(folder, password="secret")) == [1, 0, 3, 0]


class Web:
    """Pages by address, each with the address that it redirects to."""

    def __init__(self):
        self.pages = {}

    def fetch(self, url):
        if url not in self.pages:
            raise FetchError(f"{url} is gone.", "Look elsewhere.")
        return Fetched(ARTICLE.format(self.pages[url]).encode(), f"{url}?final", "text/markdown")


def test_a_web_address_is_fetched_each_time(folder, database):
    web, one, two = Web(), "https://desk.example/one", "http://desk.example/two"

    def index():
        events = list(
            Indexer(database, FakeEncoder(), open_index(database, 64), web.fetch).run([one, folder, two, one])
        )
        return summary(events), {event.source: event.error for event in events if isinstance(event, Skipped)}

    web.pages = {one: "first", two: "second"}
    assert index() == ([5, 0, 0, 0], {})
    cards = {card.source: card for card in ArticleTable(database).all_cards()}
    assert (cards[one].title, cards[one].url, cards[two].url) == ("first", f"{one}?final", f"{two}?final")
    web.pages = {one: "changed"}
    counts, skipped = index()
    assert counts == [0, 1, 3, 1]
    assert isinstance(skipped[two], FetchError)
    again = {card.source: card for card in ArticleTable(database).all_cards()}
    assert (again[one].id, again[one].title, again[two]) == (cards[one].id, "changed", cards[two])


def test_a_page_in_which_nothing_is_to_be_read_is_told_by_its_address(database):
    url = "https://desk.example/a"
    events = list(
        Indexer(
            database, FakeEncoder(), open_index(database, 64), lambda _: Fetched(b"<html> </html>", url, "text/html")
        ).run([url])
    )
    (skipped,) = [event for event in events if isinstance(event, Skipped)]
    assert (skipped.source, type(skipped.error)) == (url, NoText)


def test_nothing_to_do_is_finished_at_once(index, tmp_path):
    (tmp_path / "empty").mkdir()
    events = index(tmp_path / "empty")
    assert events[0] == Started(0)
    assert events[-1] == Finished(Summary(seconds=events[-1].summary.seconds))
