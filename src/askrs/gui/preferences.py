"""Everything that can be set, declared once: the dialog of settings is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from askrs.publishing import STYLES

__all__ = ["PREFERENCES", "Preference"]


@dataclass(frozen=True, slots=True)
class Preference:
    """Something to set, by its ``key`` in the code, under its ``label`` in a ``group``.

    A ``choice`` is one of ``choices``, each a value and its words; a ``switch`` is on or off; a ``fact`` is only shown;
    a ``door`` leads to a dialog of its own. ``help`` says in a sentence what it does.
    """

    key: str
    group: str
    label: str
    kind: Literal["choice", "switch", "fact", "door"]
    help: str
    choices: tuple[tuple[str, str], ...] = ()


_LENGTHS = (1, 2, 3, 5, 8, 12, 20)
_SIZES = (80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200)

PREFERENCES = (
    Preference("library", "Library", "Folder", "fact", "Open another one with: askrs --library FOLDER"),
    Preference("model", "Library", "Model", "fact", "It was chosen when askrs was started, and reads every article."),
    Preference("watched", "Library", "Watched folders…", "door", "New files in them come into the library."),
    Preference(
        "statements",
        "Answers",
        "Length",
        "choice",
        "The most sentences that the next answer holds.",
        tuple((str(n), "1 sentence" if n == 1 else f"Up to {n} sentences") for n in _LENGTHS),
    ),
    Preference(
        "thorough",
        "Answers",
        "Thorough answers",
        "switch",
        "A larger model reads the best passages too, and refines the answer a moment later.",
    ),
    Preference(
        "citation",
        "Answers",
        "Citations",
        "choice",
        "How sources are cited in what is copied, dragged and saved.",
        tuple((style.name, style.label) for style in STYLES.values()),
    ),
    Preference("private", "Answers", "Keep nothing", "switch", "Questions and answers are not kept in the history."),
    Preference(
        "appearance",
        "Appearance",
        "Colours",
        "choice",
        "Light, dark or of high contrast, or as the system has it.",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")),
    ),
    Preference(
        "scale",
        "Appearance",
        "Text size",
        "choice",
        "100 % is as large as the system's.",
        tuple((str(size), f"{size} %") for size in _SIZES),
    ),
    Preference(
        "pages",
        "Appearance",
        "Show the pages of PDFs",
        "switch",
        "While the file is there and unchanged.",
    ),
)
