"""Bytes of unknown origin as text."""

from __future__ import annotations

import codecs

from askrs.errors import UnreadableFile

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r\f\x1b"})
_SAMPLE = 200_000  # bytes that the guess looks at: enough to be sure, little enough to be quick


def decode(data: bytes, name: str, declared: str = "") -> str:
    """``data`` as text: by its mark, as UTF-8, as ``declared``, or as charset-normalizer finds it most coherent.

    Raises UnreadableFile where the bytes are not text in any encoding.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _wide(data)
    for encoding in filter(None, (wide, "" if wide else "utf-8", declared)):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return _guess(data, name)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: Latin text in it has a zero in every other byte."""
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.3 * len(head) / 2:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes, name: str) -> str:
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > 0.03 * len(sample):
        raise UnreadableFile(f"{name} does not hold text.", "Save it again as plain text, or leave it out.")
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")
