from __future__ import annotations

import pytest

from askrs.gui.settings_desk import SettingsDesk

_FACTS = {"library": "/home/nadia/library", "model": "m"}


@pytest.fixture
def desk(window, store):
    return SettingsDesk(window, store, _FACTS, 5)


@pytest.fixture
def controls(desk):
    desk.open()
    return desk.dialog.controls


def choose(control, value):
    at = control.findData(value)
    control.setCurrentIndex(at)
    control.activated.emit(at)


def test_the_menu_opens_it_on_how_everything_is(window, desk):
    window.menus.actions["settings"].trigger()
    controls = desk.dialog.controls
    assert desk.dialog.isVisible()
    assert controls["library"].text() == "/home/nadia/library"
    assert controls["statements"].currentData() == "5"
    assert controls["appearance"].currentData() == "light"
    assert controls["scale"].currentData() == "100"
    assert not controls["thorough"].isChecked()


def test_the_length_holds_for_the_next_answer_and_for_the_next_window(window, desk, controls, library, ask, store):
    choose(controls["statements"], "2")
    ask("Why did the government lease the harbour?")
    assert library.statements == [2]
    assert SettingsDesk(window, store, _FACTS, 5)._window.session.statements == 2


@pytest.mark.parametrize("kept", ["many", "0", "51", "-1", ""])
def test_a_length_that_makes_no_sense_is_forgotten(window, store, kept):
    store.setValue("window/statements", kept)
    SettingsDesk(window, store, _FACTS, 7)
    assert window.session.statements == 7


@pytest.mark.parametrize("name", ["thorough", "private", "pages"])
def test_a_switch_is_the_menus_switch(window, controls, name):
    before = controls[name].isChecked()
    controls[name].click()
    assert window.menus.actions[name].isChecked() is not before
    window.menus.actions[name].toggle()
    assert controls[name].isChecked() is before


def test_colours_and_size_change_at_once(window, controls, appearance):
    choose(controls["appearance"], "dark")
    assert appearance.current.name == "dark"
    assert window.menus.appearances["dark"].isChecked()
    for size in ("150", "100", "100"):
        choose(controls["scale"], size)
        assert round(100 * appearance.scale) == int(size)
    window.menus.actions["larger"].trigger()
    assert controls["scale"].currentData() == "110"


def test_the_door_leads_to_the_watched_folders(window, controls):
    controls["watched"].click()
    assert window.watched.isVisible()


def test_the_style_of_citations_holds_at_once_and_for_the_next_window(window, controls, store):
    choose(controls["citation"], "apa")
    assert window.session.press.style == window.reading.style_of_citations == "apa"
    window.session.press.style = "askrs"
    SettingsDesk(window, store, _FACTS, 5)
    assert window.session.press.style == "apa"


def test_a_style_that_there_is_none_of_is_forgotten(window, store):
    store.setValue("window/citation", "harvard")
    SettingsDesk(window, store, _FACTS, 5)
    assert window.session.press.style == "askrs"
