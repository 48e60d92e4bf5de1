"""Which files and web addresses are meant when a person names some, and folders.

What is named outright is always looked at; what cannot be read then says so itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from askrs.errors import AskrsError, UnreadableFile, UnsupportedFormat
from askrs.fetching import is_url
from askrs.reading import is_supported

__all__ = ["Found", "files_in", "places_of"]


@dataclass(frozen=True, slots=True)
class Found:
    """A file to look at; ``source`` is its absolute path as the library writes it, or the web address given."""

    path: Path
    source: str
    error: AskrsError | None = None

    @property
    def is_remote(self) -> bool:
        """Whether it has to be fetched first; ``path`` means nothing then."""
        return is_url(self.source)


def files_in(named: Iterable[str | Path], *, picky: bool = False) -> Iterator[Found]:
    """The files that are meant: those named, and the articles inside named folders, in order, each once; addresses too.

    Inside a folder hidden files, kinds of files that askrs does not read, and the ``…_files`` folders that browsers
    save beside a page are passed over; a file named outright is always looked at, unless one is ``picky``: then it has
    to be one that its folder's walk would have found.
    """
    seen: set[str] = set()
    for name in named:
        for found in _found(name):
            if found.source not in seen and not (picky and (found.error or not _would_be_found(found.path))):
                seen.add(found.source)
                yield found


def _found(name: str | Path) -> Iterator[Found]:
    if is_url(name):
        yield Found(Path(), str(name))
        return
    path = Path(name).expanduser().absolute()
    for file in _walk(path) if path.is_dir() else [path]:
        yield Found(file, str(file), _refusal(file))


def _would_be_found(file: Path) -> bool:
    """Whether a file is no hidden one and no part of a page saved beside it."""
    saved = (folder for folder in file.parents if folder.name.endswith("_files"))
    return not file.name.startswith(".") and not any(
        page.is_file() for folder in saved for page in folder.parent.glob(f"{escape(folder.name[: -len('_files')])}.*")
    )


def places_of(named: Iterable[str | Path]) -> list[str]:
    """What is named as the library writes it down: absolute paths and web addresses."""
    places = (str(name) if is_url(name) else str(Path(name).expanduser().absolute()) for name in named)
    return [place for place in places if _is_text(place)]


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        saved_parts = {Path(name).stem + "_files" for name in names}
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in saved_parts)
        for name in sorted(names):
            if not name.startswith(".") and is_supported(Path(name)):
                yield Path(place, name)


def _refusal(file: Path) -> AskrsError | None:
    if not _is_text(str(file)):
        return UnreadableFile(f"The name {str(file)!r} is not valid Unicode.", "Rename the file.")
    if not file.exists():
        return UnreadableFile(f"There is no file {file}.", "Check the name.")
    if not is_supported(file):
        kind = file.suffix or "without a suffix"
        return UnsupportedFormat(
            f"askrs cannot read {file.name} ({kind}).",
            "It reads HTML, MHTML, PDF, DOCX, ODT, RTF, EPUB, EML, Markdown and text.",
        )
    return None


def _is_text(name: str) -> bool:
    """Whether a name can be written down; a file system may hold bytes that are no UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
