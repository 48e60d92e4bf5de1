"""Author, outlet, date and address as the article itself shows them, where the file's own fields are silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.bylines import author_names
from askrs.reading.creditlines import Credit, address_of, is_person, read_credit
from askrs.reading.furniture import is_label, is_sentence
from askrs.reading.outlets import copyright_holder, employer, find_outlet, named_in, same_outlet
from askrs.reading.tidy import tidy

__all__ = ["credited", "mark_credits"]

_HEAD = 14  # blocks: a byline further down belongs to a box or to another article
_TAIL = 12  # blocks
_BODY = 60  # code points from which a sentence is body
_NOTE = 400  # code points of a note about the author
_DOES = re.compile(
    r"\s*(?:,|\(|(?:is|was|are|were|has|have|writes?|covers?|reports?|teach(?:es)?|edits?|works?|leads?|directs?|runs?|hosts?|serve[sd]?|holds?)\b)"
)
_OPEN = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.BYLINE)


def mark_credits(pieces: Sequence[Piece], known: Metadata) -> list[Piece]:
    """``pieces`` with the lines around the title that say who, where and when, and the note about the author, marked.

    ``known`` is what the file's own fields say: a line that repeats an author or the outlet is a credit too.
    """
    marked = list(pieces)
    lines = [tidy(piece.text) for piece in pieces]
    head = [place for place in _head(pieces, lines) if pieces[place].kind in _OPEN]
    for place in head:
        if read_credit(lines[place]) or _repeats(lines[place], known):
            marked[place] = Piece(BlockKind.BYLINE, pieces[place].text)
    if not known.authors and not _authors(_credits(marked)):
        for place in head:
            if is_person(lines[place]) and _beside_a_date(marked, place):
                marked[place] = Piece(BlockKind.BYLINE, pieces[place].text)
    people = known.authors or _authors(_credits(marked))
    for place in range(max(0, len(marked) - 3 * _TAIL), len(marked)):
        if marked[place].kind in _OPEN and _is_note(lines[place], people):
            marked[place] = Piece(BlockKind.BYLINE, pieces[place].text)
    return marked


def credited(
    metadata: Metadata,
    pieces: Sequence[Piece],
    witnesses: Mapping[str, Iterable[str]] | None = None,
    people: tuple[str, ...] = (),
) -> Metadata:
    """``metadata`` with what the credits in ``pieces`` add.

    ``witnesses`` are other places that may name the outlet, ``people`` the authors where no credit names any.
    """
    found = _credits(pieces)
    authors = metadata.authors or _authors(found) or people
    return replace(
        metadata,
        authors=authors,
        outlet=metadata.outlet or find_outlet({**_witnesses(pieces), **(witnesses or {})}, (*authors, *people)),
        published=metadata.published or next((credit.published for credit in found if credit.published), ""),
        url=metadata.url or next((credit.url for credit in found if credit.url), "") or _last_address(pieces),
    )


def _head(pieces: Sequence[Piece], lines: Sequence[str]) -> range:
    """The places before the body begins."""
    for place, (piece, line) in enumerate(zip(pieces[:_HEAD], lines, strict=False)):
        named = piece.kind in (BlockKind.TITLE, BlockKind.HEADING)
        if not named and len(line) >= _BODY and is_sentence(line) and not read_credit(line):
            return range(place)
    return range(min(len(pieces), _HEAD))


def _credits(pieces: Sequence[Piece]) -> list[Credit]:
    lines = [tidy(piece.text) for piece in pieces[:_HEAD] if piece.kind is BlockKind.BYLINE]
    return [read_credit(line) or Credit(rest=(line,) if is_label(line) else ()) for line in lines]


def _authors(found: Sequence[Credit]) -> tuple[str, ...]:
    """The people of the first credit that names any, with the word "by" or without."""
    named = next((credit.authors for credit in found if credit.authors), ())
    people = (name for credit in found for part in credit.rest if is_person(part) for name in author_names(part))
    return tuple(dict.fromkeys(named or map(_spelled, people)))


def _spelled(name: str) -> str:
    return name.title() if name.isupper() else name


def _repeats(line: str, known: Metadata) -> bool:
    people = {name.casefold() for name in known.authors}
    names = {name.casefold() for name in author_names(line)}
    return bool(names) and (names <= people or same_outlet(line, known.outlet))


def _beside_a_date(pieces: Sequence[Piece], place: int) -> bool:
    near = [*pieces[max(place - 1, 0) : place], *pieces[place + 1 : place + 2]]
    found = [read_credit(tidy(piece.text)) for piece in near if piece.kind is BlockKind.BYLINE]
    return any(credit.published for credit in found if credit)


def _is_note(line: str, people: Sequence[str]) -> bool:
    """Whether ``line`` says who the author is, as in ``Jane Doe covers trade for The Desk.``, and no more."""
    if len(line) > _NOTE or not is_sentence(line):
        return False
    if re.match(r"the (?:author|writer)s? (?:is an?|is the|are)\b", line, re.I):
        return True
    return any(line.casefold().startswith(name.casefold()) and _DOES.match(line[len(name) :]) for name in people)


def _witnesses(pieces: Sequence[Piece]) -> dict[str, list[str]]:
    """The outlet's names by the places that may hold one."""
    lines = [tidy(piece.text) for piece in pieces]
    title = next((place for place, piece in enumerate(pieces[:_HEAD]) if piece.kind is BlockKind.TITLE), 0)
    return {
        "masthead": [name for line in lines[:title] if is_label(line) for name in named_in(line)],
        "credit": [part for credit in _credits(pieces) for part in credit.rest],
        "copyright": [name for line in lines[-_TAIL:] for name in copyright_holder(line)],
        "note": [
            name
            for piece, line in list(zip(pieces, lines, strict=True))[-3 * _TAIL :]
            if piece.kind is BlockKind.BYLINE
            for name in employer(line)
        ],
    }


def _last_address(pieces: Sequence[Piece]) -> str:
    """The address that a copied page or a print ends with, if it ends with exactly one."""
    found = {address for piece in pieces[-3:] if (address := address_of(tidy(piece.text)))}
    return found.pop() if len(found) == 1 else ""
