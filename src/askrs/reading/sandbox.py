"""Files of unknown origin read in a child process, so that whatever they do to a parser stays there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import cast

from askrs.domain.article import Draft
from askrs.errors import ReadError
from askrs.reading.process import ReaderProcess

__all__ = ["Sandbox"]


class Sandbox:
    """``read`` with limits: ``seconds`` on the clock for each file, ``memory`` bytes of address space (POSIX only).

    ``password`` is tried on every locked file; it goes through the pipe, never on a command line.

    The child lives as long as the sandbox; one that hangs or dies is replaced at the next file, and the file that did
    it gets a ReadError. It is a process of its own, not a fork and not ``multiprocessing``, which would import the
    caller's main module again.
    """

    def __init__(self, *, seconds: float = 60.0, memory: int = 2_000_000_000, password: str = "") -> None:
        self._seconds = seconds
        self._memory = memory
        self._password = password
        self._child: ReaderProcess | None = None

    def read(self, path: Path) -> Draft:
        """The draft of the file at ``path``; raises nothing but ReadErrors."""
        self._ask(path)
        result = self._answer()
        if isinstance(result, ReadError):
            raise result
        return result

    def read_all(self, paths: Iterable[Path]) -> Iterator[tuple[Path, Draft | ReadError]]:
        """Each of ``paths`` with its draft or its error, in order; the next is read while the caller uses the last.

        Until the iterator is exhausted or closed, the sandbox is its own and ``read`` is not to be called.
        """
        waiting = iter(paths)
        path = next(waiting, None)
        asked = False
        try:
            while path is not None:
                if not asked:
                    self._ask(path)
                    asked = True
                result = self._answer()
                done, path = path, next(waiting, None)
                asked = path is not None
                if path is not None:
                    self._ask(path)
                yield done, result
        finally:
            if asked:  # an answer is still to come, and nobody will take it
                self.close()

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child = None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, path: Path) -> None:
        if self._child is None or not self._child.alive:
            self._child = ReaderProcess(self._memory)
        self._child.ask(path.name, (str(path.absolute()), self._password), self._seconds)

    def _answer(self) -> Draft | ReadError:
        assert self._child is not None, "nobody asked"
        try:
            return cast("Draft | ReadError", self._child.answer())
        except BaseException:  # Ctrl-C: the answer on its way belongs to nobody
            self.close()
            raise
