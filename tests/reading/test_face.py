from __future__ import annotations

from pathlib import Path

import pytest

from askrs import reading


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.PDF", True), ("b.MHT", True), ("c.xhtml", True), ("d.rtf", True), ("d.xls", False), ("e", False)],
)
def test_a_suffix_tells_whether_a_file_is_read(name, expected):
    assert reading.is_supported(Path(name)) is expected


def test_the_face_shows_what_it_names():
    assert all(hasattr(reading, name) for name in reading.__all__)
