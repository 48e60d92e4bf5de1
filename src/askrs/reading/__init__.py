"""From a file to frozen text: paragraphs, headings, pages and what the document says of itself.

``read`` does it here and now; a ``Sandbox`` does the same in a child process with limits, which is how files of
unknown origin are to be read. No parser is imported before a file needs it.
"""

from __future__ import annotations

from pathlib import Path

from askrs.domain.article import Draft
from askrs.reading.formats import SUFFIXES
from askrs.reading.readers import read_file
from askrs.reading.sandbox import Sandbox

__all__ = ["SUFFIXES", "Sandbox", "is_supported", "read"]


def is_supported(path: Path) -> bool:
    """Whether the suffix of ``path`` is one that askrs reads."""
    return path.suffix.lower() in SUFFIXES


def read(path: Path, password: str = "") -> Draft:
    """The draft of the file at ``path``, which ``password`` opens if it is locked.

    Raises nothing but ReadErrors: UnsupportedFormat, UnreadableFile, LockedFile, NoText, TooLarge.
    """
    return read_file(path, password)
