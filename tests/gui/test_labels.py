from __future__ import annotations

from PySide6.QtCore import Qt

from askrs.gui.labels import label


def test_a_label_never_renders_markup(qtbot):
    made = label("<b>bold</b>", "muted", selectable=True)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == "<b>bold</b>"
