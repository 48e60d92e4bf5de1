from __future__ import annotations

import pytest

from askrs.reading.mime import decoded, header, parse, parts, raw_header, text_of, utf8_of


def part(charset, payload, encoding="8bit"):
    head = f"Content-Type: text/html{f'; charset={charset}' if charset else ''}\nContent-Transfer-Encoding: {encoding}"
    return parse(head.encode() + b"\n\n" + payload)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (b"=?utf-8?b?0KLQtdCz0LXRgNCw0L0=?= and\n =?iso-8859-1?q?Orb=E1n?=", "Тегеран and Orbán"),
        ("Orbán, as sent".encode(), "Orbán, as sent"),
        (b"=?no-such-charset?q?x?= y", "=?no-such-charset?q?x?= y"),
        (b"Caf\xe9", "Caf�"),
        (b"\n", ""),
    ],
)
def test_headers_of_every_kind(raw, read):
    message = parse(b"From x@y Fri\nSubject: " + raw + b"\n\nText.")
    assert header(message, "subject") == read
    assert header(message, "x-none") == raw_header(message, "x-none") == ""


def test_words_may_be_encoded_anywhere():
    assert decoded("a =?utf-8?q?=C3=A9?= b") == "a é b"


@pytest.mark.parametrize(
    ("charset", "payload", "encoding"),
    [
        ("utf-8", b"Orb=C3=A1=\nn", "quoted-printable"),
        ("iso-8859-2", b"Orb\xe1n", "8bit"),
        ("utf-8", b"T3Jiw6Fu", "base64"),
        ("us-ascii", "Orbán".encode(), "8bit"),
        ("", "Orbán".encode(), "8bit"),
        ("made-up", "Orbán".encode(), "8bit"),
    ],
)
def test_text_in_any_charset_and_encoding(charset, payload, encoding):
    assert text_of(part(charset, payload, encoding), "a.eml").strip() == "Orbán"


def test_escaped_charsets_are_not_taken_for_ascii():
    assert text_of(part("iso-2022-jp", "外交".encode("iso-2022-jp")), "a.eml") == "外交"


def test_a_page_without_a_declared_charset_keeps_its_bytes():
    assert utf8_of(part("", b"Orb\xe1n"), "a") == b"Orb\xe1n"
    assert utf8_of(part("latin-1", b"Orb\xe1n"), "a") == "Orbán".encode()


def test_attachments_are_no_parts():
    message = parse(
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\nContent-Disposition: attachment"
        b"\n\na\n--x\nContent-Type: text/html\n\nb\n--x--"
    )
    assert [text_of(part, "a").strip() for part in parts(message, "text/html")] == ["b"]
