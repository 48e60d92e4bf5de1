"""Web archives: one page with all that belongs to it in one message (RFC 2557), as browsers save it."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message
from pathlib import Path

from askrs.domain.article import Draft
from askrs.errors import UnreadableFile
from askrs.reading import html
from askrs.reading.mime import header, parse, parts, utf8_of
from askrs.reading.reporting import Hearsay

__all__ = ["hearsay", "read"]


def read(data: bytes, path: Path) -> Draft:
    """The article of the archived page; the archive's date is that of saving and is not used."""
    message = parse(data)
    page = _page(message)
    if page is None:
        raise UnreadableFile(f"{path.name} holds no page.", "Save the page again from the browser.")
    draft = html.read(utf8_of(page, path.name), path)
    address = header(message, "snapshot-content-location") or header(page, "content-location")
    if draft.metadata.url or not address.startswith(("http://", "https://")):
        return draft
    return replace(draft, metadata=replace(draft.metadata, url=address))


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the page says, and the archive of where it comes from."""
    message = parse(data)
    page = _page(message)
    heard = html.hearsay(b"" if page is None else utf8_of(page, path.name), path)
    return replace(heard, otherwise="web archive")


def _page(message: Message) -> Message | None:
    """The part that is the page itself: the one that the archive starts with or was saved from, else the first."""
    pages = list(parts(message, "text/html", "application/xhtml+xml"))
    start, address = str(message.get_param("start") or ""), header(message, "snapshot-content-location")
    for page in pages:
        if start and header(page, "content-id") == start:
            return page
    for page in pages:
        if address and header(page, "content-location") == address:
            return page
    return pages[0] if pages else None
