"""Messages of several parts (RFC 2045 to 2047): how browsers save whole pages, and what newsletters are.

Headers are decoded here and not by ``email.policy.default``, whose parsers raise on headers that real mail has.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32

from askrs.reading.encodings import decode
from askrs.reading.tidy import tidy

__all__ = ["decoded", "header", "parse", "parts", "raw_header", "text_of", "utf8_of"]

_ESCAPED = ("iso-2022", "hz", "utf-7")  # encodings whose bytes are also valid, and other, UTF-8


def parse(data: bytes) -> Message:
    """The message in ``data``; a mailbox's ``From `` line in front of it does no harm."""
    return message_from_bytes(data.lstrip(), policy=compat32)


def raw_header(message: Message, name: str) -> str:
    """A header on one line as it was sent, nothing where there is none; bytes beyond ASCII are taken for UTF-8."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return " ".join(str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    return ""


def header(message: Message, name: str) -> str:
    """A header as a person reads it."""
    return decoded(raw_header(message, name))


def decoded(raw: str) -> str:
    """``raw`` with its encoded words decoded.

    >>> decoded("=?utf-8?q?Orb=C3=A1n?= in Moscow")
    'Orbán in Moscow'
    """
    try:
        return tidy(str(make_header(decode_header(raw))))
    except (HeaderParseError, LookupError, ValueError):
        return tidy(raw)


def parts(message: Message, *kinds: str) -> Iterator[Message]:
    """The parts of one of these content types in order, attachments left out."""
    for part in message.walk():
        if part.get_content_type() in kinds and part.get_content_disposition() != "attachment":
            yield part


def text_of(part: Message, name: str) -> str:
    """The text of a part: quoted-printable or base64 undone, in the charset that it declares or the one found."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("")
    if charset.startswith(_ESCAPED):
        return data.decode(charset, "replace")
    return decode(data, name, charset)


def utf8_of(part: Message, name: str) -> bytes:
    """A part in UTF-8 where it declares a charset, else as it is: an HTML page may declare its own."""
    if part.get_content_charset():
        return text_of(part, name).encode("utf-8", "replace")
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
