"""Progress as JSON lines: what ``askrs index --events`` prints and the window reads.

One object a line; ``event`` names the class, the other keys are its fields. An article is its card, an error its
class, message and hint.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from askrs import errors
from askrs.domain.article import Article
from askrs.domain.progress import (
    Finished,
    Indexed,
    Outcome,
    Preparing,
    Progress,
    Reading,
    Renewing,
    Skipped,
    Started,
    Summary,
    Vanished,
)

__all__ = ["Failed", "from_line", "to_line"]

_PLAIN: dict[str, type[Preparing | Renewing | Started | Reading]] = {
    "Preparing": Preparing,
    "Renewing": Renewing,
    "Started": Started,
    "Reading": Reading,
}


class Failed(Exception):
    """The line says that the whole work failed, and why."""

    def __init__(self, error: errors.AskrsError) -> None:
        super().__init__(str(error))
        self.error = error


def to_line(event: Progress | errors.AskrsError) -> str:
    """One event, or the error that ended the work, as a line of ASCII JSON without its line break."""
    if isinstance(event, errors.AskrsError):
        return json.dumps({"event": "Failed", "error": _error_fields(event)})
    fields: dict[str, Any] = {"event": type(event).__name__}
    match event:
        case Indexed(source, outcome, article, done, total):
            fields |= {
                "source": source,
                "outcome": outcome.value,
                "article": asdict(article),
                "done": done,
                "total": total,
            }
        case Skipped(source, error, done, total):
            fields |= {"source": source, "error": _error_fields(error), "done": done, "total": total}
        case _:
            fields |= asdict(event)
    return json.dumps(fields)


def from_line(line: str | bytes) -> Progress:
    """The event on a line that ``to_line`` made.

    Raises ``Failed`` for an error that ended the work, ``ValueError`` for a line that is no event.
    """
    fields = json.loads(line)
    if not isinstance(fields, dict):
        raise ValueError(f"not an event: {line!r}")
    name = fields.pop("event", None)
    if "error" in fields:
        fields["error"] = _error(fields["error"])
    if name == "Failed":
        raise Failed(fields["error"])
    return _event(name, fields)


def _event(name: str | None, fields: dict[str, Any]) -> Progress:
    if name in _PLAIN:
        return _PLAIN[name](**fields)
    if name == "Indexed":
        return Indexed(**fields | {"outcome": Outcome(fields["outcome"]), "article": _card(fields["article"])})
    if name == "Vanished":
        return Vanished(fields["source"], _card(fields["article"]))
    if name == "Skipped":
        return Skipped(**fields)
    if name == "Finished":
        return Finished(Summary(**fields["summary"]))
    raise ValueError(f"not an event: {name!r}")


def _card(fields: dict[str, Any]) -> Article:
    return Article(**fields | {"authors": tuple(fields["authors"])})


def _error_fields(error: errors.AskrsError) -> dict[str, str]:
    return {"kind": type(error).__name__, "message": error.message, "hint": error.hint}


def _error(fields: dict[str, str]) -> errors.AskrsError:
    kind: type[errors.AskrsError] = (
        getattr(errors, fields["kind"]) if fields["kind"] in errors.__all__ else errors.AskrsError
    )
    return kind(fields["message"], fields["hint"])
