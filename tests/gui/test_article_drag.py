from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from askrs.gui.article_drag import ARTICLES, articles_in, carry, packed


def test_what_is_packed_is_found():
    assert articles_in(packed([3, 1])) == (3, 1)


@pytest.mark.parametrize("said", [b"", b"{", b"[1, true]", b'["1"]', b'{"a": 1}', b"\xff\xfe", b"null"])
def test_anything_else_is_nothing(said):
    data = QMimeData()
    data.setData(ARTICLES, said)
    assert articles_in(data) == ()
    assert articles_in(QMimeData()) == ()


def test_the_pointer_carries_a_card_that_says_how_many(qtbot, monkeypatch):
    carried = []

    def execute(drag, _actions):
        carried.append((articles_in(drag.mimeData()), drag.pixmap().width()))

    monkeypatch.setattr(QDrag, "exec", execute)
    source = QWidget()
    qtbot.addWidget(source)
    carry(source, [])
    carry(source, [4, 5])
    ((ids, width),) = carried
    assert ids == (4, 5)
    assert width > 40
