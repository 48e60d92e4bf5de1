"""What is made once on a computer, and then kept in the user's cache."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

__all__ = ["made_once"]


def made_once(folder: Path, is_there: Callable[[], bool], sentence: str, make: Callable[[Path], None]) -> Iterator[str]:
    """Have ``make`` fill ``folder`` unless it is there already, saying ``sentence`` first.

    The folder appears whole or not at all, and of several programs that want it one makes it.
    """
    from filelock import FileLock

    if is_there():
        return
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        if is_there():
            return
        yield sentence
        scratch = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".preparing-"))
        try:
            make(scratch)
            shutil.rmtree(folder, ignore_errors=True)
            scratch.rename(folder)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
