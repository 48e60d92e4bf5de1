"""The dialog of settings: a row for each declared preference; what is set holds at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from askrs.gui.fitting import fit
from askrs.gui.icons import TextButton
from askrs.gui.labels import label
from askrs.gui.preferences import PREFERENCES, Preference

__all__ = ["SettingsDialog"]

_INSET = 3  # pixels that Qt leaves before the text of a line


class SettingsDialog(QDialog):
    """Says each change as ``changed(key, value)``; of a door that was opened, the value is empty."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setAccessibleName("Settings")
        self.controls = {preference.key: self._control(preference) for preference in PREFERENCES}
        self.close_button = TextButton("Close", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._arrange()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show how everything is set, without saying that it changed; a switch is ``on`` or ``off``."""
        for key, value in values.items():
            control = self.controls[key]
            control.blockSignals(True)
            match control:
                case QComboBox():
                    _choose(control, value)
                case QCheckBox():
                    control.setChecked(value == "on")
                case QLineEdit():
                    control.setText(value)
                    control.setCursorPosition(0)
            control.blockSignals(False)

    def _control(self, preference: Preference) -> QWidget:
        """The widget that sets a preference, or shows it."""
        made: QComboBox | QCheckBox | QLineEdit | TextButton
        if preference.kind == "choice":
            made = QComboBox()
            for value, words in preference.choices:
                made.addItem(words, value)
            made.activated.connect(lambda at: self.changed.emit(preference.key, _value(made, at)))
        elif preference.kind == "switch":
            made = QCheckBox(preference.label)
            made.toggled.connect(lambda on: self.changed.emit(preference.key, "on" if on else "off"))
        elif preference.kind == "door":
            made = TextButton(preference.label)
            made.clicked.connect(lambda: self.changed.emit(preference.key, ""))
        else:
            made = QLineEdit()
            made.setReadOnly(True)
            made.setObjectName("source")
            made.setTextMargins(-_INSET, 0, 0, 0)
        made.setAccessibleName(preference.label)
        made.setAccessibleDescription(preference.help)
        return made

    def _arrange(self) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        group = ""
        for preference in PREFERENCES:
            if preference.group != group:
                group = preference.group
                self._add_heading(grid, group)
            self._add_row(grid, preference)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 20, 22)
        column.setSpacing(10)
        column.addWidget(label("Settings", "heading"))
        column.addWidget(area, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        fit(self, 620, 740)

    def _add_heading(self, grid: QGridLayout, group: str) -> None:
        heading = label(group, "strong")
        heading.setContentsMargins(0, 8 if grid.count() else 2, 0, 4)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)

    def _add_row(self, grid: QGridLayout, preference: Preference) -> None:
        row, control = grid.rowCount(), self.controls[preference.key]
        if preference.kind in {"choice", "fact"}:
            name = label(preference.label, "muted")
            name.setWordWrap(False)
            name.setBuddy(control)
            grid.addWidget(name, row, 0)
        stretch = Qt.AlignmentFlag(0) if preference.kind == "fact" else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(control, row, 1, stretch)
        help_line = label(preference.help, "small")
        help_line.setContentsMargins(0, 0, 0, 5)
        grid.addWidget(help_line, row + 1, 1)


def _value(choices: QComboBox, at: int) -> str:
    """The value of the choice at this place."""
    return str(choices.itemData(at))


def _choose(choices: QComboBox, value: str) -> None:
    """Show a value, also one that is set otherwise than by this dialog."""
    at = choices.findData(value)
    if at < 0:
        choices.addItem(value, value)
        at = choices.count() - 1
    choices.setCurrentIndex(at)
