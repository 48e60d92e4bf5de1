from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from askrs.gui.pane_cycle import PaneCycle


@pytest.fixture
def panes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row, made = QHBoxLayout(window), []
    for _ in range(3):
        pane = QWidget()
        line = QLineEdit(pane)
        row.addWidget(pane)
        made.append((pane, line))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, made


def test_it_goes_round_and_back_and_past_hidden_panes(panes):
    _, made = panes
    cycle, lines = PaneCycle(made), [line for _, line in made]
    lines[0].setFocus()
    cycle.next()
    assert lines[1].hasFocus()
    made[2][0].hide()
    cycle.next()
    assert lines[0].hasFocus()
    cycle.previous()
    assert lines[1].hasFocus()
