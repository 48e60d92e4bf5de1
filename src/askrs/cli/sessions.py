"""Sessions as a person reads them in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.cli.printing import answer_text
from askrs.cli.sheet import Sheet
from askrs.domain.history import SavedSession, SessionCard
from askrs.domain.naming import spoken_date

__all__ = ["session_text", "sessions_text"]

_BEGIN = "Begin one with: askrs ask --keep QUESTION"


def sessions_text(cards: Sequence[SessionCard], sheet: Sheet, words: str = "") -> str:
    """Number, day and name of each session, and below it the questions that its name does not say.

    Without any: which ``words`` were looked for in vain, or how the first session is begun.
    """
    if not cards:
        return f"No session speaks of: {words}\n" if words else f"No session is kept here. {_BEGIN}\n"
    lines = []
    for card in cards:
        lines.append((0, sheet.plain(f"{card.id}  {spoken_date(card.last)}  {card.name}", "bold")))
        questions = card.questions if card.given_name else card.questions[1:]
        lines += [(4, sheet.plain(asked.question)) for asked in questions]
    return sheet.paragraphs(lines)


def session_text(session: SavedSession, sheet: Sheet) -> str:
    """The session's name, and each question above its answer."""
    parts = [sheet.paragraphs([(0, sheet.plain(session.card.name, "bold"))])] if session.card.given_name else []
    for exchange in session.exchanges:
        asked = f"{exchange.answer.question}  ({spoken_date(exchange.asked)})"
        parts.append(sheet.paragraphs([(0, sheet.plain(asked, "bold"))]) + "\n" + answer_text(exchange.answer, sheet))
    return "\n".join(parts)
