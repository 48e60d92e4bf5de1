from __future__ import annotations

import pickle
import re

import pytest

from askrs import errors
from askrs.errors import AskrsError


def drawn() -> dict[str, str]:
    """The parent of each error, as the docstring's tree draws it."""
    parents: dict[str, str] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"    ((?:[│ ]   )*)(?:[├└]── )?([A-Z]\w+)(?:  .*)?$", line)
        if found:
            branch = "── " in line
            depth = len(found[1]) // 4 + branch
            path[depth:] = [found[2]]
            if branch:
                parents[found[2]] = path[depth - 1]
    return parents


def real(kind: type[AskrsError] = AskrsError) -> dict[str, str]:
    here = [child for child in kind.__subclasses__() if child.__module__ == errors.__name__]
    return {child.__name__: kind.__name__ for child in here} | {k: v for child in here for k, v in real(child).items()}


def test_the_tree_in_the_docstring_is_the_real_one() -> None:
    assert drawn() == real()
    assert set(errors.__all__) == {"AskrsError", *real()}


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_says_what_and_what_to_do(name: str) -> None:
    kind = getattr(errors, name)
    error = kind("The disk is full.", "Make room.")
    assert (error.message, error.hint, str(error)) == (
        "The disk is full.",
        "Make room.",
        "The disk is full. Make room.",
    )
    assert str(kind("The disk is full.")) == "The disk is full."


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_survives_the_way_between_processes(name: str) -> None:
    error = pickle.loads(pickle.dumps(getattr(errors, name)("No.", "Wait.")))
    assert type(error).__name__ == name
    assert (error.message, error.hint) == ("No.", "Wait.")
