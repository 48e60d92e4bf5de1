"""The process that draws strangers' pages: ``python -m askrs.reading.leaf_child``, started by a ``LeafProcess`` alone.

It takes a method of ``Leaves`` and its arguments, ``open`` with a path and a fingerprint first, and answers with what
that method gives or with a ReadError.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from askrs.errors import ReadError, TooLarge, UnreadableFile
from askrs.reading.pdf.leaves import Leaves
from askrs.reading.serving import serve

__all__ = ["main"]


class _Desk:
    """The one file that lies open."""

    def __init__(self) -> None:
        self._leaves: Leaves | None = None

    def answer(self, request: tuple[Any, ...]) -> object:
        """What was asked for, or the ReadError in its place."""
        try:
            return self._do(*request)
        except ReadError as error:
            return error
        except MemoryError:
            return TooLarge("This page needs more memory than askrs allows it.", "Open the file in a PDF viewer.")
        except Exception as error:  # a parser's own, of any kind
            return UnreadableFile(f"This page cannot be shown: {error}.", "Open the file in a PDF viewer.")

    def _do(self, verb: str, *arguments: Any) -> object:  # noqa: ANN401 - those of the verb
        if verb == "open":
            path, fingerprint = arguments
            self._leaves = Leaves(Path(path), fingerprint)
            return self._leaves.all()
        assert self._leaves is not None, "nothing is open"
        return self._leaves.picture(*arguments) if verb == "picture" else self._leaves.rectangles(*arguments)


def main() -> None:
    """Draw until the input ends."""
    serve(_Desk().answer)


if __name__ == "__main__":
    main()
