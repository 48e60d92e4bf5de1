from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from askrs.gui.article_delegate import ArticleDelegate
from askrs.gui.library_model import LibraryModel
from gui_fakes import article


def view_of(qtbot, *cards):
    view, model = QListView(), LibraryModel()
    model.set_articles(cards)
    view.setModel(model)
    view.setItemDelegate(ArticleDelegate(view))
    view.model_kept = model
    view.resize(260, 300)
    qtbot.addWidget(view)
    view.show()
    return view


def height(view, row):
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = QRect(0, 0, 260, 10)
    return view.itemDelegate().sizeHint(option, view.model().index(row, 0)).height()


def test_a_long_title_has_two_lines_and_never_more(qtbot):
    view = view_of(qtbot, article(1, "Short"), article(2, "A title that is too long " * 2), article(3, "word " * 400))
    assert height(view, 0) < height(view, 1) == height(view, 2)


def test_anything_can_be_painted(qtbot):
    view = view_of(
        qtbot, article(1, "مقالة طويلة " * 9), article(2, "😀" * 200), article(3, ""), article(4, "a\nb\u2028c" * 30)
    )
    view.setCurrentIndex(view.model().index(1, 0))
    assert not view.grab().isNull()


def test_a_missing_file_is_said_in_words(qtbot):
    card = article(1, "Short", "Blatt")
    view = view_of(qtbot, card)
    before = view.grab().toImage()
    view.model().show_file(card.id, False)
    after = view.grab().toImage()
    assert after != before
    view.model().show_file(card.id, True)
    assert view.grab().toImage() == before
