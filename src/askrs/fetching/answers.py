"""One request and its answer over an open socket, within a limit of size and until a moment."""

from __future__ import annotations

import socket
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from time import monotonic

from askrs.errors import FetchError
from askrs.fetching.urls import Target

__all__ = ["Answer", "answered"]

_CHUNK = 65_536
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
    "User-Agent": "askrs (a reader's own library; one page at a time)",
}
_GZIP_OR_ZLIB = 47  # zlib: the largest window, and the header tells which of the two it is


class Answer:
    """``status`` and headers of an HTTP answer, and its ``body`` unless it only redirects."""

    def __init__(self, response: HTTPResponse, body: bytes) -> None:
        self.status, self.reason, self.body = response.status, response.reason, body
        location = response.getheader("Location") or ""
        self.location = location.encode("latin-1").decode("utf-8", "replace")  # http.client takes headers for Latin-1
        self.content_type = response.getheader("Content-Type") or ""


def answered(connection: socket.socket, target: Target, limit: int, deadline: float) -> Answer:
    """What the server answers to a GET of ``target``; the body is counted as it unpacks, up to ``limit`` bytes.

    Raises FetchError for a body that is too large, an answer that is not whole, or one that has not come by
    ``deadline``, a moment of ``time.monotonic``.
    """
    http = HTTPConnection(target.host, target.port)
    http.sock = connection
    try:
        with _ending_at(deadline, connection):
            http.request("GET", target.path, headers={"Host": target.authority, **_HEADERS})
            with http.getresponse() as response:
                return Answer(response, _body(response, limit, target.host) if response.status == 200 else b"")
    except (HTTPException, OSError, ValueError, zlib.error) as error:
        if monotonic() >= deadline:
            raise FetchError(f"{target.host} took too long to answer.", "Try again later.") from error
        raise FetchError(f"{target.host} broke off its answer.", "Try again later.") from error
    finally:
        connection.close()


@contextmanager
def _ending_at(deadline: float, connection: socket.socket) -> Iterator[None]:
    """Within, the connection ends at ``deadline``, however slowly and steadily the other side drips."""
    timer = Timer(max(deadline - monotonic(), 0), _hang_up, [connection])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if monotonic() >= deadline:
        raise TimeoutError


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # it has ended by itself
        return


def _body(response: HTTPResponse, limit: int, host: str) -> bytes:
    body = bytearray()
    for piece in _unpacked(response, limit, host):
        body += piece
        if len(body) > limit:
            raise FetchError(
                f"{host} sends more than {limit // 1_000_000} MB.", "Download the file and add it from the disk."
            )
    return bytes(body)


def _unpacked(response: HTTPResponse, limit: int, host: str) -> Iterator[bytes]:
    """The body piece by piece, no piece larger than one byte beyond the limit whatever it was packed from."""
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if coding == "identity":
        yield from _pieces(response)
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"{host} packs its pages in a way that askrs does not know.", "Save the page, add the file.")
    unpacker = zlib.decompressobj(_GZIP_OR_ZLIB)
    for packed in _pieces(response):
        piece = packed
        while piece:
            yield unpacker.decompress(piece, limit + 1)
            piece = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise zlib.error("the packed page ends too early")


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    while piece := response.read(_CHUNK):
        yield piece
    if response.length:
        raise HTTPException(f"{response.length} of the bytes announced did not come")
