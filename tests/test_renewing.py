from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest

from askrs.domain.finding import Checkup
from askrs.domain.progress import Renewing
from askrs.errors import DiskFull
from askrs.indexing import Indexer
from askrs.renewing import _BATCH, Renewer
from askrs.searching.cache import open_index
from askrs.searching.meaning import is_outdated
from askrs.storing import ArticleTable, Database, PassageTable
from askrs.storing.renewal import FILE_NAME
from askrs.upkeep import Upkeep
from fake_encoder import FakeEncoder


class OtherEncoder(FakeEncoder):
    """The same directions, turned round; ``encoded`` counts its work."""

    fingerprint = "other@words/1"
    encoded = 0

    def encode_passages(self, passages):
        self.encoded += len(passages)
        return -super().encode_passages(passages)


@pytest.fixture
def database(tmp_path):
    """A library of 150 passages."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number}.md").write_text(f"# Case {number}\n\nOman mediated in case {number} again.\n")
    with closing(Database(tmp_path / "library", create=True)) as database:
        list(Indexer(database, FakeEncoder(), open_index(database, 64)).run([folder]))
        yield database


def vectors(database):
    passages = PassageTable(database)
    return [np.frombuffer(blob, np.float16) for _, blob in passages.vectors(passages.ids())]


def is_sound(database):
    *_, checkup = Upkeep(database.folder).check(full=True)
    assert isinstance(checkup, Checkup)
    return checkup.is_sound


def test_all_vectors_are_made_anew_and_nothing_else_changes(database):
    before, cards = vectors(database), ArticleTable(database).all_cards()
    assert is_outdated(database, OtherEncoder.fingerprint)
    events = list(Renewer(database, OtherEncoder()).run())
    assert events == [Renewing(first, 150) for first in range(0, 150, _BATCH)] + [Renewing(150, 150)]
    assert all((new == -old).all() for new, old in zip(vectors(database), before, strict=True))
    assert ArticleTable(database).all_cards() == cards
    assert not is_outdated(database, OtherEncoder.fingerprint)
    assert database.fact("encoder") == OtherEncoder.fingerprint
    question = OtherEncoder().encode_question("case 77").vector
    index = open_index(database, 64)
    assert (index.vectors(PassageTable(database).ids()) @ question).tolist() == pytest.approx(
        [float(question @ row.astype(np.float32)) for row in vectors(database)], abs=1e-5
    )
    assert not (database.folder / FILE_NAME).exists()
    assert is_sound(database)


def test_what_is_stopped_keeps_the_old_vectors_and_goes_on_where_it_was(database):
    before, encoder = vectors(database), OtherEncoder()
    stopped = Renewer(database, encoder).run()
    assert [next(stopped), next(stopped)] == [Renewing(0, 150), Renewing(_BATCH, 150)]
    stopped.close()
    assert encoder.encoded == _BATCH
    assert all((new == old).all() for new, old in zip(vectors(database), before, strict=True))
    assert database.fact("encoder") == FakeEncoder.fingerprint
    assert is_sound(database)
    list(Renewer(database, encoder).run())
    assert encoder.encoded == 150
    assert all((new == -old).all() for new, old in zip(vectors(database), before, strict=True))


def test_what_changed_meanwhile_is_encoded_as_it_is_now(database, tmp_path):
    encoder = OtherEncoder()
    stopped = Renewer(database, encoder).run()
    for _ in range(3):
        next(stopped)
    stopped.close()
    first = PassageTable(database).ids()[0]
    with database.transaction():
        database.connection.execute("UPDATE articles SET title = 'Another name' WHERE id = 1")
        ArticleTable(database).remove([ArticleTable(database).all_cards()[0].id])
    list(Renewer(database, encoder).run())
    assert encoder.encoded == 2 * _BATCH + 1 + 149 - 2 * _BATCH
    assert len(vectors(database)) == 149
    (passage,) = PassageTable(database).get([first]).values()
    wanted = -FakeEncoder().encode_question(f"Another name {passage.text}").vector
    assert vectors(database)[0] @ wanted == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("left", [b"no database at all " * 300, b""])
def test_what_was_begun_and_cannot_be_read_is_begun_again(database, left):
    (database.folder / FILE_NAME).write_bytes(left)
    encoder = OtherEncoder()
    list(Renewer(database, encoder).run())
    assert encoder.encoded == 150


def test_what_was_begun_for_a_third_model_is_of_no_use(database):
    third = OtherEncoder()
    third.fingerprint = "third@words/1"
    stopped = Renewer(database, third).run()
    next(stopped)
    next(stopped)
    stopped.close()
    encoder = OtherEncoder()
    list(Renewer(database, encoder).run())
    assert (third.encoded, encoder.encoded) == (_BATCH, 150)


def test_a_full_disk_leaves_the_library_as_it_was(database, monkeypatch):
    def full(*_arguments):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(PassageTable, "renew", full)
    with pytest.raises(DiskFull):
        list(Renewer(database, OtherEncoder()).run())
    monkeypatch.undo()
    assert is_outdated(database, OtherEncoder.fingerprint)
    assert is_sound(database)
    encoder = OtherEncoder()
    list(Renewer(database, encoder).run())
    assert encoder.encoded == 0
