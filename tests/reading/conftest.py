from __future__ import annotations

import pytest

from askrs.reading import read


@pytest.fixture
def show():
    """What a draft shows: each block as its kind and its text."""

    def blocks(draft):
        return [(block.kind.value, block.span.of(draft.text.text)) for block in draft.text.blocks]

    return blocks


@pytest.fixture
def read_as(tmp_path):
    """Read text or bytes from a file of that name."""

    def read_it(name, content, password=""):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, password)

    return read_it


@pytest.fixture
def origins():
    """Where each field of a draft's metadata comes from."""

    def places(draft):
        return {origin.field: origin.place for origin in draft.report.origins}

    return places
