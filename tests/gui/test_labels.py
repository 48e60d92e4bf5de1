from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from askrs.gui.labels import headed, label


def test_a_label_never_renders_markup(qtbot):
    made = label("<b>bold</b>", "muted", selectable=True)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == "<b>bold</b>"


def test_a_title_is_whole_beside_a_count_that_does_not_fit(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    count = label("1,000 articles of 1,000,000", "small")
    shown.setLayout(headed("Library", count))
    title = shown.findChildren(QLabel)[0]
    shown.resize(title.sizeHint().width() + 60, 40)
    shown.show()
    assert title.width() >= title.sizeHint().width()
    assert count.width() < count.sizeHint().width()
