"""From a host's name to an open socket: looked up once, checked, and connected to what was checked.

A second look-up, as ``socket.create_connection(name)`` would make, could get another answer (DNS rebinding).
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence

from askrs.errors import FetchError
from askrs.fetching.addresses import is_public
from askrs.fetching.urls import Target

__all__ = ["Connect", "Resolve", "connect", "connected", "resolve"]

Resolve = Callable[[str, int], Sequence[str]]
"""A host's name and a port to its IP addresses; OSError where it has none."""

Connect = Callable[[str, int, float], socket.socket]
"""An IP address, a port and the seconds to wait to a connected socket; OSError where nobody answers."""


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that the system knows for ``host``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to an IP address, never to a name."""
    return socket.create_connection((address, port), timeout=seconds)


def connected(target: Target, seconds: float, resolve: Resolve, connect: Connect) -> socket.socket:
    """A connection to the host of ``target``, encrypted and with its certificate checked for https.

    All addresses of the host must be public, or none is tried. Raises FetchError.
    """
    for_host = f"{target.host} cannot be reached."
    try:
        addresses = resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:
        raise FetchError(
            f"There is no computer of the name {target.host}.", "Check the address and the connection."
        ) from error
    if not addresses or not all(map(is_public, addresses)):
        raise FetchError(
            f"{target.host} is not a place on the open network.", "Save the page in the browser and add the file."
        )
    try:
        plain = _first_answer(addresses, target.port, seconds, connect)
        return _encrypted(plain, target.host) if target.scheme == "https" else plain
    except ssl.SSLError as error:
        raise FetchError(f"{target.host} cannot prove that it is {target.host}.", "Do not trust it.") from error
    except OSError as error:
        raise FetchError(for_host, "Check the connection, or try again later.") from error


def _first_answer(addresses: Sequence[str], port: int, seconds: float, connect: Connect) -> socket.socket:
    *others, last = addresses
    for address in others:
        try:
            return connect(address, port, seconds / len(addresses))
        except OSError:
            continue
    return connect(last, port, seconds)


def _encrypted(plain: socket.socket, host: str) -> socket.socket:
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise
