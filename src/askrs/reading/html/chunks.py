"""Articles that a page holds in several pieces, put together before anything else looks at them.

Some publishers cut a body into sibling containers of one class, with advertisements between them; an extractor that
looks for the one best container then returns the first piece as if it were the whole.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

__all__ = ["join_chunks"]

_PARAGRAPH = 80  # code points that make a body paragraph
_NEAR = 4  # levels: chunks further apart than this belong to different articles


def join_chunks(tree: Any) -> None:  # noqa: ANN401 - an lxml element
    """Move the content of later chunks of the article's body to the end of the first, in place."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for element in tree.iter("div", "section"):
        if element.get("class") and "comment" not in element.get("class") and _paragraphs(element) >= 2:
            groups[element.tag, element.get("class")].append(element)
    for first, *later in groups.values():
        for chunk in later:
            if _belongs(first, chunk):
                first.extend(list(chunk))


def _paragraphs(element: Any) -> int:  # noqa: ANN401
    return sum(len(child.text_content()) >= _PARAGRAPH for child in element if child.tag == "p")


def _belongs(first: Any, chunk: Any) -> bool:  # noqa: ANN401
    """Whether two containers lie in the same article, close to each other and not one in the other."""
    above, below = list(first.iterancestors()), list(chunk.iterancestors())
    if first in below or next(first.iterancestors("article"), None) is not next(chunk.iterancestors("article"), None):
        return False
    return any(ancestor in below[:_NEAR] for ancestor in above[:_NEAR] if ancestor.tag not in ("body", "html"))
