"""What is taken out of a page, or renamed in it, before anything looks for the article.

Each is a habit of publishers that misleads extractors.
"""

from __future__ import annotations

import re
from typing import Any

from askrs.reading.furniture import is_sentence

__all__ = ["prune"]

_HIDDEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-reader(?:-text)?|visually-?hidden|a11y-hidden|tool-?tip|roll-?over|hover-?card"
    r"|pop-?over|off-?screen)(?:$|[\s_-])",
    re.I,
)
_NEVER = frozenset({"article", "body", "head", "html", "main", "title"})
_LARGEST = 2000  # code points: a larger hidden element may be the article itself, shown by a script
_BARE = 100  # code points of text right in a section, which extractors skip
_FEW = 8  # parts of a post, or of a container with nothing else in it
_LINK = 4  # words of a link that stands for a paragraph


def prune(tree: Any) -> None:  # noqa: ANN401 - an lxml element
    """Take out hidden elements and links to other stories, keep quoted posts and bare sections, in place."""
    for element in list(tree.iter("*")):
        if element.getparent() is None or element.tag in _NEVER:
            continue
        if _is_hidden(element) or (element.tag == "p" and _is_link(element)):
            element.drop_tree()
        elif element.tag == "blockquote":
            _unname(element)
        elif element.tag == "section" and _bare(element) >= _BARE:
            element.tag = "div"


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    """Whether nobody sees ``element`` before pointing at something or without a screen reader."""
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    named = "display:none" in style or _HIDDEN.search(element.get("class") or "") is not None
    return named and len(element.text_content()) < _LARGEST


def _is_link(paragraph: Any) -> bool:  # noqa: ANN401
    """Whether ``paragraph`` is nothing but a headline in capitals that links to another story."""
    text = " ".join(paragraph.text_content().split())
    linked = sum(len(" ".join(link.text_content().split())) for link in paragraph.iter("a"))
    return text.isupper() and len(text.split()) >= _LINK and linked >= 0.95 * len(text) and not is_sentence(text)


def _unname(quote: Any) -> None:  # noqa: ANN401
    """Forget that a quoted post came from a social network: extractors take "twitter" and "social" for buttons."""
    length = len(quote.text_content().strip())
    for element in (quote, *list(quote.iterancestors())[:3]):
        if element.tag in _NEVER or len(element) > _FEW or len(element.text_content().strip()) > 1.1 * length:
            break
        element.attrib.pop("class", None)


def _bare(section: Any) -> int:  # noqa: ANN401
    texts = (section.text, *(child.tail for child in section))
    return sum(len(text.strip()) for text in texts if text)
