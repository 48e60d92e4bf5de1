from __future__ import annotations

from PySide6.QtWidgets import QDialog

from askrs.gui.fitting import fit


def test_a_dialog_opens_as_large_as_it_wishes_but_never_beyond_its_screen(qtbot, appearance):
    for wanted in ((300, 200), (9000, 200), (300, 9000)):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        fit(dialog, *wanted)
        dialog.show()
        room = dialog.screen().availableGeometry().size()
        assert dialog.width() == wanted[0] or 300 < dialog.width() < room.width()
        assert dialog.height() == wanted[1] or 200 < dialog.height() < room.height()


def test_it_grows_with_its_letters(qtbot, appearance):
    appearance.enlarge(0.5)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit(dialog, 300, 200)
    dialog.show()
    appearance.enlarge(0)
    assert dialog.width() > 380
