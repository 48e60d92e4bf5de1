"""What was asked and answered, as it is kept: sessions of questions, each with its answer as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from askrs.domain.answer import Answer

__all__ = ["Asked", "Exchange", "ExchangeId", "SavedSession", "SessionCard", "SessionId"]

SessionId = NewType("SessionId", int)
ExchangeId = NewType("ExchangeId", int)


@dataclass(frozen=True, slots=True)
class Asked:
    """The card of a question: ``asked`` is an ISO 8601 moment in UTC."""

    id: ExchangeId
    question: str
    asked: str


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The card of a session: its questions in the order in which they were asked, at least one.

    ``given_name`` is what a person has called it, empty where nobody has.
    """

    id: SessionId
    given_name: str
    questions: tuple[Asked, ...]

    def __post_init__(self) -> None:
        if not self.questions:
            raise ValueError("a session has a question")

    @property
    def name(self) -> str:
        """What it is called: as it was named, else by its first question."""
        return self.given_name or self.questions[0].question

    @property
    def last(self) -> str:
        """When its last question was asked."""
        return self.questions[-1].asked


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer as it was given, whatever has become of the library since."""

    id: ExchangeId
    asked: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class SavedSession:
    """A whole session: its card and its exchanges, one for each of the card's questions, in the same order."""

    card: SessionCard
    exchanges: tuple[Exchange, ...]

    def __post_init__(self) -> None:
        if [exchange.id for exchange in self.exchanges] != [asked.id for asked in self.card.questions]:
            raise ValueError("a session has an exchange for each of its questions")
