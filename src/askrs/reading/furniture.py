"""Page furniture: the lines of a web page that a person copies along with an article.

Nothing is thrown away here, since a pasted text belongs to the person who pasted it; furniture and captions only lose
the right to be evidence. All questions are about one tidied line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from askrs.reading.phrases import CAPTIONS, ELSEWHERE, NAVIGATION, PITCHES, TEASER_ENDS
from askrs.reading.writing import STOPS

__all__ = ["ends_article", "is_caption", "is_furniture", "is_label", "is_sentence", "is_teaser_end"]


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_TEASER_END = _any(TEASER_ENDS)
_ELSEWHERE = _any((*ELSEWHERE, *TEASER_ENDS))
_NAVIGATION = _any(NAVIGATION)
_PITCH = _any(PITCHES)
_CAPTION = _any(CAPTIONS)
_END = re.compile(rf"[{STOPS}:;][\"'”’»)\]」』]*(?:\[\d+\])*$")
_LONGEST = 400  # code points of furniture
_LONGEST_CAPTION = 600


def is_furniture(line: str) -> bool:
    """Whether ``line`` belongs to the page, not to the article."""
    if len(line) > _LONGEST:
        return False
    if not any(map(str.isalnum, line)):  # a rule drawn with signs
        return True
    return bool(_PITCH.fullmatch(line)) or ends_article(line) or (_is_brief(line) and _matches(_NAVIGATION, line))


def is_caption(line: str) -> bool:
    """Whether ``line`` captions or credits a picture."""
    return len(line) <= _LONGEST_CAPTION and _CAPTION.fullmatch(line) is not None


def ends_article(line: str) -> bool:
    """Whether ``line`` opens the part of a page that shows other articles."""
    return _is_brief(line) and _matches(_ELSEWHERE, line)


def is_teaser_end(line: str) -> bool:
    """Whether ``line`` closes the teaser of another article."""
    return _TEASER_END.fullmatch(line) is not None


def is_sentence(line: str) -> bool:
    """Whether ``line`` ends as sentences do, or is too long to be a label."""
    return len(line) > 250 or _END.search(line) is not None


def is_label(line: str) -> bool:
    """Whether ``line`` is short and does not end as sentences do: a heading, a kicker, a name."""
    return len(line) <= 150 and not is_sentence(line)


def _is_brief(line: str) -> bool:
    """Whether ``line`` may be a label: "More on that later in the year." is not, "All rights reserved." is."""
    return len(line) <= _LONGEST and (not line.endswith((".", "!", "?")) or len(line.split()) <= 4)


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    return pattern.fullmatch(line.strip(" .:»›>→|•-–—")) is not None
