"""``fetch``: a page by its address, redirections followed by hand."""

from __future__ import annotations

from time import monotonic
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

from askrs.errors import FetchError
from askrs.fetching.answers import Answer, answered
from askrs.fetching.connecting import Connect, Resolve, connect, connected, resolve
from askrs.fetching.urls import target_of

__all__ = ["Fetched", "fetch"]

_REDIRECTIONS = 5
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_LARGEST = 20_000_000  # bytes, unpacked
_SECONDS = 30.0  # for everything together


class Fetched(NamedTuple):
    """What an address led to: ``url`` is the last one, behind all redirections; ``content_type`` is as declared."""

    data: bytes
    url: str
    content_type: str


def fetch(
    url: str,
    *,
    resolve: Resolve = resolve,
    connect: Connect = connect,
    limit: int = _LARGEST,
    seconds: float = _SECONDS,
) -> Fetched:
    """What stands at ``url``, up to ``limit`` bytes and within ``seconds``; no cookies, no credentials, no scripts.

    Every address on the way is checked: its form, and where its host really is. Raises FetchError.
    """
    deadline, place = monotonic() + seconds, urldefrag(url).url
    for _ in range(_REDIRECTIONS + 1):
        target = target_of(place)
        connection = connected(target, max(deadline - monotonic(), 0.001), resolve, connect)
        answer = answered(connection, target, limit, deadline)
        if answer.status not in _REDIRECTING or not answer.location:
            return Fetched(_whole(answer, target.host), place, answer.content_type)
        place = urldefrag(urljoin(place, answer.location)).url
    raise FetchError(f"{url} only leads from one address to the next.", "Open it in the browser and save the page.")


def _whole(answer: Answer, host: str) -> bytes:
    if answer.status != 200:
        said = f"{answer.status} {answer.reason}".strip()
        raise FetchError(f"{host} does not give the page: {said}.", "Open it in the browser and save the page.")
    if not answer.body:
        raise FetchError(f"{host} sends an empty page.", "Open it in the browser and save the page.")
    return answer.body
