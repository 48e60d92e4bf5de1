"""Every format that an answer or a session can be exported in, by the suffix of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from askrs.domain.paper import Dossier

__all__ = ["FORMATS", "Format", "Painter"]

Painter = Callable[[Dossier], bytes]
"""Sets a dossier on pages; it needs fonts and a layout of text, which only a window's toolkit brings."""


@dataclass(frozen=True, slots=True)
class Format:
    """``make`` is None where the format is painted."""

    suffix: str
    name: str
    make: Callable[[Dossier], bytes] | None


def _markdown(dossier: Dossier) -> bytes:
    from askrs.exporting.markdown import dossier_to_markdown

    return dossier_to_markdown(dossier).encode()


def _html(dossier: Dossier) -> bytes:
    from askrs.exporting.html import dossier_to_html

    return dossier_to_html(dossier).encode()


def _docx(dossier: Dossier) -> bytes:
    from askrs.exporting.docx import dossier_to_docx

    return dossier_to_docx(dossier)


def _bibtex(dossier: Dossier) -> bytes:
    from askrs.exporting.bibliography import dossier_to_bibtex

    return dossier_to_bibtex(dossier).encode()


def _ris(dossier: Dossier) -> bytes:
    from askrs.exporting.bibliography import dossier_to_ris

    return dossier_to_ris(dossier).encode()


FORMATS: Mapping[str, Format] = {
    kind.suffix: kind
    for kind in (
        Format("md", "Markdown", _markdown),
        Format("html", "Web page", _html),
        Format("pdf", "PDF", None),
        Format("docx", "Word document", _docx),
        Format("bib", "BibTeX, the cited articles", _bibtex),
        Format("ris", "RIS, the cited articles", _ris),
    )
}
