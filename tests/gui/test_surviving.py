"""What can go wrong around the window while a question is being typed: it says so, keeps the words, and goes on."""

from __future__ import annotations

import os
import shutil
import signal
import sys

import pytest
from PySide6.QtCore import Qt

from askrs import Library, Settings
from askrs.errors import DiskFull, LibraryNotFound, ModelError
from askrs.gui.application import index_command

TYPED = "Why did Moscow not deliver"
QUESTION = "Why won't Russia deliver S-400s to Iran?"
SOON = 60_000


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def real(folder, make_window):
    """The window over a real library, a question half typed."""
    return make_window(open_library=lambda: Library.open(folder))


def typed(qtbot, window, words=TYPED):
    window.question_bar.field.clear()
    qtbot.keyClicks(window.question_bar.field, words)


def asked(qtbot, window):
    """Ask what is typed; the answer, or the error in its place."""
    heard = []
    window.session.answered.connect(heard.append)
    window.session.failed.connect(heard.append)
    qtbot.keyClick(window.question_bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(heard), timeout=SOON)
    window.session.answered.disconnect(heard.append)
    window.session.failed.disconnect(heard.append)
    return heard[0]


def says_in_a_sentence(window, words):
    shown = window.banner.message.text()
    assert window.banner.isVisible()
    assert words in shown
    assert "\n" not in shown
    assert "Traceback" not in shown + window.banner.hint.text()
    assert window.banner.hint.text()


def test_a_library_that_vanishes_is_said_and_is_there_again_by_itself(qtbot, real, folder):
    away = folder.with_name("away")
    typed(qtbot, real, QUESTION)
    folder.rename(away)
    assert isinstance(asked(qtbot, real), LibraryNotFound)
    says_in_a_sentence(real, "The library is no longer in")
    assert real.question_bar.field.text() == QUESTION
    assert real.question_bar.button.text() == "Ask"
    assert not folder.exists(), "no empty library takes its place"
    away.rename(folder)
    assert asked(qtbot, real).found


def test_a_library_that_was_replaced_is_the_one_that_is_asked(qtbot, real, folder, tmp_path):
    typed(qtbot, real, QUESTION)
    assert asked(qtbot, real).found
    with Library.open(tmp_path / "other") as other:
        other.history.sessions()
    shutil.rmtree(folder)
    (tmp_path / "other").rename(folder)
    assert not asked(qtbot, real).found
    assert real.question_bar.field.text() == QUESTION


def test_a_full_disk_costs_no_answer_and_no_words(qtbot, real, folder):
    typed(qtbot, real, QUESTION)
    full = []

    def fill(library):
        connection = library.history._database.connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    def free(library):
        library.history._database.connection.execute("PRAGMA max_page_count = 1000000")

    real.session._lane.run(fill, full.append, full.append)
    real.session.history.unkept.connect(full.append)
    assert asked(qtbot, real).found
    qtbot.waitUntil(lambda: any(isinstance(one, DiskFull) for one in full))
    says_in_a_sentence(real, "No room is left on the disk")
    assert real.question_bar.field.text() == QUESTION
    real.session._lane.run(free, full.append, full.append)
    assert asked(qtbot, real).found
    assert len(Library.open(folder).history.sessions()) == 1


def test_a_killed_engine_is_said_and_adding_again_goes_on(qtbot, real, folder, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.md").write_text(f"# Note {number}\n\nOman mediated the talks in round {number}.\n")
    session = real.session
    session._indexing._command = tuple(index_command(folder, Settings()))
    typed(qtbot, real)
    with qtbot.waitSignal(session.progressed, timeout=SOON):
        session.add([str(tmp_path)])
    with qtbot.waitSignal(session.indexing_changed, timeout=SOON):
        os.kill(session._indexing._process.processId(), signal.SIGKILL)
    says_in_a_sentence(real, "stopped before its end")
    assert real.question_bar.field.text() == TYPED
    with qtbot.waitSignal(session.indexing_changed, check_params_cb=lambda running: not running, timeout=2 * SOON):
        session.add([str(tmp_path)])
    qtbot.waitUntil(lambda: real.library.model.rowCount() == 18 + 30, timeout=SOON)
    assert real.question_bar.field.text() == TYPED


def test_a_model_that_is_missing_is_said_each_time(qtbot, make_window, folder, tmp_path):
    settings = Settings(model=str(tmp_path / "no-model"))
    window = make_window(open_library=lambda: Library.open(folder, settings))
    for _ in range(2):
        typed(qtbot, window, QUESTION)
        error = asked(qtbot, window)
        assert isinstance(error, ModelError)
        says_in_a_sentence(window, error.message)
        assert window.question_bar.field.text() == QUESTION
        assert window.question_bar.button.text() == "Ask"
        window.banner.hide()


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the files of an open library.")
