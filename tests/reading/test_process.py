from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from askrs.errors import ReadError, TooLarge, UnreadableFile
from askrs.reading.process import ReaderProcess


@pytest.fixture
def process():
    process = ReaderProcess(2_000_000_000)
    yield process
    process.kill()


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("One sentence.")
    return path


def test_it_reads_one_file_after_another(process, article):
    for path in (article, article.with_name("gone.txt"), article):
        process.ask(path.name, (str(path), ""), 30)
        answer = process.answer()
        assert isinstance(answer, ReadError) is (path.name == "gone.txt")
    assert process.alive


def test_a_file_that_takes_too_long_is_given_up(process, article):
    process.ask(article.name, (str(article), ""), 0.0)
    answer = process.answer()
    assert isinstance(answer, TooLarge)
    assert answer.message.startswith("a.txt took too long")
    assert not process.alive


@pytest.mark.skipif(sys.platform == "win32", reason="signals tell why a process died")
@pytest.mark.parametrize(("end", "told"), [(signal.SIGKILL, TooLarge), (signal.SIGSEGV, UnreadableFile)])
def test_a_death_is_told_by_its_kind(end, told, process, article):
    os.kill(process.pid, end)
    process.ask(article.name, (str(article), ""), 30)
    answer = process.answer()
    assert type(answer) is told
    assert "a.txt" in answer.message
    assert not process.alive


def test_killing_twice_does_no_harm(process):
    process.kill()
    process.kill()
    assert not process.alive
