"""The parent's end of a child that reads strangers' files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any, BinaryIO, cast

from askrs.errors import ReadError, TooLarge, UnreadableFile
from askrs.reading import frames

__all__ = ["ReaderProcess"]

_PACKAGES = Path(__file__).resolve().parents[2]
# How a system ends what takes too much memory or time, as far as it has such signals.
_TOO_MUCH = {-getattr(signal, name) for name in ("SIGKILL", "SIGXCPU") if hasattr(signal, name)}


class ReaderProcess:
    """A child at work on one request at a time: ``ask``, then ``answer``; after a bad end it is no longer ``alive``.

    ``module`` is what the child runs: it takes ``memory`` as its argument and keeps to ``serving``.
    """

    def __init__(self, memory: int, module: str = "askrs.reading.child") -> None:
        self._process = subprocess.Popen(
            # -P: a file in the current folder must not stand in for a module of the same name
            [sys.executable, "-P", "-m", module, str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ
            | {"PYTHONPATH": os.pathsep.join(filter(None, [str(_PACKAGES), os.environ.get("PYTHONPATH")]))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._requests = cast("BinaryIO", self._process.stdin)
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self._listener = Thread(
            target=_listen, args=(cast("BinaryIO", self._process.stdout), self._answers), daemon=True
        )
        self._listener.start()
        self._name = ""
        self._deadline = 0.0
        self.alive = True

    def ask(self, name: str, request: object, seconds: float) -> None:
        """Hand over a request about the file of that name; the clock runs from now."""
        self._name, self._deadline = name, monotonic() + seconds
        try:
            frames.send(self._requests, request)
        except OSError:  # the child is gone; ``answer`` will find out how
            return

    def answer(self) -> Any:  # noqa: ANN401 - what the child has found, which its module tells
        """What became of the request: what was asked for, or a ReadError."""
        try:
            result = self._answers.get(timeout=max(self._deadline - monotonic(), 0.001))
        except Empty:
            self.kill()
            return TooLarge(f"{self._name} took too long to read and was given up.", "Split it, or leave it out.")
        if result is None:
            return self._post_mortem()
        return result

    @property
    def pid(self) -> int:
        """The child's process number."""
        return self._process.pid

    def end(self) -> None:
        """End the child, whatever it is doing, from any thread; who waits for its answer hears that it is gone."""
        self._process.kill()

    def kill(self) -> None:
        """End the child and clear up behind it."""
        self.alive = False
        self._process.kill()
        self._process.wait()
        self._listener.join()
        try:
            self._requests.close()
        except OSError:  # what it still held for the child
            return

    def _post_mortem(self) -> ReadError:
        name, code = self._name, self._exit_code()
        self.kill()
        if code in _TOO_MUCH:
            return TooLarge(f"{name} needs more memory or time than askrs allows a file.", "Split it, or leave it out.")
        return UnreadableFile(f"{name} brought its reader down.", "It is badly damaged; save it again or leave it out.")

    def _exit_code(self) -> int | None:
        """How the child ended by itself; None if it has not, and only talks nonsense."""
        try:
            return self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return None


def _listen(stream: BinaryIO, answers: SimpleQueue[Any]) -> None:
    """Pass the child's answers on, and None at the end of them."""
    with stream:
        try:
            while True:
                answers.put(frames.receive(stream))
        except Exception:  # whatever a child that was taken over sends: it is dead to us
            answers.put(None)
