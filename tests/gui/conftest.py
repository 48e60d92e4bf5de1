from __future__ import annotations

import hashlib
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QSettings

from askrs.gui.appearance import Appearance
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.leafing import Leafing
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.reading import read
from gui_children import child_that
from gui_fakes import FakeLibrary
from page_corpus import card

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """What the offscreen platform says of itself is no fault of the window."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def _nothing_left_alive():
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("library")] == []


@pytest.fixture
def shallow():
    """A folder near the root: the path of a socket has a hundred bytes or so, and a worker's own folders are deep."""
    with TemporaryDirectory(prefix="askrs-") as place:
        yield Path(place)


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def appearance(qapp, store):
    worn = Appearance(qapp, store)
    worn.choose("light")
    yield worn
    worn.setParent(None)
    worn.deleteLater()


@pytest.fixture
def library():
    return FakeLibrary()


@pytest.fixture
def watched_folders(store, tmp_path):
    """The folders that the window remembers: none, until a test keeps some."""
    return WatchedFolders(store, tmp_path / "library")


@pytest.fixture
def make_session(library, watched_folders):
    made = []

    def make(child="finish", open_library=None, watcher="watch"):
        watching = Watching(WatchingProcess(child_that(watcher)), watched_folders)
        session = Session(open_library or (lambda: library), IndexingProcess(child_that(child)), watching)
        made.append(session)
        return session

    yield make
    for session in made:
        session.close()


@pytest.fixture
def session(make_session):
    return make_session()


@pytest.fixture
def make_window(qtbot, make_session, appearance, store):
    def make(child="finish", open_library=None, watcher="watch"):
        session = make_session(child, open_library, watcher)
        window = MainWindow(session, appearance, store)
        qtbot.addWidget(window)
        with qtbot.waitSignal(session.articles_listed):
            window.show()
        return window

    return make


@pytest.fixture
def window(make_window):
    return make_window()


@pytest.fixture
def ask(qtbot, window):
    """Type a question, press Enter, and have the answer."""

    def ask(question):
        with qtbot.waitSignal(window.session.answered):
            window.question_bar.ask(question)
        if window.answers.answer.found:
            qtbot.waitUntil(lambda: window.reading.view.current_mark is not None)
        return window.answers.answer

    return ask


@pytest.fixture
def leafed(qtbot):
    """A pane of this kind, shown, with pages to leaf through."""
    leafings = []

    def leafed(kind):
        leafings.append(Leafing())
        made = kind(leafings[-1])
        qtbot.addWidget(made)
        made.resize(600, 700)
        made.show()
        qtbot.waitExposed(made)
        return made

    yield leafed
    for leafing in leafings:
        leafing.close()


@pytest.fixture
def printed(tmp_path):
    """The card and the text of a PDF of these bytes, ``a.pdf``."""

    def printed(data):
        path = tmp_path / "a.pdf"
        path.write_bytes(data)
        return card(path, hashlib.sha256(data).hexdigest()), read(path).text

    return printed
