from __future__ import annotations

from askrs.gui.path_batches import path_batches


def test_no_command_is_longer_than_a_system_allows_and_no_path_is_lost():
    paths = [f"/articles/{'x' * 200}{number}.html" for number in range(500)]
    batches = list(path_batches(paths))
    assert [path for batch in batches for path in batch] == paths
    assert len(batches) > 1
    assert all(len(" ".join(batch)) < 25_000 for batch in batches)
    assert list(path_batches([])) == []
