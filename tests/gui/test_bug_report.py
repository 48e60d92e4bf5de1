from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from askrs.gui.bug_report import BugReporter


@pytest.fixture
def reporter(qapp):
    made = BugReporter()
    yield made
    if made.report is not None:
        made.report.accept()


def fail(reporter, text):
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError as error:
        reporter(type(error), error, error.__traceback__)


def test_a_bug_is_shown_with_details_to_copy_and_printed(reporter, capsys):
    fail(reporter, "divided by <b>zero</b>")
    details = reporter.report.details.toPlainText()
    assert "divided by <b>zero</b>" in details
    assert "Python" in details
    next(button for button in reporter.report.findChildren(QPushButton) if "Copy" in button.text()).click()
    assert "divided by" in QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_many_bugs_are_one_dialog_and_after_it_comes_the_next(reporter, capsys):
    for number in range(5):
        fail(reporter, f"bug {number}")
    assert capsys.readouterr().err.count("ZeroDivisionError: bug") == 5
    first = reporter.report
    assert "bug 0" in first.details.toPlainText()
    first.accept()
    assert reporter.report is None
    fail(reporter, "another")
    assert "another" in reporter.report.details.toPlainText()


def test_stopping_from_the_keyboard_is_no_bug(reporter, capsys):
    reporter(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reporter.report is None
