"""A whole session as a Markdown document: its questions in order, each with its answer and its own footnotes."""

from __future__ import annotations

import re

from askrs.domain.history import SavedSession
from askrs.domain.naming import spoken_date
from askrs.exporting.inert import inert_markdown, one_line
from askrs.exporting.markdown import answer_blocks

__all__ = ["session_to_markdown"]

# Outside text is escaped, so every unescaped "[^1]" is a footnote's mark of askrs's own.
_MARK = re.compile(r"(?<!\\)\[\^(\d+)\]")


def session_to_markdown(session: SavedSession) -> str:
    """The document; footnote ``[^2-1]`` is the first source of the second answer."""
    blocks = [f"# {inert_markdown(one_line(session.card.name))}"]
    for number, exchange in enumerate(session.exchanges, start=1):
        blocks.append(f"## {inert_markdown(one_line(exchange.answer.question))}")
        blocks.append(f"Asked on {inert_markdown(spoken_date(exchange.asked))}.")
        blocks += [_MARK.sub(rf"[^{number}-\1]", block) for block in answer_blocks(exchange.answer)]
    return "\n\n".join(blocks) + "\n"
