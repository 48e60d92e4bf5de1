"""Marks on PDFs from everywhere, where there are some: ``ASKRS_ODD_FILES`` names their folder."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path

import pytest

from askrs.errors import ReadError
from askrs.reading import Sandbox
from page_corpus import tally

FOLDER = os.environ.get("ASKRS_ODD_FILES", "")


@pytest.mark.skipif(not FOLDER, reason="ASKRS_ODD_FILES names no folder of PDFs")
def test_no_mark_on_any_of_them_is_wrong():
    counts: Counter[str] = Counter()
    with Sandbox() as sandbox:
        for path in sorted(Path(FOLDER).glob("*.pdf")):
            try:
                text = sandbox.read(path).text
                found = tally(path, text, hashlib.sha256(path.read_bytes()).hexdigest())
            except ReadError:
                continue
            counts.update(found._asdict())
            assert not found.wrong, path.name
    print(counts)
    assert counts["right"] > 0.95 * (counts["right"] + counts["unmarked"])
