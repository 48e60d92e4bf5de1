"""Servers without a network: each connection is one end of a socket pair, a thread at the other end answers it."""

from __future__ import annotations

import socket
from threading import Thread

import pytest

PUBLIC = "93.184.216.34"


class Web:
    """Hosts by name and pages by address; ``asked`` holds the requests, ``reached`` the addresses connected to."""

    def __init__(self) -> None:
        self.hosts = {"desk.example": [PUBLIC], "other.example": ["93.184.216.35"]}
        self.answers: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.reached: list[tuple[str, int]] = []
        self.hold_open: list[socket.socket] = []

    def resolve(self, host, port):
        if host not in self.hosts:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return self.hosts[host]

    def connect(self, address, port, seconds):
        self.reached.append((address, port))
        ours, theirs = socket.socketpair()
        ours.settimeout(seconds)
        Thread(target=self._serve, args=(theirs,), daemon=True).start()
        return ours

    def _serve(self, connection):
        request = b""
        while b"\r\n\r\n" not in request:
            piece = connection.recv(65536)
            if not piece:
                connection.close()
                return
            request += piece
        text = request.decode("latin-1")
        self.asked.append(text)
        host = text.partition("Host: ")[2].partition("\r\n")[0]
        answer = self.answers.get(host + text.split(" ")[1], b"HTTP/1.1 404 Not Found\r\n\r\n")
        try:
            connection.sendall(answer)
        except OSError:
            answer = b""
        if answer.endswith(b"\0hold"):
            self.hold_open.append(connection)
        else:
            connection.close()

    def page(self, where, body, **headers):
        lines = {"Content-Type": "text/html", "Content-Length": str(len(body))} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
        self.answers[where] = f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body

    def redirect(self, where, to, status=302):
        self.answers[where] = f"HTTP/1.1 {status} Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode()


@pytest.fixture
def web():
    web = Web()
    yield web
    for connection in web.hold_open:
        connection.close()
