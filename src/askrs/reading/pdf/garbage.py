"""Text that is none: a PDF whose fonts do not say which characters their glyphs are."""

from __future__ import annotations

import unicodedata

__all__ = ["is_garbage"]

_BAD = 0.25  # share of characters that no article contains
_VOWELS = 0.12  # share of vowels among Latin letters; languages have .35 and more, a shifted alphabet .1
_SAMPLE = 4000  # characters that are looked at
_ENOUGH = 200  # letters from which that share means something


def is_garbage(text: str) -> bool:
    """Whether ``text`` is noise: control characters, private use, raw glyph numbers, an alphabet out of place."""
    signs = [character for character in text[:_SAMPLE] if not character.isspace()]
    if not signs:
        return False
    bad = sum(unicodedata.category(sign) in ("Cc", "Co", "Cn", "Cs") or sign == "\ufffd" for sign in signs)
    if bad >= _BAD * len(signs) or text[:_SAMPLE].count("/g") * 5 > len(signs):
        return True
    latin = [sign.lower() for sign in signs if sign.isascii() and sign.isalpha()]
    vowels = sum(letter in "aeiouy" for letter in latin)
    return len(latin) >= _ENOUGH and 2 * len(latin) > len(signs) and vowels < _VOWELS * len(latin)
