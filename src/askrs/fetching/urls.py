"""Addresses as a person or a redirection gives them, and what of them is refused before anything is looked up."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from askrs.errors import FetchError

__all__ = ["Target", "is_url", "target_of"]

_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_KEPT = "%/:@!$&'()*+,;=~-._?"  # what may stand in a path and a query; a percent sign is taken to be an escape already


class Target(NamedTuple):
    """Where to go: ``host`` in ASCII, ``path`` with its query, escaped."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The value of the ``Host`` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def is_url(source: object) -> bool:
    """Whether ``source`` is meant as an address on the web and not as the name of a file."""
    return isinstance(source, str) and re.match(r"https?://", source, re.I) is not None


def target_of(url: str) -> Target:
    """The parts of ``url``; FetchError where it is not the address of a page on the web."""
    try:
        parts = urlsplit(url)
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError as error:  # a port or a host that is none
        raise FetchError(f"{url!r} is not a web address.", "Copy it from the browser again.") from error
    if parts.scheme not in _PORTS or not host or _UNSAFE.search(url):
        raise FetchError(f"{url!r} is not a web address.", "It must begin with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"The address of {host} carries a name or a password.", "Leave out what stands before the @.")
    if port not in (None, *_PORTS.values()):
        raise FetchError(f"askrs does not go to port {port} of {host}.", "Save the page and add the file.")
    path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], path)


def _ascii(host: str) -> str:
    """A host's name as the network knows it: ``bücher.example`` is ``xn--bcher-kva.example``."""
    return host if host.isascii() else host.encode("idna").decode("ascii")
