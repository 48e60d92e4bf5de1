"""The process that reads strangers' files: ``python -m askrs.reading.child``, started by a Sandbox and by nobody else.

It takes paths, with a password each, and answers with a Draft or a ReadError.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import perf_counter

from askrs.domain.article import Draft
from askrs.errors import ReadError
from askrs.reading.readers import read_file
from askrs.reading.serving import serve

__all__ = ["main"]


def main() -> None:
    """Read one file after another until the input ends."""
    serve(_answer)


def _answer(request: tuple[str, str]) -> Draft | ReadError:
    path, password = request
    start = perf_counter()
    try:
        return replace(read_file(Path(path), password), seconds=perf_counter() - start)
    except ReadError as error:
        return error


if __name__ == "__main__":
    main()
