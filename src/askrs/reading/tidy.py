"""The only clean-up that a text ever gets, done before it freezes.

Every offset of askrs counts code points of a block's tidied text, and the window shows that same text, so whatever
Qt would turn into a line break or drop has to go here: line and paragraph separators, U+FDD0 and U+FDD1 (Qt's own
frame marks), the object replacement character. Soft hyphens and zero-width spaces go because no reader sees them and
every search would stumble over them. Composition is NFC, never NFKC: a quote must look as it was printed.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["tidy"]

_DROPPED = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are not white space
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte-order mark
    "\ufdd0-\ufdef\ufffc\ufffe\uffff"  # what Qt takes for structure, and other noncharacters
    "\ud800-\udfff"  # half a character
    "]+"
)


def tidy(raw: str) -> str:
    r"""One block of text as it is kept for ever: on one line, in NFC, with single spaces and nothing invisible.

    >>> tidy("Pezesh\u00adkian\u00a0met\r\n  Putin\u2028in Ashgabat ")
    'Pezeshkian met Putin in Ashgabat'
    """
    return " ".join(unicodedata.normalize("NFC", _DROPPED.sub("", raw)).split())
