from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui_fakes import article


@pytest.fixture
def panel(window):
    shown = [article(n, f"Title {n}", "ABC"[n % 3], f"20{n + 10}", author=f"Author {n}") for n in range(1, 7)]
    window.library.show_articles(shown)
    return window.library


def column(panel, number):
    return [panel.filter.index(row, number).data() for row in range(panel.filter.rowCount())]


def test_it_takes_the_list_s_place_and_gets_room(window, panel):
    width = panel.width()
    window.menus.actions["table"].trigger()
    assert panel.table.isVisible()
    assert not panel.list.isVisible()
    assert panel.width() >= 600
    assert panel.table_button.isChecked()
    window.menus.actions["table"].trigger()
    assert panel.list.isVisible()
    assert panel.width() == width


def test_a_click_on_a_header_sorts(qtbot, panel):
    panel.table_button.click()
    header = panel.table.horizontalHeader()
    shown = [panel.filter.headerData(header.logicalIndex(n), Qt.Orientation.Horizontal) for n in range(5)]
    assert shown == ["Title", "Outlet", "Date", "Authors", "Added"]
    place = header.sectionViewportPosition(1) + 20
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_at(place, header))
    assert column(panel, 1) == sorted(column(panel, 1))
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_at(place, header))
    assert column(panel, 1) == sorted(column(panel, 1), reverse=True)


def _at(place, header):
    point = header.rect().center()
    point.setX(place)
    return point


def test_what_is_chosen_is_chosen_in_both_and_delete_asks(qtbot, panel):
    panel.list.setCurrentIndex(panel.filter.index(1, 0))
    panel.table_button.click()
    assert len(panel.table.selectionModel().selectedRows()) == 1
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.chosen() == tuple(card.id for card in panel.filter.shown[1:3])
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert "2 articles" in panel.confirmation.sentence.text()


def test_a_row_opens_its_article(qtbot, panel):
    panel.table_button.click()
    place = panel.table.visualRect(panel.filter.index(2, 1)).center()
    with qtbot.waitSignal(panel.article_activated) as activated:
        qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == [panel.filter.shown[2]]


def test_the_room_of_the_table_is_not_what_the_list_opens_with_tomorrow(window, panel):
    width = panel.width()
    panel.table_button.click()
    window.close()
    assert panel.width() == width


def test_what_has_no_room_is_left_out_and_nothing_scrolls_sideways(qtbot, window, panel):
    window.resize(1280, 800)
    window.menus.actions["table"].trigger()
    qtbot.waitUntil(lambda: panel.table.isColumnHidden(3))
    assert not panel.table.isColumnHidden(1)
    assert panel.table.horizontalScrollBar().maximum() == 0
    window.resize(2200, 800)
    window._panes.setSizes([1100, 0, 500, 600])
    qtbot.waitUntil(lambda: not panel.table.isColumnHidden(3))
    assert panel.table.horizontalScrollBar().maximum() == 0
