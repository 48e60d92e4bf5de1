"""One thread in which everything that is asked of the library happens, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from askrs.errors import AskrsError

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Lane"]

T = TypeVar("T")


class Lane(QObject):
    """Opens the library in its own thread on first use; only results come back to the window's thread.

    Where another file has taken the library's place (a restored backup, a disk that was mounted again) that one is
    opened; where it is gone every piece of work is refused until it is back.

    An ``AskrsError`` goes to ``otherwise``; any other exception is a bug: ``stumbled``, then it is raised again in the
    window's thread.
    The lane itself carries the signal, so it outlives every delivery.
    """

    stumbled = Signal()
    _landed = Signal(object)

    def __init__(self, open_library: Callable[[], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._library: Library | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        self._landed.connect(self._land)

    def run(
        self, work: Callable[[Library], T], then: Callable[[T], None], otherwise: Callable[[AskrsError], None]
    ) -> None:
        """Do ``work`` with the library in the lane, then call ``then`` or ``otherwise`` in the window's thread."""
        self._thread.submit(self._drive, work, then, otherwise)

    def close(self) -> None:
        """Drop what waits, let what runs finish, close the library in its own thread; nothing is delivered any more."""
        if not self._closed:
            self._closed = True
            self._thread.submit(self._close_library)
        self._thread.shutdown(wait=True)

    def _drive(
        self, work: Callable[[Library], T], then: Callable[[T], None], otherwise: Callable[[AskrsError], None]
    ) -> None:
        if self._closed:
            return
        try:
            result = work(self._opened())
        except AskrsError as error:
            self._deliver(otherwise, error)
        except BaseException as bug:
            self._deliver(self._stumble, bug)
        else:
            self._deliver(then, result)

    def _opened(self) -> Library:
        if self._library is not None and not self._library.is_there():
            self._close_library()
        if self._library is None:
            self._library = self._open_library()
        return self._library

    def _close_library(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    def _deliver(self, receiver: Callable[[T], None], result: T) -> None:
        self._landed.emit(lambda: receiver(result))

    def _land(self, delivery: Callable[[], None]) -> None:
        if not self._closed:
            delivery()

    def _stumble(self, bug: BaseException) -> None:
        self.stumbled.emit()
        raise bug
