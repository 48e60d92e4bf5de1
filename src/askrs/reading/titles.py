"""What an article is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.tidy import tidy

__all__ = ["mark_title", "same_title", "tails", "titled", "without_outlet"]

_LONGEST = 200  # code points: beyond it a first line is a paragraph
_BEFORE_OUTLET = re.compile(r"\s+(?:[|–—»·•-]|::)\s+")
_HEAD = 8  # blocks among which a title stands, or stands again


def titled(metadata: Metadata, pieces: Sequence[Piece], path: Path) -> Metadata:
    """``metadata`` with a title: its own, else the first title, heading or short line, else the file's name."""
    if metadata.title:
        return metadata
    for kind in (BlockKind.TITLE, BlockKind.HEADING):
        for piece in pieces[:_HEAD]:
            if piece.kind is kind and len(tidy(piece.text)) <= _LONGEST:
                return replace(metadata, title=tidy(piece.text))
    first = next((tidy(piece.text) for piece in pieces if piece.kind.is_evidence), "")
    if 0 < len(first) <= 100 and not first.endswith("."):
        return replace(metadata, title=first)
    return replace(metadata, title=_from_name(path))


def mark_title(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """``pieces`` with the block that repeats ``title`` near the top marked as TITLE, and its repetitions left out."""
    marked: list[Piece] = []
    seen = False
    for place, piece in enumerate(pieces):
        if place < _HEAD and same_title(piece.text, title):
            if not seen:
                marked.append(Piece(BlockKind.TITLE, piece.text))
            seen = True
        else:
            marked.append(piece)
    return marked


def same_title(one: str, other: str) -> bool:
    """Whether two titles differ in nothing but case, punctuation and space."""
    return bool(_letters(one)) and _letters(one) == _letters(other)


def without_outlet(title: str, outlet: str) -> str:
    """``title`` without the outlet's name at its end.

    >>> without_outlet("A cold peace | The Foreign Desk", "The Foreign Desk")
    'A cold peace'
    """
    known = _letters(outlet)
    while known and (marks := list(_BEFORE_OUTLET.finditer(title))):
        tail = _letters(title[marks[-1].end() :])
        if not tail or not (tail in known or known in tail):
            break
        title = title[: marks[-1].start()]
    return title


def tails(title: str) -> list[str]:
    """What stands behind each bar or dash of ``title``, where sites put their names.

    >>> tails("A cold peace | Europe - The Foreign Desk")
    ['Europe - The Foreign Desk', 'The Foreign Desk']
    """
    return [title[mark.end() :] for mark in _BEFORE_OUTLET.finditer(title)]


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _from_name(path: Path) -> str:
    """``2024-10-why_russia-wont.txt`` as ``2024 10 why russia wont``: the last resort."""
    name = re.sub(r"[\s_\-.+]+", " ", tidy(path.stem)).strip()
    return name[:1].upper() + name[1:] if name else path.name
