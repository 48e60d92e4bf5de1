"""Fetched bytes as files, for readers that work in a process of their own; they last as long as the work does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from askrs.fetching.fetcher import Fetched, fetch

__all__ = ["Download", "Downloads"]

_SUFFIXES = {
    "application/epub+zip": ".epub",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".xhtml",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/rtf": ".rtf",
}


class Download(NamedTuple):
    """A file that holds what an address led to; ``url`` is the address behind all redirections."""

    path: Path
    url: str


class Downloads:
    """A folder of downloads that vanishes at the end; a context manager."""

    def __init__(self, fetch: Callable[[str], Fetched] = fetch) -> None:
        self._fetch = fetch
        self._folder: TemporaryDirectory[str] | None = None
        self._count = 0

    def get(self, url: str) -> Download:
        """Fetch ``url`` into a file named after it, with the suffix of its content; raises FetchError."""
        fetched = self._fetch(url)
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="askrs-")
        self._count += 1
        path = Path(self._folder.name, str(self._count), _name(fetched))
        path.parent.mkdir()
        path.write_bytes(fetched.data)
        return Download(path, fetched.url)

    def __enter__(self) -> Downloads:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _name(fetched: Fetched) -> str:
    """``https://desk.example/2024/why-iran?x=1`` as ``why-iran.html``: what messages call it."""
    parts = urlsplit(fetched.url)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.hostname or ""
    safe = re.sub(r"[^\w.-]+", "-", last).strip("-.")[:80] or "page"
    suffix = _SUFFIXES.get(fetched.content_type.partition(";")[0].strip().lower(), "")
    return safe if not suffix or safe.lower().endswith(suffix) else safe + suffix
