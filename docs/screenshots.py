"""Take the pictures of the running window: sixteen states, of which README.md shows four.

make screenshots                      all of them, into docs/screenshots
python docs/screenshots.py NAME …     some of them

They are taken on a virtual screen where Xvfb is installed, else without a screen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURES = Path(__file__).parent / "screenshots"
_SCALED = "scale-200"  # its process draws two pixels for one, so it is a process of its own


def main(names: list[str]) -> None:
    """Take these pictures, or all."""
    if not os.environ.get("QT_QPA_PLATFORM"):
        on_a_screen(names)
        return
    from reading_room import ReadingRoom
    from states import STATES

    if not names:
        subprocess.run([sys.executable, __file__, *(name for name in STATES if name != _SCALED)], check=True)
        scaled = os.environ | {"QT_SCALE_FACTOR": "2"}
        subprocess.run([sys.executable, __file__, _SCALED], check=True, env=scaled)
        return
    with tempfile.TemporaryDirectory(prefix="reading-room-") as scratch:
        room = ReadingRoom(Path(scratch), PICTURES)
        for name in names:
            STATES[name](room, name)
            room.leave()


def on_a_screen(names: list[str]) -> None:
    """Begin again on a virtual screen, or on none."""
    again, chosen = [sys.executable, __file__, *names], dict(os.environ)
    if sys.platform.startswith("linux") and shutil.which("xvfb-run"):
        again = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 3840x2160x24", *again]
        if subprocess.run([*again[:3], *_PROBE], env=chosen | {"QT_QPA_PLATFORM": "xcb"}, check=False).returncode == 0:
            subprocess.run(again, env=chosen | {"QT_QPA_PLATFORM": "xcb"}, check=True)
            return
    subprocess.run([sys.executable, __file__, *names], env=chosen | {"QT_QPA_PLATFORM": "offscreen"}, check=True)


# Qt ends the process where a library of the X server's is missing, so another process finds out.
_PROBE = (sys.executable, "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])")


if __name__ == "__main__":
    main(sys.argv[1:])
