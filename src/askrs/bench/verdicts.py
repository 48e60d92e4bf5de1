"""What a trial amounts to: all that the measures need, without any text that belongs to a publisher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from askrs.bench.metrics import hit_at, recall_at
from askrs.bench.trials import Trial

__all__ = ["FLAGS", "Verdict", "judged", "to_fields", "verdict_from"]

FLAGS = ("R@1", "R@5", "hit@1", "hit@3", "MAP", "MRR", "P@1", "ranked")
"""The measures that say something of a single case; those of a set are their means."""

_SORTED_BY = ("question", "type", "style", "kind")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a case went: ``flags`` holds those of ``FLAGS`` that apply to it, each from 0 to 1."""

    id: str
    answerable: bool
    found: bool
    confidence: float
    seconds: float
    flags: Mapping[str, float] = field(default_factory=dict)
    question: str = ""
    type: str = ""
    style: str = ""
    kind: str = ""

    @property
    def is_right(self) -> bool:
        """Whether the library refused or, where the case can be answered, gave the right thing first."""
        if not self.answerable:
            return not self.found
        first = next((self.flags[label] for label in ("hit@1", "P@1", "R@1") if label in self.flags), 1.0)
        return self.found and first == 1.0


def judged(trial: Trial) -> Verdict:
    """The verdict on a trial."""
    case = trial.case
    flags: dict[str, float] = {}
    if case.answerable and case.articles:
        flags |= {f"R@{k}": recall_at(k, trial.articles, case.articles) for k in (1, 5)}
    if case.answerable and case.quotes:
        flags |= {f"hit@{k}": hit_at(k, trial.highlights, case.quotes) for k in (1, 3)}
    return Verdict(
        id=case.id,
        answerable=case.answerable,
        found=trial.found,
        confidence=trial.confidence,
        seconds=trial.seconds,
        flags=flags,
        question=case.question,
        type=case.type,
        style=case.style,
        kind=case.kind,
    )


def to_fields(verdict: Verdict) -> dict[str, Any]:
    """A verdict as JSON, its flags beside its other fields, what is empty left out."""
    fields = {name: getattr(verdict, name) for name in ("id", "answerable", "found", "confidence", "seconds")}
    return fields | dict(verdict.flags) | {name: text for name in _SORTED_BY if (text := getattr(verdict, name))}


def verdict_from(fields: Mapping[str, Any]) -> Verdict:
    """The verdict that ``to_fields`` wrote; KeyError, TypeError or ValueError for anything else."""
    return Verdict(
        id=str(fields["id"]),
        answerable=bool(fields["answerable"]),
        found=bool(fields["found"]),
        confidence=float(fields["confidence"]),
        seconds=float(fields["seconds"]),
        flags={label: float(fields[label]) for label in FLAGS if label in fields},
        **{name: str(fields.get(name, "")) for name in _SORTED_BY},
    )
