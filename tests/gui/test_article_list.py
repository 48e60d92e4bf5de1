from __future__ import annotations

import pytest

from askrs.gui.article_list import ArticleList
from askrs.gui.library_model import LibraryModel
from gui_fakes import article


@pytest.fixture
def articles(qtbot):
    model = LibraryModel()
    model.set_articles([article(1, "A title of middling length, as most are"), article(2, "Short")])
    made = ArticleList(model)
    made.model_kept = model
    qtbot.addWidget(made)
    made.resize(160, 300)
    made.show()
    return made


def heights(view):
    return [view.visualRect(view.model().index(row, 0)).height() for row in range(2)]


def test_rows_are_measured_again_at_another_width(qtbot, articles):
    first, second = heights(articles)
    assert first > second
    articles.resize(500, 300)
    qtbot.waitUntil(lambda: heights(articles) == [second, second])
    articles.resize(160, 300)
    qtbot.waitUntil(lambda: heights(articles) == [first, second])
