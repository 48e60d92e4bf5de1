from __future__ import annotations

from PySide6.QtCore import Qt

from askrs.gui.question_button import QuestionButton

QUESTION = "How did the island lose a harbour to its lender, and who lent the money?"


def test_a_long_question_goes_over_lines(qtbot, appearance):
    button = QuestionButton(QUESTION)
    qtbot.addWidget(button)
    button.show()
    assert button.hasHeightForWidth()
    assert button.heightForWidth(200) > button.heightForWidth(900)
    assert button.minimumSizeHint().width() < 200
    assert button.sizeHint().width() <= 420
    assert button.accessibleName() == QUESTION
    button.resize(200, button.heightForWidth(200))
    colours = {button.grab().toImage().pixelColor(x, button.height() - 16).name() for x in range(17, 180)}
    assert len(colours) > 2  # there are letters on the last line


def test_it_is_pressed_like_any_button(qtbot, appearance):
    button = QuestionButton(QUESTION)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
