"""Outside text made harmless for where it is shown: a terminal, or Markdown in any of its dialects.

Articles, questions and file names come from elsewhere. Shown as they are, they could move a terminal's cursor, turn
a sentence around, or become a link, an image or a heading that askrs never wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["escaped", "for_xml", "inert_markdown", "one_line", "printable"]

# Unicode's line breaks other than the line feed, as word processors and PDFs leave them.
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# C0 and C1 controls drive terminals (ESC, CSI, OSC 8 links); embeddings, overrides and isolates reorder what is read.
# Plain left-to-right and right-to-left marks stay: Arabic, Hebrew and Persian texts need them.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

# A file name that is not UTF-8 arrives as lone surrogates, which no output can encode.
_SURROGATES = re.compile("[\ud800-\udfff]")

# Code points that are no characters: XML forbids some, HTML dislikes all, Qt breaks paragraphs at two of them.
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

# Applied in this order: what one rule writes is safe from the next.
_ESCAPES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"&", "&amp;"),
        (r"[\\`*_\[\]|~^#${}]", r"\\\g<0>"),
        (r"<", "&lt;"),
        (r">", "&gt;"),
        (r"\t", "&#9;"),
        # What dialects link or draw by themselves: "a@host", "host.tld", "www.", "https:", ":smile:", "//host".
        (r"@", "&#64;"),
        (r"(?<=\w)\.(?=[^\W\d_]{2})|(?<=[wW]{3})\.", r"\\."),
        (r"^:|(?<!\d):(?=\S)|:(?=[^\s\d])", "&#58;"),
        (r"(?<=/)/", "&#47;"),
        # What opens a list, a rule, an underlined heading or a title block at the start of a line.
        (r"^[+=%-]", r"\\\g<0>"),
        (r"^(\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|$)", r"\1\\\2"),
        # Before a footnote's mark it would make an image of it.
        (r"!$", r"\\!"),
    )
)


def printable(text: str) -> str:
    r"""``text`` without the characters that steer a terminal or reorder what is read; line feeds and tabs stay.

    >>> printable("\x1b]8;;http://evil\x07Kyiv\u202e")
    ']8;;http://evilKyiv'
    """
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", _BREAKS.sub(" ", text)))


def for_xml(text: str) -> str:
    r"""Printable text of the characters that every XML and HTML document may hold; the others are shown as unknown.

    >>> for_xml("Kyiv\x00\uffff")
    'Kyiv\ufffd'
    """
    return _NONCHARACTERS.sub("\ufffd", printable(text))


def one_line(text: str) -> str:
    r"""``text`` as a title or a cell of a table needs it: printable, each run of white space a single space.

    >>> one_line("  The\n  Hague ")
    'The Hague'
    """
    return " ".join(printable(text).split())


def inert_markdown(line: str) -> str:
    r"""One line of outside text as Markdown that renders back to that line and to nothing else.

    >>> print(inert_markdown("Rate was 3.5% (see [2](http://x.org))."))
    Rate was 3.5% (see \[2\](http&#58;/&#47;x\.org)).
    >>> print(inert_markdown("1. <b>Kyiv</b>"))
    1\. &lt;b&gt;Kyiv&lt;/b&gt;
    """
    return escaped(printable(line).replace("\n", " "))[0]


def escaped(line: str, places: Sequence[int] = ()) -> tuple[str, tuple[int, ...]]:
    r"""A printable line as inert Markdown, and where ``places`` of the line stand in that.

    Escaping it whole, not piece by piece, is what keeps its rules true: they look at what stands beside a character.

    >>> escaped("1. a*b", (3, 6))
    ('1\\. a\\*b', (4, 8))
    """
    moved = tuple(places)
    for pattern, replacement in _ESCAPES:
        line, moved = _substituted(pattern, replacement, line, moved)
    start = len(line) - len(line.lstrip())
    shift = len(_spelled(line[:start])) - start
    return _edges_kept(line), tuple(place + shift for place in moved)


def _substituted(
    pattern: re.Pattern[str], replacement: str, line: str, places: tuple[int, ...]
) -> tuple[str, tuple[int, ...]]:
    """The line with every match replaced, and where the places have moved to; what grows, grows at a match's end."""
    grown = [(found.end(), len(found.expand(replacement)) - len(found.group())) for found in pattern.finditer(line)]
    moved = tuple(place + sum(growth for end, growth in grown if end <= place) for place in places)
    return pattern.sub(replacement, line), moved


def _edges_kept(line: str) -> str:
    """White space at the ends of a line spelled as entities, since Markdown drops it."""
    bare = line.strip()
    if not bare:
        return _spelled(line)
    start = line.index(bare)
    return _spelled(line[:start]) + bare + _spelled(line[start + len(bare) :])


def _spelled(spaces: str) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces)
