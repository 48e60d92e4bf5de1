from __future__ import annotations

from contextlib import closing

import pytest

from askrs.errors import StaleIndex
from askrs.indexing import Indexer
from askrs.renewing import Renewer
from askrs.searching.cache import open_index
from askrs.searching.meaning import Meaning
from askrs.storing import Database, PassageTable
from fake_encoder import FakeEncoder


class OtherEncoder(FakeEncoder):
    fingerprint = "other@words/1"

    def encode_passages(self, passages):
        return -super().encode_passages(passages)


@pytest.fixture
def database(tmp_path):
    (tmp_path / "a.md").write_text("# Talks\n\nOman mediated the talks again.\n")
    with closing(Database(tmp_path / "library", create=True)) as database:
        list(Indexer(database, FakeEncoder(), open_index(database, 64)).run([tmp_path / "a.md"]))
        yield database


def cosines(index, question, ids):
    return (index.vectors(ids) @ question).tolist()


def test_vectors_of_another_model_are_not_searched_until_they_are_made_anew(database):
    own, other = Meaning(database, FakeEncoder), Meaning(database, OtherEncoder)
    question, ids = FakeEncoder().encode_question("talks").vector, PassageTable(database).ids()
    (cosine,) = cosines(own.index, question, ids)
    assert (own.is_outdated, other.is_outdated) == (False, True)
    assert len(other.index) == 0
    with pytest.raises(StaleIndex, match="title"):
        other.for_title()
    list(Renewer(database, OtherEncoder()).run())
    assert (own.is_outdated, other.is_outdated) == (True, False)
    assert len(own.index) == 0
    assert cosines(other.index, question, ids) == pytest.approx([-cosine])
    assert other.for_title()[1] is other.index


def test_an_open_library_sees_that_another_process_has_made_the_vectors_anew(database):
    own = Meaning(database, FakeEncoder)
    question, ids = FakeEncoder().encode_question("talks").vector, PassageTable(database).ids()
    before = cosines(own.index, question, ids)
    for encoder in (OtherEncoder(), FakeEncoder()):
        with closing(Database(database.folder)) as elsewhere:
            list(Renewer(elsewhere, encoder).run())
    assert cosines(own.index, question, ids) == pytest.approx(before)


def test_the_vectors_of_an_empty_library_are_nobodys(tmp_path):
    with closing(Database(tmp_path, create=True)) as database:
        with database.transaction():
            database.state_fact("encoder", "other@words/1")
        assert not Meaning(database, FakeEncoder).is_outdated
