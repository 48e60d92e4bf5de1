from __future__ import annotations

import numpy as np
import pytest

from askrs.errors import VectorIndexError
from askrs.searching.vectors import VectorIndex

ROWS = np.eye(5, 8, dtype=np.float32)


@pytest.fixture
def index():
    index = VectorIndex(8)
    index.add([10, 20, 30, 40, 50], ROWS)
    return index


def test_the_nearest_come_first_with_their_cosines(index):
    query = (ROWS[1] * 0.8 + ROWS[3] * 0.6).astype(np.float32)
    assert [(key, round(score, 3)) for key, score in index.search(query, 2)] == [(20, 0.8), (40, 0.6)]
    assert [key for key, _ in index.search(query, 9, among=[40, 50])] == [40, 50]
    assert index.search(query, 9, among=[]) == []
    assert index.vectors([40, 20]).tolist() == ROWS[[3, 1]].tolist()


def test_what_is_removed_is_not_found(index):
    index.remove([20, 999])
    assert index.ids().tolist() == [10, 30, 40, 50]
    assert 20 not in dict(index.search(ROWS[1], 9))
    assert VectorIndex(8).search(ROWS[0], 3) == []


def test_a_saved_index_loads_under_its_digest_only(index, tmp_path):
    file = tmp_path / "passages.faiss"
    digest = index.save(file)
    assert VectorIndex.load(file, digest, 8).ids().tolist() == index.ids().tolist()
    with pytest.raises(VectorIndexError, match="dimension"):
        VectorIndex.load(file, digest, 16)
    with pytest.raises(VectorIndexError, match="not the one"):
        VectorIndex.load(file, "0" * 64, 8)
    with pytest.raises(VectorIndexError, match="cannot be read"):
        VectorIndex.load(tmp_path / "none", digest, 8)
    assert [one.name for one in tmp_path.iterdir()] == ["passages.faiss"]


def test_every_damaged_byte_is_noticed(index, tmp_path):
    file = tmp_path / "passages.faiss"
    digest = index.save(file)
    whole = file.read_bytes()
    random = np.random.default_rng(1)
    for place in random.integers(0, len(whole), 100):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(VectorIndexError):
            VectorIndex.load(file, digest, 8)


def test_a_folder_that_cannot_be_written_is_said(index, tmp_path):
    with pytest.raises(VectorIndexError, match="cannot be saved"):
        index.save(tmp_path / "none" / "passages.faiss")


def test_many_vectors_are_held_as_bytes_and_the_nearest_are_found_all_the_same(tmp_path, monkeypatch):
    random = np.random.default_rng(3)
    rows = random.standard_normal((3000, 64)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    exact, packed = VectorIndex(64), VectorIndex(64)
    exact.add(range(3000), rows)
    monkeypatch.setattr("askrs.searching.vectors.MANY", 1000)
    for first in range(0, 3000, 500):
        packed.add(range(first, first + 500), rows[first : first + 500])
        assert packed.is_exact == (len(packed) < 1000)
    for query in rows[:50] + 0.1 * random.standard_normal((50, 64)).astype(np.float32):
        near = [key for key, _ in exact.search(query, 10)]
        assert set(near) <= {key for key, _ in packed.search(query, 40)}
    digest, plain = packed.save(tmp_path / "packed"), exact.save(tmp_path / "exact")
    assert (tmp_path / "packed").stat().st_size < (tmp_path / "exact").stat().st_size / 3
    loaded = VectorIndex.load(tmp_path / "packed", digest, 64)
    assert (loaded.is_exact, VectorIndex.load(tmp_path / "exact", plain, 64).is_exact) == (False, True)
    assert (loaded.vectors([7, 5]) * rows[[7, 5]]).sum(axis=1) == pytest.approx([1, 1], abs=0.01)
    loaded.remove([7])
    assert 7 not in dict(loaded.search(rows[7], 9))


def test_what_is_not_saved_is_counted(index, tmp_path):
    assert index.unsaved == 5
    digest = index.save(tmp_path / "index")
    assert (index.unsaved, VectorIndex.load(tmp_path / "index", digest, 8).unsaved) == (0, 0)
    index.remove([10, 20, 99])
    assert index.unsaved == 2
