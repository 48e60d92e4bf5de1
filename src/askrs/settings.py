"""What a person may choose."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.errors import SettingsError

__all__ = ["DEFAULT_MODEL", "Settings"]

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"


@dataclass(frozen=True, slots=True)
class Settings:
    """``model`` names a sentence-transformers model or its folder; ``statements`` is the most that an answer holds.

    Below ``threshold``, a probability, an answer is "not in your library".
    """

    model: str = DEFAULT_MODEL
    statements: int = 5
    threshold: float = 0.5

    def __post_init__(self) -> None:
        if not self.model.strip():
            raise SettingsError("The encoder model has no name.", "Leave --model out to use the default one.")
        if not 1 <= self.statements <= 50:
            raise SettingsError(f"An answer cannot hold {self.statements} statements.", "Choose 1 to 50.")
        if not 0.0 <= self.threshold <= 1.0:
            raise SettingsError(f"{self.threshold} is not a probability.", "Choose a threshold from 0 to 1.")
