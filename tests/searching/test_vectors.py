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
    assert index.cosines(query, [40, 20]) == pytest.approx([0.6, 0.8])


def test_what_is_removed_is_not_found(index):
    index.remove([20, 999])
    assert index.ids() == {10, 30, 40, 50}
    assert 20 not in dict(index.search(ROWS[1], 9))
    assert VectorIndex(8).search(ROWS[0], 3) == []


def test_a_saved_index_loads_under_its_digest_only(index, tmp_path):
    file = tmp_path / "passages.faiss"
    digest = index.save(file)
    assert VectorIndex.load(file, digest, 8).ids() == index.ids()
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
