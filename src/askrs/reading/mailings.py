"""What newsletters say around an article, and the layout that hides it: for mail only, never for pages or files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from askrs.reading.builder import Piece
from askrs.reading.tidy import tidy

__all__ = ["unfold", "without_addresses", "without_mailing"]

_NOTICE = re.compile(
    r"(?:"
    r"(?:view|read|open|see)(?: (?:this|it|the|your|our|in|an?|post|e-?mail|message|newsletter|version|on)){0,6}"
    r" (?:browser|online|web|website|app|web version)\b.{0,40}"
    r"|(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading).*|view (?:web|online) version|web version"
    r"|.{0,60}\bunsubscribe\b.{0,80}"
    r"|you(?:['’]re| are| have|['’]ve)? (?:(?:currently|now) )?(?:receiv(?:ed?|ing)|getting|subscribed|signed up)\b.*"
    r"(?:e-?mail|newsletter|list|because|subscri|from us).*"
    r"|(?:this|the) (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|intended|delivered)\b.*"
    r"|(?:was )?(?:this e-?mail )?forwarded (?:this|to you|by|from).{0,100}|forward (?:this|to a friend).{0,60}"
    r"|(?:manage|update|change|edit)(?: your)? (?:e-?mail |subscription |communication )?(?:preferences|settings"
    r"|subscriptions?|profile).{0,60}"
    r"|(?:no longer|don['’]t|do not) (?:want|wish) to (?:receive|get|hear).*|opt[ -]?out\b.{0,60}"
    r"|add (?:us|.{1,60}@.{1,60}) to your (?:address ?book|contacts|safe).*|our mailing address is:?.*"
    r"|(?:start writing|get the app|upgrade to paid|pledge your support|restack|share(?: this post)?|like|comment)"
    r"|.{0,60}\b(?:powered by|sent (?:by|with|via))"
    r" (?:mailchimp|substack|beehiiv|hubspot|convertkit|ghost|revue|sendgrid)\b.*"
    r")\W*",
    re.I,
)
_BODY = 90  # code points of a sentence that belongs to an article
_ADDRESS = re.compile(r"[<(\[]\s*https?://\S+\s*[>)\]]|^\s*https?://\S+\s*$", re.M)
_INVISIBLE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|max-height\s*:\s*0(?!\.)", re.I)
_PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")


def unfold(tree: Any) -> None:  # noqa: ANN401 - an lxml element
    """Put blocks in place of the tables that lay an HTML mail out, and drop what it hides, in place.

    The first lines, which mail programs preview, are in it a second time, invisibly.
    """
    for element in tree.xpath("//body//*[@style]"):
        if _INVISIBLE.search(element.get("style")):
            element.drop_tree()
    for table in list(tree.iter("table")):
        if not _holds_data(table):
            for element in _cells(table):
                element.tag = "div"


def without_mailing(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` without the notices of a mailing list, and without all that follows the one behind the article."""
    lines = [tidy(piece.text) for piece in pieces]
    notices = [bool(_NOTICE.fullmatch(line)) for line in lines]
    body = [place for place, line in enumerate(lines) if len(line) >= _BODY and not notices[place]]
    last = body[-1] if body else 0
    end = next((place for place in range(last + 1, len(lines)) if notices[place]), len(lines))
    return [piece for piece, notice in zip(pieces[:end], notices, strict=False) if not notice]


def without_addresses(text: str) -> str:
    """A plain-text newsletter without the addresses that its links have become."""
    return _ADDRESS.sub("", text)


def _holds_data(table: Any) -> bool:  # noqa: ANN401
    """Whether a table has heads of its own; layout has none, and may say so."""
    heads = (head for head in table.iter("th") if next(head.iterancestors("table")) is table)
    return next(heads, None) is not None and table.get("role") != "presentation"


def _cells(table: Any) -> Iterator[Any]:  # noqa: ANN401
    """The parts of a table, those of tables within it left to themselves."""
    stack = [table]
    while stack:
        element = stack.pop()
        yield element
        stack += [child for child in element if child.tag in _PARTS]
