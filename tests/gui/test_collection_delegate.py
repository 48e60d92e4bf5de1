from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from askrs.domain.collection import Collection
from askrs.gui.collection_delegate import CollectionDelegate
from askrs.gui.collection_model import CollectionModel


def painted(model, row):
    option, image = QStyleOptionViewItem(), QImage(240, 40, QImage.Format.Format_ARGB32)
    option.rect = QRect(0, 0, 240, 26)
    image.fill(0)
    painter = QPainter(image)
    CollectionDelegate().paint(painter, option, model.index(row, 0))
    painter.end()
    return image


def test_a_long_name_is_cut_and_the_shown_one_has_a_ground(qapp, appearance):
    model = CollectionModel()
    model.show_collections([Collection(1, "A long name " * 12, frozenset(range(1, 1234))), Collection(2, "Iran")])
    model.offer_new(True)
    before = [painted(model, row) for row in range(3)]
    assert before[0].pixelColor(236, 13).alpha() == before[1].pixelColor(120, 4).alpha() == 0
    model.show_only({"Iran"})
    assert painted(model, 1).pixelColor(120, 4).alpha() == 255
    assert painted(model, 0) == before[0]
    assert painted(model, 2) == before[2]


def test_its_name_is_written_on_one_line(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 26)
    editor = CollectionDelegate().createEditor(view, option, view.rootIndex())
    CollectionDelegate().updateEditorGeometry(editor, option, view.rootIndex())
    assert (editor.accessibleName(), editor.width()) == ("Name of the collection", 228)
    assert CollectionDelegate().sizeHint(option, view.rootIndex()).height() < 40
