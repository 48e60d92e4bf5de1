"""Newsletters saved from a mail program (RFC 5322): the day of sending is the day of publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email.message import Message
from email.utils import parseaddr, parsedate
from pathlib import Path

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import NoText
from askrs.reading.builder import Piece, build
from askrs.reading.bylines import byline_names
from askrs.reading.credits import credited, mark_credits
from askrs.reading.html.metadata import page_metadata
from askrs.reading.html.page import parse as parse_page
from askrs.reading.mailings import unfold, without_addresses, without_mailing
from askrs.reading.markup import pieces_of
from askrs.reading.mime import decoded, header, parse, parts, raw_header, text_of, utf8_of
from askrs.reading.pasted import mark_furniture, mark_headings
from askrs.reading.reporting import TEXT, Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled
from askrs.reading.unwrapping import paragraphs

__all__ = ["hearsay", "read"]

_FORWARDED = re.compile(r"(?:(?:fwd?|wg|tr|re|aw)\s*:\s*)+", re.I)
_PERSON_AT = re.compile(r"(?P<person>.+?)\s+(?:from|at|via|of)\s+(?P<outlet>the [^a-z].*|[^a-z].*)")
_PERSON_BESIDE = re.compile(r"(?P<person>[^|,–—]+?)\s*(?:[|,–—]|\s-\s)\s*(?P<outlet>.+)")
_LISTS = ("list-id", "list-unsubscribe", "list-post", "x-campaign", "feedback-id")


def read(data: bytes, path: Path) -> Draft:
    """The article that a newsletter brings; the list's own notices are left out.

    A newsletter that somebody passed on is read from within where it was attached; where it was quoted, the sender
    and the day are not the newsletter's and are not used.
    """
    message = _original(parse(data))
    said = _headers(message)
    pieces, shown = _body(message, path)
    known = _merged(said, shown)
    pieces = mark_credits(_titled(without_mailing(pieces), said.title), replace(known, authors=said.authors))
    pieces = mark_furniture(mark_headings(pieces))
    metadata = credited(known, pieces, people=said.authors)  # a byline names the author of this issue
    return build(pieces, titled(metadata, pieces, path), path.name)


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the headers say, then the page; and all blocks of the message."""
    message = _original(parse(data))
    shown, page = _body(message, path)
    said = _headers(message)
    return Hearsay((("mail headers", replace(said, authors=())), ("page", page), TEXT, ("mail headers", said)), shown)


def _original(message: Message) -> Message:
    for part in message.walk():
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inner = part.get_payload(0)
            if isinstance(inner, Message):
                return inner
    return message


def _body(message: Message, path: Path) -> tuple[list[Piece], Metadata]:
    """All blocks of the message, since a mail has no menus around its text, and what its page says of itself."""
    for part in parts(message, "text/html"):
        tree = parse_page(utf8_of(part, path.name), path.name)
        unfold(tree)
        body = tree.find("body")
        return list(pieces_of(tree if body is None else body)), page_metadata(tree)
    for part in parts(message, "text/plain"):
        lines = paragraphs(without_addresses(text_of(part, path.name)))
        return [Piece(BlockKind.PARAGRAPH, line) for line in lines if tidy(line)], Metadata()
    raise NoText(f"{path.name} holds no text.", "Save the message again, with its text.")


def _titled(pieces: list[Piece], title: str) -> list[Piece]:
    """``pieces`` with the subject as their title."""
    marked = mark_title(pieces, title)
    if not title or any(piece.kind is BlockKind.TITLE for piece in marked):
        return marked
    return [Piece(BlockKind.TITLE, title), *marked]


def _headers(message: Message) -> Metadata:
    """What the headers say of the newsletter."""
    subject = header(message, "subject")
    title = _FORWARDED.sub("", subject, count=1) if _FORWARDED.match(subject) else subject
    if title != subject:
        return Metadata(title=title)
    authors, outlet = _sender(message)
    sent = parsedate(raw_header(message, "date"))
    return Metadata(title, authors, outlet, _day(sent) if sent else "")


def _day(sent: tuple[int, ...]) -> str:
    """The day of sending, where the sender is."""
    try:
        return date(*sent[:3]).isoformat()
    except ValueError:
        return ""


def _sender(message: Message) -> tuple[tuple[str, ...], str]:
    """Author and outlet from the sender's name: "Jane Doe from The Desk", "The Desk", and "Jane Doe" of no list."""
    name = decoded(parseaddr(raw_header(message, "from"))[0])
    for shape in (_PERSON_AT, _PERSON_BESIDE):
        match = shape.fullmatch(name)
        people = byline_names(f"By {match['person']}") if match else ()
        if match and people and " " in match["person"]:
            return people, match["outlet"]
    if any(raw_header(message, field) for field in _LISTS):
        return (), name
    return byline_names(f"By {name}"), ""


def _merged(said: Metadata, shown: Metadata) -> Metadata:
    """The headers' word, and the text's where they are silent."""
    return Metadata(
        title=said.title or shown.title,
        authors=shown.authors,
        outlet=said.outlet or shown.outlet,
        published=said.published or shown.published,
        url=shown.url,
        language=shown.language,
    )
