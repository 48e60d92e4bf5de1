"""What a person may choose."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.errors import SettingsError

__all__ = ["DEFAULT_MODEL", "STAGES", "THOROUGH_MODEL", "Settings"]

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"

THOROUGH_MODEL = "sentence-transformers/all-mpnet-base-v2"

STAGES = ("words", "meaning", "tokens", "reader", "further", "letters", "company", "opening", "manner", "context")
"""What the ranking of sentences is made of, in the order in which it is done."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``model`` names a sentence-transformers model or its folder; ``statements`` is the most that an answer holds.

    ``thorough`` lets a reader made of THOROUGH_MODEL read the best passages too: a question takes longer.

    Below ``threshold``, a probability, an answer is "not in your library". ``without`` names stages of the ranking to
    leave out, for measuring what they are good for.
    """

    model: str = DEFAULT_MODEL
    statements: int = 5
    threshold: float = 0.42
    thorough: bool = False
    without: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.model.strip():
            raise SettingsError("The encoder model has no name.", "Leave --model out to use the default one.")
        if not 1 <= self.statements <= 50:
            raise SettingsError(f"An answer cannot hold {self.statements} statements.", "Choose 1 to 50.")
        if not 0.0 <= self.threshold <= 1.0:
            raise SettingsError(f"{self.threshold} is not a probability.", "Choose a threshold from 0 to 1.")
        if unknown := self.without.difference(STAGES):
            raise SettingsError(f"The ranking has no stage {min(unknown)!r}.", f"Its stages are {', '.join(STAGES)}.")
