from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from askrs.gui.choosing import (
    _ARTICLES,
    choose_backup,
    choose_files,
    choose_folder,
    choose_target,
    confirm_link,
    file_name,
    save_dialog,
)
from askrs.publishing import FORMATS
from askrs.reading import SUFFIXES


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Why won't Russia deliver S-400s?", "why-won-t-russia-deliver-s-400s"),
        ("../../etc/passwd", "etc-passwd"),
        ("???", "answer"),
        ("Où va l'Iran ?", "où-va-l-iran"),
        ("a" * 200, "a" * 60 + ""),
    ],
)
def test_a_question_becomes_the_name_of_a_file(question, name):
    assert file_name(question) == name


def test_the_dialog_offers_every_file_that_can_be_read():
    assert set(re.findall(r"\*(\.\w+)", _ARTICLES)) == SUFFIXES


def test_leaving_a_dialog_chooses_nothing(parent, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    assert choose_backup(parent) is None
    assert choose_files(parent) == []
    assert choose_folder(parent) == []
    assert choose_target(parent, "Who?") is None


def test_what_was_chosen_is_given(parent, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.pdf", "/b.html"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/folder")
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: ["/answer.md"])
    assert choose_files(parent) == ["/a.pdf", "/b.html"]
    assert choose_folder(parent) == ["/folder"]
    assert choose_target(parent, "Who?") == Path("/answer.md")


def test_every_format_is_offered_and_gives_a_name_its_suffix(qtbot, parent, tmp_path):
    dialog = save_dialog(parent, "Who pays?", "Save")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    assert [re.findall(r"\*\.(\w+)", name) for name in dialog.nameFilters()] == [[suffix] for suffix in FORMATS]
    assert dialog.defaultSuffix() == "md"
    dialog.selectFile("who-pays")
    dialog.filterSelected.emit(dialog.nameFilters()[2])
    assert [Path(name).name for name in dialog.selectedFiles()] == ["who-pays.pdf"]


@pytest.mark.parametrize(("button", "opened"), [("Open", True), ("Cancel", False)])
def test_an_address_is_shown_whole_before_it_is_opened(qtbot, parent, button, opened):
    seen = []

    def press():
        box = QApplication.activeModalWidget()
        seen.append(
            (box.textFormat(), box.text(), box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel))
        )
        box.button(getattr(QMessageBox.StandardButton, button)).click()

    QTimer.singleShot(0, press)
    url = "https://a.example/?<b>x</b>&long=" + "y" * 200
    assert confirm_link(parent, url) is opened
    assert seen[0][0] == Qt.TextFormat.PlainText
    assert url in seen[0][1]
    assert seen[0][2]


@pytest.mark.parametrize(
    ("chosen", "kept"), [("/b/korea", "/b/korea.askrs-backup"), ("/b/x.askrs-backup", "/b/x.askrs-backup")]
)
def test_a_backup_has_its_suffix_and_the_day_in_its_name(parent, monkeypatch, chosen, kept):
    suggested = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given, **_: suggested.append(given[2]) or (chosen, ""))
    assert choose_backup(parent) == Path(kept)
    assert re.fullmatch(r"askrs-\d{4}-\d\d-\d\d\.askrs-backup", suggested[0])
