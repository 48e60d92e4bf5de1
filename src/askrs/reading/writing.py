"""What differs between the world's scripts: how sentences end, and whether words are parted by spaces."""

from __future__ import annotations

import re

__all__ = ["STOPS", "spaced"]

STOPS = ".!?…。！？؟۔।"
"""Signs that end a sentence in Latin, Cyrillic, Chinese, Japanese, Arabic, Urdu and Hindi, for a character class."""

_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


def spaced(line: str, following: str) -> bool:
    """Whether a space belongs between two lines of a paragraph: everywhere but between Chinese and Japanese signs.

    >>> spaced("the end", "of it"), spaced("今天天气", "很好。")
    (True, False)
    """
    return not (_UNSPACED.match(line[-1:]) and _UNSPACED.match(following[:1]))
