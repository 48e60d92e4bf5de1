"""The sixteen states that are pictured, by the names of their files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog
from reading_room import SAMPLES, ReadingRoom
from right_to_left import QUESTION, write_articles

from askrs.domain.progress import Indexed, Progress
from askrs.gui.shortcuts_sheet import ShortcutsSheet

__all__ = ["STATES"]

_ASKED = "Why won't Russia deliver S-400s to Iran?"
_NOT_THERE = "Who won the presidential election in Brazil in 2022?"
_OVER_COLUMNS = "Why did Scholz suspend the certification of Nord Stream 2?"
_SITTINGS = (
    ("What did the South China Sea tribunal decide?",),
    ("How did Sri Lanka lose a harbour to its lender?", "And what did China pay for it?"),
    (_ASKED, "And why not the Su-35s?"),
)


def samples(room: ReadingRoom) -> Path:
    """The library of the sample articles."""
    return room.library("samples", SAMPLES)


def first_run(room: ReadingRoom, name: str) -> None:
    """Nothing is there yet."""
    room.enter(room.library("nothing"))
    room.picture(name)


def empty(room: ReadingRoom, name: str) -> None:
    """Articles, and nothing asked."""
    room.enter(samples(room))
    room.picture(name)


def indexing(room: ReadingRoom, name: str) -> None:
    """Articles come in."""
    folder, come = room.library("filling"), 7
    shutil.rmtree(folder)
    window = room.enter(folder)
    events: list[Progress] = []
    window.session.progressed.connect(events.append)
    window.session.add([str(SAMPLES)])
    room.wait(lambda: sum(isinstance(event, Indexed) for event in events) >= come, "some articles")
    room.picture(name, settle=300)
    window.session.cancel_indexing()


def answer(theme: str) -> Callable[[ReadingRoom, str], None]:
    """An answer, in these colours."""

    def take(room: ReadingRoom, name: str) -> None:
        room.enter(samples(room), theme)
        room.ask(_ASKED)
        room.picture(name)

    return take


def not_found(room: ReadingRoom, name: str) -> None:
    """A question that the library does not answer."""
    room.enter(samples(room))
    room.ask(_NOT_THERE)
    room.picture(name)


def pages(room: ReadingRoom, name: str) -> None:
    """A sentence that goes from one column of a PDF's page to the next."""
    window = room.enter(samples(room), size=(1280, 960))
    room.ask(_OVER_COLUMNS)
    traced: list[object] = []
    window.session.leafing.traced.connect(traced.append)
    window.session.leafing.pictured.connect(lambda *_: traced.append(True))
    window.menus.actions["pages"].setChecked(True)
    room.wait(lambda: len(traced) > 1, "the page")
    room.picture(name)


def history(room: ReadingRoom, name: str) -> None:
    """Some sessions, the last one open."""
    window = room.enter(samples(room))
    window.menus.actions["private"].setChecked(False)
    for questions in _SITTINGS:
        window.menus.actions["new_session"].trigger()
        for question in questions:
            room.ask(question)
    window.menus.actions["history"].trigger()
    room.wait(lambda: window.history.model.rowCount() > len(_SITTINGS), "the history")
    room.picture(name)


def filters(room: ReadingRoom, name: str) -> None:
    """The library as a table, narrowed by an outlet and a date."""
    window = room.enter(samples(room))
    row = window.library.filter_row
    row.toggle.setChecked(True)
    for outlet in ("The Meridian Review", "Harbour Dispatch", "The Lantern Quarterly"):
        row.outlet.chosen.emit(outlet)
    row.since.setText("2016")
    window.menus.actions["table"].trigger()
    window.library.only.setChecked(True)
    room.ask(_ASKED)
    room.picture(name)


def error(room: ReadingRoom, name: str) -> None:
    """Files that cannot be read, and an article whose file is gone."""
    here = room.scratch / "articles"
    here.mkdir()
    for article in sorted(SAMPLES.glob("*.md")):
        shutil.copy(article, here)
    window = room.enter(room.library("vanishing", here))
    room.ask(_ASKED)
    read = window.reading.article
    assert read is not None
    Path(read.source).unlink()
    (here / "minutes.docx").write_bytes(
        (SAMPLES / "what-the-south-china-sea-tribunal-decided.docx").read_bytes()[:9000]
    )
    (here / "report.pdf").write_bytes(b"%PDF-1.7\nnothing that follows\n")
    running: list[bool] = []
    window.session.indexing_changed.connect(running.append)
    window.session.add([str(here / "minutes.docx"), str(here / "report.pdf"), str(here / "nowhere.html")])
    room.wait(lambda: running[-1:] == [False], "the files that cannot be read")
    window.progress.skips_button.setChecked(True)
    window.answers.evidence.cards[0].click()
    room.picture(name)


def right_to_left(room: ReadingRoom, name: str) -> None:
    """Articles and a question in Arabic and Hebrew."""
    room.enter(room.library("right-to-left", write_articles(room.scratch / "right-to-left")))
    room.ask(QUESTION)
    room.window.answers.open_citation(1)
    room.picture(name)


def over(find: Callable[[ReadingRoom], QDialog]) -> Callable[[ReadingRoom, str], None]:
    """A dialog over an answer."""

    def take(room: ReadingRoom, name: str) -> None:
        room.enter(samples(room))
        room.ask(_ASKED)
        room.picture(name, find(room))

    return take


def _settings(room: ReadingRoom) -> QDialog:
    room.settings.open()
    return room.settings.dialog


def _shortcuts(room: ReadingRoom) -> QDialog:
    sheet = ShortcutsSheet(room.window)
    sheet.open()
    return sheet


def _check(room: ReadingRoom) -> QDialog:
    room.checkup.look()
    room.wait(lambda: not room.checkup.is_running, "the library's check")
    return room.checkup


STATES: dict[str, Callable[[ReadingRoom, str], None]] = {
    "first-run": first_run,
    "empty": empty,
    "indexing": indexing,
    "answer-light": answer("light"),
    "answer-dark": answer("dark"),
    "high-contrast": answer("contrast"),
    "not-found": not_found,
    "pages-light": pages,
    "history-light": history,
    "library-filters": filters,
    "settings": over(_settings),
    "shortcuts": over(_shortcuts),
    "check-library": over(_check),
    "error": error,
    "right-to-left": right_to_left,
    "scale-200": answer("light"),
}
