from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from askrs.gui.labels import ShortLabel, TagLabel, headed, label


def test_a_label_never_renders_markup(qtbot):
    made = label("<b>bold</b>", "muted", selectable=True)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == "<b>bold</b>"


def test_a_title_is_whole_beside_a_count_that_does_not_fit(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    count = ShortLabel("1,000 articles of 1,000,000")
    shown.setLayout(headed("Library", count))
    title = shown.findChildren(QLabel)[0]
    shown.resize(title.sizeHint().width() + 60, 40)
    shown.show()
    assert title.width() >= title.sizeHint().width()
    assert count.width() < count.sizeHint().width()


def test_a_tag_has_one_line_where_there_is_room(qtbot, appearance):
    tag = TagLabel()
    qtbot.addWidget(tag)
    tag.setText("Perhaps answered: read closely")
    tag.setObjectName("confidence")
    tag.ensurePolished()
    assert tag.sizeHint().height() < 1.7 * tag.fontMetrics().height() < tag.heightForWidth(100)
    assert tag.minimumSizeHint().width() < tag.sizeHint().width()


def test_a_short_label_ends_where_its_room_ends(qtbot, appearance):
    one = ShortLabel("1,000 articles of 1,000,000")
    qtbot.addWidget(one)
    one.resize(60, 20)
    narrow = one.grab().toImage()
    one.setText("1,000 articles of 2,000,000")
    assert one.grab().toImage() == narrow
