"""Text without structure told apart: what is the article, and what is the page around it.

The shape of a pasted page: labels (site, title, dek, kicker, byline), then the body, then, often behind a picture's
credit, the teasers of other articles and the footer. Everything here decides by that shape, and when in doubt a block
stays a paragraph: a body sentence lost is worse than a kicker kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.bylines import is_byline
from askrs.reading.creditlines import address_of, read_credit
from askrs.reading.furniture import ends_article, is_caption, is_furniture, is_label, is_sentence, is_teaser_end
from askrs.reading.outlets import copyright_holder, is_medium, same_outlet
from askrs.reading.tidy import tidy

__all__ = ["find_title", "mark_furniture", "mark_headings"]

_HEAD = 12  # blocks that labels above the body may take
_ADDRESS = 3  # blocks at the end among which a browser or a person noted the page's address
_NAME = 3  # words of a paper's name, and of a title that is hardly one
_TEASER = 6  # paragraphs that the teaser of one other article may have
_BODY = 60  # code points from which a sentence is body rather than a remark
_PARAGRAPH = BlockKind.PARAGRAPH
_RUNNING = (_PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)


def find_title(lines: Sequence[str], menus: Collection[int] = ()) -> int | None:
    """The place of the line that titles the text; none where the text begins right away.

    ``menus`` are the places of menus; a label right above one is the masthead, as is what a copyright notice names.
    """
    holders = [name for line in lines[-_HEAD:] for name in copyright_holder(line)]
    for place, line in enumerate(lines[:_HEAD]):
        if place in menus or is_furniture(line) or read_credit(line) or is_byline(line) or is_caption(line):
            continue
        ahead = lines[place + 1 :]
        if place + 1 in menus or any(same_outlet(line, holder) for holder in holders) or _is_above_title(line, ahead):
            continue
        if not ahead or not _titles(line) or _is_cut(line, ahead[0]):
            return None
        twice = line in lines[place + 1 : _HEAD]
        return place if twice or any(_is_body(after) and len(after) > len(line) for after in ahead) else None
    return None


def _is_above_title(line: str, ahead: Sequence[str]) -> bool:
    """Whether ``line`` is a rubric or a paper's name, and a line of more words stands among the labels under it."""
    words = len(line.split())
    rubric = words == 1 or (words <= _HEAD and re.search(r"\s[|·•/]\s", line))
    if not rubric and not (words <= _NAME and is_medium(line)):
        return False
    for after in ahead[:_HEAD]:
        if read_credit(after) or is_byline(after) or _is_body(after):
            return False
        if len(after.split()) > max(_NAME, words) and _titles(after) and not is_furniture(after):
            return True
    return False


def mark_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """A label alone between paragraphs is a heading, if it begins like one."""
    marked = list(pieces)
    for place, piece in enumerate(pieces[:-1]):
        around = (_next_to(pieces[max(place - 3, 0) : place][::-1]), _next_to(pieces[place + 1 : place + 4]))
        if piece.kind is _PARAGRAPH and _heads(tidy(piece.text)) and all(map(_is_paragraph, around)):
            marked[place] = Piece(BlockKind.HEADING, piece.text, 2)
    return marked


def mark_furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with captions, bylines and furniture marked, the head and the tail of the page included."""
    lines = [tidy(piece.text) for piece in pieces]
    marked = [_marked(piece, line) for piece, line in zip(pieces, lines, strict=True)]
    bodies = [place for place, piece in enumerate(marked) if piece.kind is _PARAGRAPH and _is_body(lines[place])]
    if not bodies:
        return list(pieces)
    for place in range(max(bodies[-1] + 1, len(marked) - _ADDRESS), len(marked)):
        if address_of(lines[place]):
            marked[place] = Piece(BlockKind.FURNITURE, marked[place].text)
    end = _end_of_article(marked, lines, bodies)
    head = _end_of_head(marked, bodies)
    for place in [*range(head), *range(end, len(marked))]:
        if marked[place].kind.is_evidence or (place >= end and marked[place].kind is BlockKind.HEADING):
            marked[place] = Piece(BlockKind.FURNITURE, marked[place].text)
    return _without_boxes(marked)


def _without_boxes(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with the headings of boxes marked: furniture alone stands under them, a larger heading behind it."""
    marked = list(pieces)
    for place, piece in enumerate(pieces):
        behind = place + 1
        while behind < len(pieces) and pieces[behind].kind is BlockKind.FURNITURE:
            behind += 1
        if piece.kind is BlockKind.HEADING and behind > place + 1 and _is_smaller(piece, pieces[behind : behind + 1]):
            marked[place] = Piece(BlockKind.FURNITURE, piece.text)
    return marked


def _is_smaller(heading: Piece, following: Sequence[Piece]) -> bool:
    return not following or (following[0].kind is BlockKind.HEADING and following[0].level < heading.level)


def _marked(piece: Piece, line: str) -> Piece:
    if piece.kind not in (_PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING):
        return piece
    if is_caption(line):
        return Piece(BlockKind.CAPTION, piece.text)
    if is_byline(line):
        return Piece(BlockKind.BYLINE, piece.text)
    return Piece(BlockKind.FURNITURE, piece.text) if is_furniture(line) else piece


def _end_of_head(pieces: Sequence[Piece], bodies: Sequence[int]) -> int:
    """Where the labels under a title end and the body begins; 0 without a title, or where they are no labels."""
    titles = [place for place, piece in enumerate(pieces[:_HEAD]) if piece.kind is BlockKind.TITLE]
    if not titles or bodies[0] > _HEAD:
        return 0
    between = pieces[titles[0] + 1 : bodies[0]]
    open_labels = [piece for piece in between if piece.kind.is_evidence]
    labelled = all(is_label(tidy(piece.text)) for piece in open_labels)
    return bodies[0] if labelled and len(open_labels) <= 4 else 0


def _end_of_article(pieces: Sequence[Piece], lines: Sequence[str], bodies: Sequence[int]) -> int:
    """Where the page goes on to other articles, or its end."""
    for place, line in enumerate(lines):
        if not (ends_article(line) or _is_last_credit(pieces[place], line)):
            continue
        starts = [_start_of_teasers(pieces, lines, place)] if is_teaser_end(line) else []
        for start in [*starts, place]:
            if _is_tail(lines, bodies, start):
                return start
    return len(pieces)


def _is_tail(lines: Sequence[str], bodies: Sequence[int], place: int) -> bool:
    """Whether what follows ``place`` is teasers: at most half of what stands before, cut or labelled as they are."""
    before = [len(lines[body]) for body in bodies if body < place]
    after = [len(lines[body]) for body in bodies if body >= place]
    if not before or 2 * sum(after) > sum(before):
        return False
    labels = sum(is_label(line) for line in lines[place:])
    return not after or any(map(is_teaser_end, lines[place:])) or labels >= 2 * len(after)


def _is_last_credit(piece: Piece, line: str) -> bool:
    return piece.kind is BlockKind.CAPTION and line.lower().startswith("top ")


def _start_of_teasers(pieces: Sequence[Piece], lines: Sequence[str], end: int) -> int:
    """Back from the mark that closes a teaser, over its paragraphs, to the labels that open it; ``end`` without any.

    One label alone opens a teaser only where more teasers follow: an article's own last lines may look like that.
    """
    place = end
    while place > 0 and end - place <= _TEASER and not _is_page(pieces[place - 1], lines[place - 1]):
        place -= 1
    top = _over_labels(pieces, lines, place)
    repeated = any(map(is_teaser_end, lines[end + 1 :]))
    return top if top < place < end and (place - top > 1 or repeated) else end


def _over_labels(pieces: Sequence[Piece], lines: Sequence[str], place: int) -> int:
    """Back over the few labels right above ``place``."""
    top = place
    while top > 0 and place - top < _TEASER and _is_page(pieces[top - 1], lines[top - 1]):
        top -= 1
    return top


def _is_page(piece: Piece, line: str) -> bool:
    return piece.kind in (BlockKind.CAPTION, BlockKind.FURNITURE, BlockKind.BYLINE) or is_label(line)


def _is_body(line: str) -> bool:
    return len(line) >= _BODY and is_sentence(line)


def _next_to(pieces: Sequence[Piece]) -> Piece | None:
    """The first of ``pieces`` that is no advertisement or the like between a heading and its text."""
    return next((piece for piece in pieces if not is_furniture(tidy(piece.text))), None)


def _is_paragraph(piece: Piece | None) -> bool:
    return piece is not None and piece.kind in _RUNNING and _is_body(tidy(piece.text))


def _titles(line: str) -> bool:
    starts = line.lstrip("\"'“‘«([¿¡")[:1]
    return (
        3 <= len(line) <= 180
        and not line.endswith((".", "。", "۔", "।", ",", "，", ";", ":"))
        and (starts.isdigit() or (starts.isalpha() and not starts.islower()))
    )


def _is_cut(line: str, after: str) -> bool:
    """Whether ``line`` is no title but a sentence that a converter broke, at a lowered figure for example."""
    return bool(
        re.match(r"[a-z),;]|\d{1,2}[)A-Z]", after)
        or (re.search(r"\b\w$", line[-2:]) and after[:1].isdigit())
        or re.search(r"[a-z]\. [A-Z]", line)
        or line.count("(") != line.count(")")
    )


def _heads(line: str) -> bool:
    return len(line) <= 80 and len(line.split()) <= 10 and _titles(line.rstrip(":")) and not line.endswith("!")
