from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_qt_does_not_lose_references_to_none(qapp):
    """PySide6 6.12.0 does on Python before 3.12, and the process dies of it after a few thousand calls."""
    asked, before = QObject(), sys.getrefcount(None)
    for _ in range(1000):
        asked.property("nothing")
    assert sys.getrefcount(None) > before - 100
