"""One window for each library: a second start hands over what it was asked to open, and ends."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from askrs.paths import cache_folder

__all__ = ["OpenRequest", "SingleWindow", "meeting_place"]

_GREETING = b"askrs\n"
_LONGEST_PATH = 100  # bytes; a Unix domain socket's address holds 103 on macOS, 107 on Linux
_LARGEST_REQUEST = 4_000_000  # bytes; a command line is shorter on every system
_PATIENCE = 1.8  # seconds for a window that does not answer


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """What a start of the window brings: ``files``, absolute paths or web addresses, to add and a ``question``."""

    files: tuple[str, ...] = ()
    question: str = ""
    thorough: bool = False

    def to_line(self) -> bytes:
        """The request as a line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> OpenRequest:
        """The request of a line; raises ValueError where it is none."""
        found = json.loads(line)
        if not isinstance(found, dict):
            raise ValueError("A request is an object.")
        files, question, thorough = found.get("files", []), found.get("question", ""), found.get("thorough", False)
        if not isinstance(files, list) or not all(isinstance(file, str) for file in (*files, question)):
            raise ValueError("Files and question are words.")
        return cls(tuple(files), question, thorough is True)


class SingleWindow(QObject):
    """Whether this is the library's window; if it is, ``requested`` brings what later starts were asked for.

    The first speaks first: a start that hears no greeting in time has handed over nothing, and opens a window of its
    own. Nothing that is left behind by a window that died keeps the next one from being the first.
    """

    requested = Signal(object)

    def __init__(self, address: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._lock = QLockFile(_lock_path(address)) if address else None
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)

    def claim(self, request: OpenRequest) -> bool:
        """Be the window, or hand ``request`` to the one that is there; whether a window has to be opened."""
        if self._lock is None or self._address is None:
            return True
        if not self._lock.tryLock(0):
            if hand_over(self._address, request):
                return False
            if not self._lock.tryLock(0):  # it hangs; or it has just been closed
                return True
        QLocalServer.removeServer(self._address)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if self._server.listen(self._address) and sys.platform != "win32":
            Path(self._address).chmod(0o600)
        return True

    def close(self) -> None:
        """Let another be the first."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_words(socket))
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_GREETING)
            self._on_words(socket)

    def _on_words(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            with suppress(ValueError):  # whatever that was, it was no askrs
                self.requested.emit(OpenRequest.from_line(bytes(socket.readLine().data())))
            socket.disconnectFromServer()
        elif socket.bytesAvailable() > _LARGEST_REQUEST:
            socket.abort()


def hand_over(address: str, request: OpenRequest) -> bool:
    """Give ``request`` to the window that listens at ``address``; whether it was taken, within two seconds."""
    deadline, socket = QDeadlineTimer(int(_PATIENCE * 1000)), QLocalSocket()
    while not _connected(socket, address, deadline):
        if deadline.hasExpired():
            return False
        QThread.msleep(20)  # it has claimed its place, and is about to listen
    while not socket.canReadLine():
        if not socket.waitForReadyRead(deadline.remainingTime()):
            return False
    if socket.readLine().data() != _GREETING:
        return False
    socket.write(request.to_line())
    sent = socket.waitForBytesWritten(deadline.remainingTime())
    socket.disconnectFromServer()
    return sent


def _connected(socket: QLocalSocket, address: str, deadline: QDeadlineTimer) -> bool:
    socket.connectToServer(address)
    return socket.waitForConnected(deadline.remainingTime())


def meeting_place(library: Path) -> str | None:
    """Where the windows of a library meet: a socket that only this user reaches, a named pipe on Windows.

    None where no such place can be made: every start then opens a window of its own.
    """
    name = hashlib.sha256(os.fsencode(os.path.realpath(library))).hexdigest()[:16]
    if sys.platform == "win32":
        return f"askrs-{name}"
    for folder in _runtime_folders():
        place = folder / f"{name}.window"
        if len(os.fsencode(place)) <= _LONGEST_PATH and _is_private(folder):
            return str(place)
    return None


def _runtime_folders() -> Iterator[Path]:
    """The best first: emptied at logout, always there, short enough whatever the user's folders are called."""
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(runtime) / "askrs"
    yield cache_folder() / "windows"
    yield Path(tempfile.gettempdir()) / f"askrs-{os.getuid()}"


def _is_private(folder: Path) -> bool:
    """Make the folder if need be; whether it is this user's own, and nobody else's to enter."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        return found.st_uid == os.getuid() and found.st_mode & 0o170077 == 0o040000
    return False


def _lock_path(address: str) -> str:
    return f"{Path(tempfile.gettempdir(), address)}.lock"  # an absolute address stays as it is
