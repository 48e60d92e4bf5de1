from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from askrs.domain.facsimile import Leaf, Picture
from askrs.errors import UnreadableFile
from askrs.reading import frames
from page_corpus import prose, set_pages

DATA = set_pages(prose(20))


@pytest.fixture
def ask():
    with subprocess.Popen(
        [sys.executable, "-m", "askrs.reading.leaf_child", str(2_000_000_000)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:

        def ask(*request):
            frames.send(process.stdin, request)
            return frames.receive(process.stdout)

        yield ask
        process.kill()


def test_it_opens_draws_and_finds(ask, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    leaves = ask("open", str(path), hashlib.sha256(DATA).hexdigest())
    assert leaves[0] == Leaf("1", 595.0, 842.0)
    assert isinstance(ask("picture", 0, 59, 84, 0, 84), Picture)
    assert ask("rectangles", 0, "No such words", ()) == ()


def test_every_failure_is_an_answer(ask, tmp_path):
    assert isinstance(ask("picture", 0, 59, 84, 0, 84), UnreadableFile)
    assert "no longer" in ask("open", str(tmp_path / "gone.pdf"), "").message
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    assert "has changed" in ask("open", str(path), "0" * 64).message
