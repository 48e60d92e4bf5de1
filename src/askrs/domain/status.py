"""What a library is, in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["LibraryStatus"]


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """``size`` is the library's bytes on disk; ``fingerprint`` changes whenever the set of articles does.

    ``outdated`` passages are encoded by another model than the one that is set; a library that is not ``writable``
    can be asked and read.
    """

    folder: Path
    articles: int
    passages: int
    size: int
    model: str
    fingerprint: str
    outdated: int = 0
    writable: bool = True
