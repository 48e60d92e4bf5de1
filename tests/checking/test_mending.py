from __future__ import annotations

import shutil

import pytest

from askrs import Library
from askrs.checking.mending import mend
from askrs.domain.finding import Repaired
from askrs.embedding import load_encoder
from askrs.errors import LibraryBusy, LibraryDamaged
from askrs.searching.cache import FILE_NAME as INDEX
from askrs.settings import DEFAULT_MODEL
from askrs.storing.backups import read_backup
from askrs.storing.locking import locked
from askrs.storing.schema import FILE_NAME
from damage import change

QUESTION = "Why won't Russia deliver S-400s to Iran?"


def repaired(folder):
    *_, end = mend(folder, lambda: load_encoder(DEFAULT_MODEL))
    assert isinstance(end, Repaired)
    return end


def answered(folder):
    with Library.open(folder) as library:
        answer = library.ask(QUESTION)
        texts = {card: library.text(card.id) for card in library.articles()}
    return answer.statements, answer.citations, texts


def test_where_nothing_is_wrong_nothing_is_done(folder):
    before = (folder / FILE_NAME).read_bytes()
    end = repaired(folder)
    assert (end.kept, end.mended, end.lost, end.after.is_sound) == (None, (), (), True)
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_lost_index_is_made_anew_and_nothing_else(folder):
    (folder / INDEX).unlink()
    end = repaired(folder)
    assert (end.kept, end.mended) == (None, ("The vector index was made anew.",))
    assert end.after.findings == ()


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM passages_words"],
        ["UPDATE passages_words_content SET c1 = 'other words'"],
        ["DELETE FROM vocabulary"],
        ["DROP INDEX passages_article", "DROP TABLE reprints"],
        ["INSERT INTO passages_words (rowid, body) VALUES (999, 'x')", "CREATE TABLE alien (x)"],
        ["DELETE FROM signatures WHERE article_id < 5"],
        ["UPDATE sqlite_sequence SET seq = 0"],
    ],
)
def test_what_can_be_derived_is_made_again_and_answers_are_the_same(folder, statements):
    before = answered(folder)
    change(folder, *statements)
    end = repaired(folder)
    assert (end.lost, end.after.findings) == ((), ())
    assert read_backup(end.kept)
    assert answered(folder) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE passages SET vector = zeroblob(768) WHERE article_id = 7",
        "UPDATE passages SET start = start + 1 WHERE article_id = 7",
        "UPDATE passages SET sentences = x'00' WHERE article_id = 7",
        "DELETE FROM passages WHERE article_id = 7",
    ],
)
def test_passages_are_cut_and_encoded_again(folder, statement):
    before = answered(folder)
    change(folder, statement)
    end = repaired(folder)
    assert (end.lost, end.after.findings) == ((), ())
    assert any("were made again from its text" in said for said in end.mended)
    assert answered(folder)[2] == before[2]


def test_a_newer_number_is_never_given_twice(folder, kept_originals):
    with Library.open(folder) as library:
        library.remove([18])
    change(folder, "DELETE FROM vocabulary")
    repaired(folder)
    with Library.open(folder) as library:
        list(library.index([kept_originals]))
        assert max(card.id for card in library.articles()) == 19


def test_nothing_is_mended_while_another_writes_or_where_nothing_is_left(folder):
    change(folder, "DELETE FROM vocabulary")
    with locked(folder), pytest.raises(LibraryBusy):
        repaired(folder)
    assert not (folder / ".repairing").exists()
    (folder / FILE_NAME).write_bytes(b"nothing" * 1000)
    with pytest.raises(LibraryDamaged, match="Nothing can be read"):
        repaired(folder)


def test_a_library_of_no_vectors_has_no_index(tmp_path):
    Library.open(tmp_path / "empty").close()
    shutil.rmtree(tmp_path / "empty" / "backups", ignore_errors=True)
    change(tmp_path / "empty", "CREATE TABLE alien (x)")
    assert repaired(tmp_path / "empty").after.findings == ()
