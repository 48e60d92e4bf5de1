from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt

from askrs import Library
from askrs.domain.progress import Indexed, Outcome
from askrs.gui.single_window import OpenRequest
from askrs.gui.visitors import Visitors


@pytest.fixture
def visitors(window):
    return Visitors(window)


def test_the_window_comes_forward_even_from_the_bar(qtbot, window, visitors):
    window.showMinimized()
    visitors.welcome(OpenRequest())
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(window.isActiveWindow)


def test_a_question_is_asked_and_may_be_thorough(qtbot, window, visitors, library):
    with qtbot.waitSignal(window.session.answered):
        visitors.welcome(OpenRequest(question="Why did the government lease the harbour?", thorough=True))
    assert library.asked == ["Why did the government lease the harbour?"]
    assert library.thorough == [True]


def test_files_are_added(qtbot, window, visitors):
    with qtbot.waitSignals([window.session.indexing_changed] * 2):
        visitors.welcome(OpenRequest(("/a.txt", "/b.txt")))
    assert window.reading.article is None


def test_the_one_file_that_is_opened_is_read(qtbot, window, visitors, library):
    card = next(iter(library.shelf))
    visitors.serve(OpenRequest((card.source,)))
    with qtbot.waitSignal(window.session.article_read):
        window.session.progressed.emit(Indexed(card.source, Outcome.UNCHANGED, card, 1, 1))
    assert window.reading.article == card


def test_a_file_that_could_not_be_added_is_not_read_later(qtbot, window, visitors, library):
    card = next(iter(library.shelf))
    with qtbot.waitSignals([window.session.indexing_changed] * 2):
        visitors.serve(OpenRequest((card.source,)))
    window.session.progressed.emit(Indexed(card.source, Outcome.ADDED, card, 1, 1))
    qtbot.wait(50)
    assert window.reading.article is None


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_second_start_hands_its_file_and_question_to_the_first(tmp_path, shallow, sample_folder, sample_articles):
    folder, article = tmp_path / "library", tmp_path / "an essay.md"
    shutil.copytree(sample_folder, folder)
    article.write_text((sample_articles / "why-russia-will-not-arm-iran.md").read_text() + "\n\nThis one is another.\n")
    runtime = shallow / "run"
    runtime.mkdir(mode=0o700)
    env = os.environ | {"XDG_RUNTIME_DIR": str(runtime), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    command = [sys.executable, "-m", "askrs", "--library", str(folder), "gui"]
    first = subprocess.Popen(command, env=env)
    try:
        wait_for(lambda: list(runtime.rglob("*.window")))
        second = subprocess.run(
            [*command, article.name, "--ask", "Who mediated the talks?"], env=env, cwd=tmp_path, timeout=60, check=False
        )
        assert second.returncode == 0
        assert first.poll() is None
        with Library.open(folder) as library:
            wait_for(lambda: str(article) in {card.source for card in library.articles()})
            wait_for(lambda: [card.name for card in library.history.sessions()] == ["Who mediated the talks?"])
    finally:
        first.send_signal(signal.SIGTERM)
        assert first.wait(60) == 0
    assert not list(runtime.rglob("*.window*"))


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)
