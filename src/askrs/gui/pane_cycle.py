"""Going from pane to pane with one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["PaneCycle"]


class PaneCycle:
    """Panes in order, each with the widget that takes the focus; hidden ones are passed over."""

    def __init__(self, panes: Sequence[tuple[QWidget, QWidget]]) -> None:
        self._panes = tuple(panes)

    def next(self) -> None:
        """Go to the next pane."""
        self._step(1)

    def previous(self) -> None:
        """Go to the pane before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        here = self._here()
        for distance in range(1, len(self._panes) + 1):
            pane, target = self._panes[(here + step * distance) % len(self._panes)]
            if pane.isVisible():
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _here(self) -> int:
        focused = QApplication.focusWidget()
        for number, (pane, _) in enumerate(self._panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                return number
        return -1
