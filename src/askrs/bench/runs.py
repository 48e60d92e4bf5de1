"""A run as a file: its numbers, and what each case came to, so that two runs can be compared case by case.

``date``, ``model`` and ``sets``; of each set its name, ``n``, its ``measures`` and its ``trials``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import zip_longest
from math import isnan, nan
from pathlib import Path
from typing import Any

from askrs.bench.measures import Number, Result
from askrs.bench.metrics import Interval
from askrs.bench.verdicts import to_fields, verdict_from
from askrs.errors import SettingsError

__all__ = ["Run", "read_run", "to_compact_json", "to_json", "today"]

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """A run that was written down; ``name`` is its file's."""

    name: str
    sets: tuple[Result, ...]
    date: str = ""
    model: str = ""


def today() -> str:
    """The day in UTC, ISO 8601."""
    return datetime.now(UTC).date().isoformat()


def to_json(results: Iterable[Result], model: str) -> str:
    """All numbers and all trials, with the questions and what was given."""
    sets = [_head(result) | {"trials": list(_trials(result))} for result in results]
    return json.dumps(_about(model) | {"sets": sets}, indent=2) + "\n"


def to_compact_json(results: Iterable[Result], model: str) -> str:
    """The numbers and what each case came to, a case a line and by its id only: no text of anybody's."""
    sets = ",\n".join(map(_compact_set, results))
    return f'{_opened(_about(model))}, "sets": [\n{sets}\n]}}\n'


def read_run(file: Path) -> Run:
    """The run in ``file``, in either form; SettingsError where there is none."""
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
        sets = tuple(map(_result, fields["sets"]))
        return Run(file.stem, sets, str(fields.get("date", "")), str(fields.get("model", "")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"{file} is not a run.", "Name a file that --json or --save has written.") from error


def _about(model: str) -> dict[str, Any]:
    return {"date": today(), "model": model}


def _head(result: Result) -> dict[str, Any]:
    measures = {label: _number_fields(number) for label, number in result.numbers.items()}
    return {"set": result.name, "n": len(result.verdicts), "measures": measures}


def _trials(result: Result) -> Iterator[dict[str, Any]]:
    """The fields of each verdict, and what was given where the trial is at hand."""
    for verdict, trial in zip_longest(result.verdicts, result.trials):
        given = {"articles": trial.articles[:5], "highlights": trial.highlights[:3]} if trial else {}
        yield to_fields(verdict) | given


def _compact_set(result: Result) -> str:
    textless = (to_fields(replace(verdict, question="")) for verdict in result.verdicts)
    trials = ",\n".join(json.dumps({name: _short(value) for name, value in fields.items()}) for fields in textless)
    return f'{_opened(_head(result))}, "trials": [\n{trials}\n]}}'


def _opened(fields: Mapping[str, Any]) -> str:
    """An object on one line, to which more is added."""
    return json.dumps(fields).removesuffix("}")


def _short(value: object) -> object:
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, _DIGITS)
    return value


def _number_fields(number: Number) -> dict[str, float | None]:
    return {"value": _known(number.value), "low": _known(number.interval.low), "high": _known(number.interval.high)}


def _known(value: float) -> float | None:
    return None if isnan(value) else round(value, _DIGITS)


def _result(fields: Mapping[str, Any]) -> Result:
    numbers = {label: _number(number) for label, number in fields["measures"].items()}
    return Result(str(fields["set"]), tuple(map(verdict_from, fields["trials"])), numbers)


def _number(fields: Mapping[str, float | None]) -> Number:
    value, low, high = (_real(fields[name]) for name in ("value", "low", "high"))
    return Number(value, Interval(low, high))


def _real(value: float | None) -> float:
    return nan if value is None else float(value)
