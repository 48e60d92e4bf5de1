"""The process that reads strangers' files: ``python -m askrs.reading.child``, started by a Sandbox and by nobody else.

It takes paths, with a password each, from its standard input and answers with a Draft or a ReadError on its standard
output. Memory and processor time are limited by the operating system where it can (POSIX); the sandbox holds the
clock. It dies with its parent: a thread waits for the end of the input even while a parser is at work.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import perf_counter
from typing import BinaryIO

from askrs.domain.article import Draft
from askrs.errors import ReadError
from askrs.reading import frames
from askrs.reading.readers import read_file

__all__ = ["main"]

_PROCESSOR = 300  # seconds a file: a last resort, far behind the sandbox's clock


def main() -> None:
    """Answer until the input ends; ``argv[1]`` is the address space allowed, in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _limit_memory(int(sys.argv[1]))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a parser prints must not get between the answers
    requests: SimpleQueue[tuple[str, str]] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        path, password = requests.get()
        _limit_processor()
        frames.send(answers, _answer(Path(path), password))


def _listen(stream: BinaryIO, requests: SimpleQueue[tuple[str, str]]) -> None:
    try:
        while True:
            requests.put(frames.receive(stream))
    except (EOFError, OSError):
        os._exit(0)


def _answer(path: Path, password: str) -> Draft | ReadError:
    start = perf_counter()
    try:
        return replace(read_file(path, password), seconds=perf_counter() - start)
    except ReadError as error:
        return error


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


if __name__ == "__main__":
    main()
