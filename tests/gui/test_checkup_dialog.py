from __future__ import annotations

import shutil
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar

from askrs.gui.application import askrs_command
from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.menus import COMMANDS
from askrs.settings import Settings
from askrs.upkeep import Upkeep
from damage import change


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def opened(qtbot):
    made = []

    def open_dialog(command):
        dialog = CheckupDialog(command)
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.look()
        return dialog

    yield open_dialog
    for dialog in made:
        dialog.stop()


def ended(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=120_000)


def saying(code, text):
    return (sys.executable, "-c", f"import sys; print({text!r}); sys.exit({code})")


def test_a_real_library_is_looked_at_mended_and_looked_at(qtbot, opened, folder):
    dialog = opened(askrs_command(folder, Settings()))
    assert dialog.busy.isVisible()
    ended(qtbot, dialog)
    assert dialog.verdict.text() == "Your library is sound."
    assert dialog.report.toPlainText().startswith("The library is sound: 18 articles")
    assert not dialog.mend.isVisible()
    change(folder, "UPDATE vocabulary SET plain = 0")
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    ended(qtbot, dialog)
    assert dialog.verdict.text() == "Something is wrong, and can be made again without loss."
    with qtbot.waitSignal(dialog.mended, timeout=120_000):
        qtbot.mouseClick(dialog.mend, Qt.MouseButton.LeftButton)
    assert dialog.verdict.text() == "Your library is sound."
    assert "The database was written anew" in dialog.report.toPlainText()


@pytest.mark.parametrize(("code", "mendable"), [(0, False), (3, True), (4, True), (5, False), (10, False), (1, False)])
def test_each_end_has_its_sentence(qtbot, opened, code, mendable):
    dialog = opened(saying(code, "<b>what was found</b>"))
    ended(qtbot, dialog)
    assert dialog.verdict.text()
    assert dialog.report.toPlainText() == "<b>what was found</b>"
    assert dialog.mend.isVisible() is mendable


def test_a_child_that_cannot_start_is_said(qtbot, opened):
    dialog = opened(("/no/such/program",))
    ended(qtbot, dialog)
    assert dialog.verdict.text() == "The library could not be looked at."
    assert "/no/such/program" in dialog.report.toPlainText()


def test_closing_ends_the_look(qtbot, opened):
    dialog = opened((sys.executable, "-c", "import time; time.sleep(100)"))
    assert dialog.is_running
    dialog.reject()
    assert not dialog.is_running
    dialog.look()
    dialog.look()
    dialog.close()
    assert not dialog.is_running


def test_everything_has_a_name_and_a_key(opened):
    dialog = opened(saying(0, ""))
    for widget in (*dialog.findChildren(QPlainTextEdit), *dialog.findChildren(QProgressBar)):
        assert widget.accessibleName()
    assert next(command for command in COMMANDS if command.name == "check").keys == "Ctrl+Shift+K"


def test_a_backup_is_saved_where_one_wants(qtbot, opened, folder, tmp_path, monkeypatch):
    target = tmp_path / "stick" / "korea.askrs-backup"
    monkeypatch.setattr("askrs.gui.checkup_dialog.choose_backup", lambda _parent: target)
    dialog = opened(askrs_command(folder, Settings()))
    ended(qtbot, dialog)
    qtbot.mouseClick(dialog.backup, Qt.MouseButton.LeftButton)
    assert dialog.busy.isVisible()
    assert dialog.verdict.text().startswith("Backing up")
    assert not dialog.backup.isEnabled()
    ended(qtbot, dialog)
    assert dialog.verdict.text() == "Your library is backed up."
    assert str(target) in dialog.report.toPlainText()
    assert Upkeep(folder).verify(target).articles == 18
    qtbot.mouseClick(dialog.backup, Qt.MouseButton.LeftButton)
    ended(qtbot, dialog)
    assert dialog.verdict.text() == "Your library was not backed up."
    assert f"There is a file {target} already." in " ".join(dialog.report.toPlainText().split())
    assert Upkeep(folder).verify(target).articles == 18


def test_no_backup_without_a_place(qtbot, opened, monkeypatch):
    monkeypatch.setattr("askrs.gui.checkup_dialog.choose_backup", lambda _parent: None)
    dialog = opened(saying(0, "sound"))
    ended(qtbot, dialog)
    qtbot.mouseClick(dialog.backup, Qt.MouseButton.LeftButton)
    assert not dialog.is_running
    assert dialog.report.toPlainText() == "sound"


def test_a_backup_goes_on_when_the_dialog_is_closed(qtbot, opened, monkeypatch, tmp_path):
    monkeypatch.setattr("askrs.gui.checkup_dialog.choose_backup", lambda _parent: tmp_path / "x.askrs-backup")
    dialog = opened((sys.executable, "-c", "import sys, time; time.sleep(100 if 'backup' in sys.argv else 0)"))
    ended(qtbot, dialog)
    qtbot.mouseClick(dialog.backup, Qt.MouseButton.LeftButton)
    dialog.reject()
    assert dialog.is_running
    dialog.stop()
