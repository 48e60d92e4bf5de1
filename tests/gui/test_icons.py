from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon

from askrs.gui.icons import IconButton, TextButton, application_icon, drawing
from askrs.paths import resources

NAMES = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


def ink(pixmap):
    image = pixmap.toImage()
    points = [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return [colour for colour in points if colour.alpha() > 200]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(qapp, name):
    assert ink(drawing(name, QColor("#ff0000"), 24))


def test_icons_are_drawn_in_the_colour_that_is_asked(qapp):
    assert all(colour.red() > 200 and colour.green() < 50 for colour in ink(drawing("close", QColor("#ff0000"), 24)))


def test_the_application_has_an_icon(qapp):
    assert not application_icon().pixmap(64, 64).isNull()


def test_icon_buttons_say_what_they_do(qtbot, appearance):
    button = IconButton("remove", "Remove it")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Remove it", "Remove it")


def test_icons_follow_the_theme(qtbot, appearance):
    button = TextButton("Ask", "", "ask")
    qtbot.addWidget(button)
    light = ink(button.icon().pixmap(16, 16, QIcon.Mode.Normal))[0].lightness()
    appearance.choose("dark")
    assert ink(button.icon().pixmap(16, 16, QIcon.Mode.Normal))[0].lightness() > light + 80


def test_a_button_can_change_its_words(qtbot):
    button = TextButton("Ask", "primary", "ask")
    qtbot.addWidget(button)
    button.change("Stop", "stop")
    assert (button.text(), button.accessibleName()) == ("Stop", "Stop")
