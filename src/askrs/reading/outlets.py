"""Which paper, magazine or institute an article appeared in, where no field of the file says so.

A page names many things, so one mention proves nothing. An outlet is believed when two different places name it: a
masthead, a line of credits, the title bar, a copyright notice, a note about the author, the file's own subject.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

__all__ = ["copyright_holder", "employer", "find_outlet", "is_medium", "named_in", "same_outlet"]

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s*[-–—,]?\s*)*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^|·•.,;:©]{1,60})",
    re.I,
)
_EMPLOYER = re.compile(
    r"\b(?:for|of|at|from|to)\s+(?P<name>(?:[Tt]he\s+)?[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:of|and|the|on|&|[A-ZÀ-Þ][\w'’.-]*))*)"
)
_PARTS = re.compile(r"\s*[|•·»;,]\s*|\s+[–—/-]\s+|\.(?:\s|$)")
_MEDIUM = re.compile(
    r"\b(?:ledger|times|post|journal|quarterly|dispatch|herald|tribune|notebook|magazine|weekly|daily|gazette|chronicle"
    r"|monitor|observer|review|briefing|news|guardian|telegraph|standard|bulletin|digest|register|courier|mirror|argus"
    r"|examiner|inquirer|spectator|economist)\b|&",
    re.I,
)
_LONGEST = 60  # code points


def find_outlet(witnesses: Mapping[str, Iterable[str]], people: Iterable[str] = ()) -> str:
    """The name that two of ``witnesses`` give; of a line of credits (``credit``) one that says it is a paper will do.

    >>> find_outlet({"masthead": ["HARBOUR DISPATCH"], "copyright": ["Harbour Dispatch"]})
    'Harbour Dispatch'
    >>> find_outlet({"credit": ["Washington", "Policy Ledger"]}), find_outlet({"masthead": ["Policy Ledger"]})
    ('Policy Ledger', '')
    """
    nobody = {_letters(name) for name in people}
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for role, names in witnesses.items():
        for name in names:
            if 2 <= len(name) <= _LONGEST and (key := _letters(name)) and key not in nobody:
                seen[key].append((role, name))
    sure = [found for found in seen.values() if len({role for role, _ in found}) >= 2 or any(map(_says_itself, found))]
    best = max(sure, key=lambda found: len({role for role, _ in found}), default=[])
    return min((name for _, name in best), key=lambda name: (name.isupper(), -len(name)), default="")


def named_in(line: str) -> list[str]:
    """What a line of labels may name: the whole and its parts."""
    return [line, *filter(None, _PARTS.split(line))]


def copyright_holder(line: str) -> list[str]:
    """Whom a copyright notice names.

    >>> copyright_holder("© 2023 Straits & Capitals. All rights reserved.")
    ['Straits & Capitals']
    """
    return [re.sub(r"\s*\b(?:19|20)\d\d.*", "", match["name"]).strip() for match in _COPYRIGHT.finditer(line)]


def employer(note: str) -> list[str]:
    """Whom the author of ``She writes about energy for Policy Ledger.`` works for."""
    return [match["name"].rstrip(".") for match in _EMPLOYER.finditer(note)]


def is_medium(name: str) -> bool:
    """Whether ``name`` says that it is a paper's or a magazine's: ``Policy Ledger``, not ``Policy``."""
    return " " in name and _MEDIUM.search(name) is not None


def same_outlet(one: str, other: str) -> bool:
    """Whether two names of an outlet differ in nothing but case, punctuation and an article."""
    return bool(_letters(one)) and _letters(one) == _letters(other)


def _says_itself(witness: tuple[str, str]) -> bool:
    role, name = witness
    return role == "credit" and is_medium(name)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, re.sub(r"^the\s+", "", name.strip(), flags=re.I).casefold()))
