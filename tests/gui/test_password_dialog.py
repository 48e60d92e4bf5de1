from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from askrs.gui.password_dialog import PasswordDialog

FILES = ("/a/accord.pdf", "/b/annex.pdf")


@pytest.fixture
def dialog(qtbot):
    made = PasswordDialog()
    qtbot.addWidget(made)
    made.show_files(FILES)
    return made


def test_it_names_the_files_and_hides_what_is_typed(dialog):
    assert [dialog.files.item(row).text() for row in range(2)] == ["accord.pdf", "annex.pdf"]
    assert "/a/accord.pdf" in dialog.files.item(0).toolTip()
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    assert all(widget.accessibleName() for widget in (dialog, dialog.files, dialog.field))


@pytest.mark.parametrize("how", ["click", "enter"])
def test_a_password_is_given_once_and_not_kept(qtbot, dialog, how):
    assert not dialog.unlock.isEnabled()
    given = []
    dialog.password_given.connect(lambda *args: given.append(args))
    qtbot.keyClicks(dialog.field, " geheim ")
    if how == "click":
        qtbot.mouseClick(dialog.unlock, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert given == [(FILES, " geheim ")]
    assert not dialog.isVisible()
    assert dialog.field.text() == ""


def test_escape_gives_nothing(qtbot, dialog):
    qtbot.keyClicks(dialog.field, "geheim")
    with qtbot.assertNotEmitted(dialog.password_given):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.field.text() == ""


def test_one_file_is_spoken_of_as_one(dialog):
    assert dialog.sentence.text().startswith("These files")
    dialog.show_files(FILES[:1])
    assert dialog.sentence.text().startswith("This file")
    assert dialog.files.count() == 1
