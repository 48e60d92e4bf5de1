from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from askrs.gui.findings import Findings
from askrs.gui.icons import IconButton
from gui_fakes import FakeLibrary

LIBRARY = FakeLibrary()
ANSWER = LIBRARY.ask("Why did the government lease the harbour?")
OTHER = LIBRARY.ask("Will the north deliver the system to its ally?")


@pytest.fixture
def findings(qtbot):
    made = Findings()
    qtbot.addWidget(made)
    made.show()
    made.show_answer(ANSWER)
    return made


def test_there_is_a_row_for_each_statement(findings):
    assert len(findings.rows) == len(ANSWER.statements)
    assert findings.confidence.text() == "Answered clearly"


def test_a_second_answer_replaces_the_first(qtbot, findings):
    findings.show_answer(OTHER)
    assert len(findings.rows) == len(OTHER.statements)
    assert [chip.number for row in findings.rows for chip in row.chips] == [1 + n for n in range(len(findings.rows))]


def test_pressing_a_chip_is_passed_on(qtbot, findings):
    with qtbot.waitSignal(findings.citation_activated) as activated:
        findings.rows[0].chips[0].click()
    assert activated.args == [1]


@pytest.mark.parametrize(("which", "signal"), [(0, "why_requested"), (1, "copy_requested"), (2, "export_requested")])
def test_the_answer_can_be_explained_copied_and_saved(qtbot, findings, which, signal):
    with qtbot.waitSignal(getattr(findings, signal)):
        qtbot.mouseClick(findings.findChildren(IconButton)[which], Qt.MouseButton.LeftButton)


def test_what_was_searched_instead_is_said_under_the_question(findings):
    assert not findings.reading.isVisible()
    findings.show_answer(replace(ANSWER, read_as=(("grane", "grain"),)))
    assert findings.reading.isVisible()
    assert findings.reading.text() == "Searched for “grain” instead of “grane”."
    findings.show_answer(OTHER)
    assert not findings.reading.isVisible()
