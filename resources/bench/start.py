"""One start of the window as a person waits for it, from the command on.

``python start.py BEGAN LIBRARY`` runs ``askrs gui`` on a library, closes the window once it could answer, and prints a JSON
object: ``listed``, the seconds from BEGAN (of ``time.monotonic``) until the window was painted with its articles in it,
``ready``, until everything is loaded that a question needs, and ``peak``, the memory in MiB that the process had at most.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from typing import Any

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from askrs.cli import main

_BEGAN = float(sys.argv[1])
_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024


def _watch() -> None:
    """Have the window note when it comes to what is waited for."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from askrs.gui import application

    noted: dict[str, float] = {}

    def note(name: str) -> None:
        noted.setdefault(name, round(time.monotonic() - _BEGAN, 3))

    class Watched(application.MainWindow):
        """The window, with an eye on its list."""

        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            self.session.articles_listed.connect(self._on_listed)
            self.session.reported.connect(self._on_ready)
            self.library.list.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and self.library.model.rowCount():
                QTimer.singleShot(0, lambda: note("listed"))
            return super().eventFilter(watched, event)

        def _on_listed(self, articles: Any) -> None:
            QTimer.singleShot(0, lambda: self.session.report(articles[0].id))  # behind what is loaded by itself

        def _on_ready(self, *_: object) -> None:
            note("ready")
            noted["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB
            QTimer.singleShot(200, self.close)

    application.MainWindow = Watched  # type: ignore[misc]
    import atexit

    atexit.register(lambda: print(json.dumps(noted), flush=True))


_watch()
sys.exit(main(["--library", sys.argv[2], "gui"]))
