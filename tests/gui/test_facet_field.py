from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.facet_field import FacetField


@pytest.fixture
def field(qtbot):
    made = FacetField("Outlet")
    qtbot.addWidget(made)
    made.show_names({"The Meridian": 12, "Border Review": 1, "border post": 3})
    made.show()
    return made


def offered(field):
    model = field.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_names_are_offered_with_their_numbers(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.completer().popup().isVisible()
    assert offered(field) == ["border post  ·  3", "Border Review  ·  1", "The Meridian  ·  12"]
    field.completer().popup().hide()


def test_a_part_of_a_name_is_enough_if_only_one_has_it(qtbot, field):
    qtbot.keyClicks(field, "order")
    assert len(offered(field)) == 2
    with qtbot.assertNotEmitted(field.chosen):
        field.returnPressed.emit()
    field.setText("merid")
    with qtbot.waitSignal(field.chosen) as chosen:
        field.returnPressed.emit()
    assert chosen.args == ["The Meridian"]
    qtbot.waitUntil(lambda: field.text() == "")


def test_an_offer_is_taken(qtbot, field):
    with qtbot.waitSignal(field.chosen) as chosen:
        field.completer().activated.emit("Border Review  ·  1")
    assert chosen.args == ["Border Review"]


def test_a_click_shows_what_there_is_and_nothing_to_choose_is_said(qtbot, field):
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.completer().popup().isVisible()
    field.completer().popup().hide()
    field.show_names({})
    assert not field.isEnabled()
