"""A whole session as a Markdown document: its questions in order, each with its answer and its own footnotes."""

from __future__ import annotations

from askrs.domain.history import SavedSession
from askrs.exporting.composing import composed
from askrs.exporting.markdown import dossier_to_markdown
from askrs.exporting.styles import DEFAULT_STYLE

__all__ = ["session_to_markdown"]


def session_to_markdown(session: SavedSession, style: str = DEFAULT_STYLE) -> str:
    """The document; footnote ``[^2-1]`` is the first source of the second answer."""
    return dossier_to_markdown(composed(session, style))
