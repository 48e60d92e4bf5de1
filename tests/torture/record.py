"""What was counted so far, in a file: a run that is broken off goes on where it was."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from torture.tally import Tally

__all__ = ["Record"]


class Record:
    """Tallies by the name of their trial, for one ``seed``; written whole after each portion."""

    def __init__(self, file: Path, seed: int) -> None:
        self._file, self.seed = file, seed
        self._tallies: dict[str, Tally] = {}
        try:
            known = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            known = {}
        if known.get("seed") == seed:
            tallies = (Tally(**fields | {"counts": Counter(fields["counts"])}) for fields in known["tallies"])
            self._tallies = {tally.name: tally for tally in tallies}

    def of(self, name: str) -> Tally:
        """What was counted of a trial."""
        return self._tallies.setdefault(name, Tally(name))

    def add(self, tally: Tally) -> None:
        """Count a portion, for good."""
        self.of(tally.name).add(tally)
        fields = {"seed": self.seed, "tallies": [one.fields() for one in self._tallies.values()]}
        scratch = self._file.with_name(f".{self._file.name}.saving")
        scratch.write_text(json.dumps(fields), encoding="utf-8")
        scratch.replace(self._file)

    def forget(self) -> None:
        """All is counted: the next run begins anew."""
        self._file.unlink(missing_ok=True)
