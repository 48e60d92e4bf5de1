"""What asking and indexing cost, in counts: nothing here looks at a clock."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from askrs import Library
from askrs.searching.cache import FILE_NAME
from askrs.storing import Database, PassageTable

QUESTION = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def passes(sample_library, monkeypatch):
    """The sizes, texts by tokens, of every forward pass, by the model that makes it."""
    seen = {"encoder": [], "reader": []}
    list(sample_library.prepare(load=True))

    def watched(name, session):
        run = session.run

        class Watched:
            def run(self, outputs, inputs):
                seen[name].append(inputs["input_ids"].shape)
                return run(outputs, inputs)

        return Watched()

    for name, model in (("encoder", sample_library._meaning.encoder), ("reader", sample_library._reader)):
        monkeypatch.setitem(vars(model), "_session", watched(name, model._session))
    return seen


@contextmanager
def statements(library):
    """The statements that a library's connection runs meanwhile, without those that FTS5 runs for them."""
    seen = []
    library._database.connection.set_trace_callback(lambda said: seen.append(said) if said[:2] != "--" else None)
    yield seen
    library._database.connection.set_trace_callback(None)


def test_a_question_encodes_eight_passages_and_reads_four_at_most(sample_library, passes):
    sample_library.ask(QUESTION)
    _question, *passages = passes["encoder"]
    assert [size for size, _ in passages] == [1] * 8  # each by itself: none is padded
    assert [size for size, _ in passes["reader"]] == [1] * 4


def test_a_question_of_parts_encodes_no_passage_twice(sample_library, passes):
    sample_library.ask("Why did Russia wait in 2016 and again in 2023?")
    searches = sum(tokens < 30 for _, tokens in passes["encoder"])
    assert searches >= 3
    assert 8 <= len(passes["encoder"]) - searches < 8 * 3


def test_a_question_runs_some_twenty_statements(sample_library):
    sample_library.ask(QUESTION)
    with statements(sample_library) as seen:
        sample_library.ask(QUESTION)
    assert len(seen) <= 30


def test_each_passage_is_encoded_once_when_it_is_indexed(tmp_path, sample_articles, passes, sample_library):
    with Library.open(tmp_path / "library") as library:
        vars(library._meaning)["encoder"] = sample_library._meaning.encoder
        list(library.index([sample_articles / "aukus-is-worth-the-quarrel-with-paris.md"]))
        assert sum(size for size, _ in passes["encoder"]) == library.status().passages


def test_a_vector_takes_two_bytes_a_number_in_the_library_and_four_or_one_in_the_index(
    tmp_path, sample_articles, monkeypatch
):
    for many, most in ((20_000, 4), (1, 1)):
        monkeypatch.setattr("askrs.searching.vectors.MANY", many)
        folder = tmp_path / str(many)
        with Library.open(folder) as library:
            list(library.index([sample_articles]))
        database = Database(folder)
        rows = PassageTable(database).vectors(PassageTable(database).ids())
        database.close()
        assert {len(vector) for _, vector in rows} == {2 * 384}
        head = 4096 if most == 1 else 256
        assert (folder / FILE_NAME).stat().st_size <= len(rows) * (384 * most + 8) + head
