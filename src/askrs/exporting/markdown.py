"""An answer or a session as a Markdown document: statements, quotes to the letter, a footnote for each source.

Everything that comes from an article, a file name or the question is escaped, so that the document's headings,
footnotes and links are askrs's own in any dialect of Markdown. The same answer always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from askrs.domain.answer import Answer
from askrs.domain.paper import Dossier, Paper, Run, Said, Source, Words
from askrs.exporting.composing import composed
from askrs.exporting.emphasis import BOLD, emphasised
from askrs.exporting.inert import inert_markdown, one_line
from askrs.exporting.references import address_of, plain_address
from askrs.exporting.styles import DEFAULT_STYLE

__all__ = ["dossier_to_markdown", "to_markdown"]


def to_markdown(answer: Answer, style: str = DEFAULT_STYLE, asked: str = "") -> str:
    """The document, ending with the fingerprint of the library that answered."""
    return dossier_to_markdown(composed(answer, style, asked))


def dossier_to_markdown(dossier: Dossier) -> str:
    """The document; in a session, footnote ``[^2-1]`` is the first source of the second answer."""
    blocks = [f"# {inert_markdown(dossier.title)}"]
    for number, paper in enumerate(dossier.papers, start=1):
        if dossier.is_session:
            blocks.append(f"## {inert_markdown(paper.question)}")
        blocks += _blocks(paper, f"{number}-" if dossier.is_session else "")
    return "\n\n".join(blocks) + "\n"


def _blocks(paper: Paper, mark: str) -> Iterator[str]:
    """What stands under the question; ``mark`` tells the footnotes of several papers apart."""
    is_bold = False
    for part in paper.parts:
        match part:
            case Said():
                said = _said(part, mark)
                is_bold = is_bold or BOLD in said
                yield said
            case Source():
                yield _footnote(part, mark)
            case Words("asked" | "verdict" | "stress" | "sources"):
                yield from _own_words(part, is_bold)
            case Words():
                yield inert_markdown(part.text)


def _own_words(words: Words, is_bold: bool) -> Iterator[str]:
    """Words of the document that Markdown sets apart; footnotes need no heading, and not all bold words can be set."""
    text = inert_markdown(words.text)
    if words.kind == "asked":
        yield f"{text}."
    elif words.kind == "verdict":
        yield f"{BOLD}{text}{BOLD}"
    elif words.kind == "stress" and is_bold:
        yield text


def _said(said: Said, mark: str) -> str:
    """A quote to the letter, a paragraph for each of its lines, or a statement in one; with its footnotes' marks."""
    lines = [emphasised(line.text, line.words) for line in said.lines]
    text = "> " + "\n>\n> ".join(lines) if said.verbatim else " ".join(lines)
    return text + "".join(f"[^{mark}{number}]" for number in said.numbers)


def _footnote(source: Source, mark: str) -> str:
    article = source.article
    parts = [_reference(source.reference)]
    if article.source != article.url and article.source != address_of(article):
        parts.append(inert_markdown(one_line(article.source)))
    if url := address_of(article):
        parts.append(f"<{url}>" if plain_address(url) else inert_markdown(one_line(url)))
    return f"[^{mark}{source.number}]: {'. '.join(parts)}"


def _reference(runs: tuple[Run, ...]) -> str:
    """The reference as one inert line, without its final stop."""
    return inert_markdown("".join(run.text for run in runs)).removesuffix(".")
