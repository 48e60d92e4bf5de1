"""A page or a file whose address a person gave by name: the only room that speaks to the network.

It goes where it was sent and nowhere else: never to this computer, the local network or another place that an address
on the open network leads to (server-side request forgery), at most five redirections far, and with limits of size and
time. ``fetch`` gives the bytes; ``Downloads`` keeps them in files for a reader.
"""

from __future__ import annotations

from askrs.fetching.downloads import Download, Downloads
from askrs.fetching.fetcher import Fetched, fetch
from askrs.fetching.urls import is_url

__all__ = ["Download", "Downloads", "Fetched", "fetch", "is_url"]
