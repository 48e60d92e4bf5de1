from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.domain.answer import Statement
from askrs.domain.span import Span
from askrs.gui.prose import Prose
from askrs.gui.statement_row import StatementRow
from gui_fakes import FakeLibrary

ANSWER = FakeLibrary().ask("Why did the government lease the harbour and what did the harbour loans pay in dollars?")


@pytest.fixture
def row(qtbot):
    made = StatementRow(Statement("Because of debts.", (1, 2)), ANSWER.citations[:2], lead=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_citation_is_a_chip_that_opens_it(qtbot, row):
    assert [chip.text() for chip in row.chips] == ["1", "2"]
    for chip in row.chips:
        with qtbot.waitSignal(row.citation_activated) as activated:
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert activated.args == [int(chip.text())]


def test_the_words_that_answer_are_bold(qtbot):
    made = StatementRow(Statement("Because of debts.", (1,), Span(11, 16)), ANSWER.citations[:1], lead=True)
    qtbot.addWidget(made)
    (text,) = (prose for prose in made.findChildren(Prose) if prose.text == "Because of debts.")
    (bold,) = text._lay_out(400).formats()
    assert (bold.start, bold.length, bold.format.fontWeight()) == (11, 5, 700)


def test_a_chip_tells_where_it_leads(row):
    said = "Citation 1: The island that leased its harbour, The Meridian · 25 October 2024 · p"
    assert row.chips[0].accessibleName().startswith(said)
    assert ANSWER.citations[0].quote in row.chips[0].toolTip()


def test_the_current_citation_is_shown(row):
    row.mark_current(2)
    assert [chip.isChecked() for chip in row.chips] == [False, True]
    row.mark_current(0)
    assert not any(chip.isChecked() for chip in row.chips)
