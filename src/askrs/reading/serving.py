"""A child that answers requests about strangers' files, one after another, within limits.

Memory and processor time are limited by the operating system where it can (POSIX); the parent holds the clock. The
child dies with its parent: a thread waits for the end of the input even while a parser is at work.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from askrs.reading import frames

__all__ = ["serve"]

_PROCESSOR = 300  # seconds a request: a last resort, far behind the parent's clock


def serve(answer: Callable[[Any], object]) -> None:
    """Answer until the input ends; ``argv[1]`` is the address space allowed, in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _limit_memory(int(sys.argv[1]))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a parser prints must not get between the answers
    requests: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        request = requests.get()
        _limit_processor()
        frames.send(answers, answer(request))


def _listen(stream: BinaryIO, requests: SimpleQueue[Any]) -> None:
    try:
        while True:
            requests.put(frames.receive(stream))
    except (EOFError, OSError):
        os._exit(0)


def _limit_memory(size: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _limit_processor() -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + _PROCESSOR, hard))
