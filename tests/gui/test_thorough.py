from __future__ import annotations

import pytest

from askrs.gui.shortcuts_sheet import shortcuts

QUESTION = "Why did the government lease the harbour and what ships did it serve?"


@pytest.fixture
def switch(window):
    return window.menus.actions["thorough"]


def test_answers_are_thorough_while_the_switch_is_on(window, switch, ask, library):
    ask(QUESTION)
    switch.trigger()
    ask(QUESTION)
    switch.trigger()
    ask(QUESTION)
    assert library.thorough == [False, True, False]


def test_the_switch_is_remembered(make_window):
    first = make_window()
    first.menus.actions["thorough"].trigger()
    first.close()
    second = make_window()
    assert second.menus.actions["thorough"].isChecked()
    assert second.session.thorough
    second.menus.actions["thorough"].trigger()
    second.close()
    assert not make_window().session.thorough


def test_without_the_larger_model_the_window_says_so_and_asks_as_before(qtbot, window, switch, ask, library):
    library.has_larger_model = False
    switch.trigger()
    with qtbot.waitSignal(window.session.failed):
        window.question_bar.ask(QUESTION)
    assert window.banner.isVisible()
    assert window.banner.message.text() == "The larger model is not on this computer."
    assert 'pip install "askrs[thorough]"' in window.banner.hint.text()
    assert not switch.isChecked()
    assert window.question_bar.field.text() == QUESTION
    assert ask(QUESTION).found
    assert library.thorough == [False]


def test_another_failure_leaves_the_switch_alone(qtbot, window, switch, library):
    switch.trigger()
    with qtbot.waitSignal(window.session.failed):
        window.session.remove([77])
    assert switch.isChecked()


def test_its_keys_are_on_the_sheet(switch):
    assert ("Thorough answers", switch.shortcut().toString(switch.shortcut().SequenceFormat.NativeText)) in shortcuts()
