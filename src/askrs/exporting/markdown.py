"""An answer as a Markdown document: statements, their quotes to the letter, and a footnote for each source.

Everything that comes from an article, a file name or the question is escaped, so that the document's headings,
footnotes and links are askrs's own in any dialect of Markdown. The same answer always gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askrs.domain.answer import Answer, Statement
from askrs.domain.article import Article
from askrs.domain.evidence import Evidence
from askrs.domain.naming import spoken_among, spoken_missing, spoken_reading
from askrs.domain.span import Span
from askrs.exporting.emphasis import BOLD, emphasised, printed_lines
from askrs.exporting.inert import inert_markdown, one_line
from askrs.exporting.references import reference

__all__ = ["answer_blocks", "to_markdown"]

_NEAREST = 3

# A web address that needs no escaping between angle brackets, without a user name that could pass for the host.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*)?")


def to_markdown(answer: Answer) -> str:
    """The document, ending with the fingerprint of the library that answered."""
    return "\n\n".join([f"# {_line(answer.question)}", *answer_blocks(answer)]) + "\n"


def answer_blocks(answer: Answer) -> Iterator[str]:
    """What stands under the question, block by block; footnotes are numbered as the answer's citations."""
    if answer.read_as:
        yield _line(spoken_reading(answer.read_as))
    if answer.among:
        yield spoken_among(answer.among)
    yield from _found(answer) if answer.found else _not_found(answer)
    if answer.fingerprint:
        yield f"Library fingerprint: {_line(answer.fingerprint)}"


def _found(answer: Answer) -> Iterator[str]:
    quoted: set[int] = set()
    said = [block for statement in answer.statements for block in _statement(statement, answer, quoted)]
    yield from said
    if any(BOLD in block for block in said):
        yield "Bold: the words that answer. The sources do not stress them."
    for citation in answer.citations:
        source = reference(citation.article, citation.pages, citation.sections)
        yield _footnote(citation.number, citation.article, source)


def _statement(statement: Statement, answer: Answer, quoted: set[int]) -> Iterator[str]:
    """The statement and the quotes behind it; one that is a quote itself is not said twice.

    The words that answer are bold in the statement, which the first quote in these very words is too.
    """
    cited = [answer.citations[number - 1] for number in statement.citations]
    itself = next((citation for citation in cited if citation.quote == statement.text), None)
    if itself is None:
        lines = [emphasised(line, words) for line, words in printed_lines(statement.text, statement.words)]
        yield " ".join(lines) + "".join(f"[^{citation.number}]" for citation in cited)
    for citation in cited:
        if citation.number not in quoted:
            yield _block_quote(citation.quote, citation.number, statement.words if citation is itself else None)
    quoted.update(statement.citations)


def _not_found(answer: Answer) -> Iterator[str]:
    yield "**Not in these articles.**" if answer.among else "**Not in your library.**"
    if answer.missing:
        yield _line(spoken_missing(answer.missing, answer.among))
    if answer.unknown_words:
        yield f"No article contains: {_line(', '.join(answer.unknown_words))}."
    nearest = answer.evidence[:_NEAREST]
    if nearest:
        yield "The nearest passages, which do not answer the question:"
    for number, evidence in enumerate(nearest, start=1):
        yield _block_quote(evidence.passage.text, number)
    for number, evidence in enumerate(nearest, start=1):
        yield _evidence_footnote(number, evidence)


def _evidence_footnote(number: int, evidence: Evidence) -> str:
    return _footnote(number, evidence.article, reference(evidence.article, evidence.passage.pages))


def _block_quote(text: str, number: int, words: Span | None = None) -> str:
    """``text`` to the letter, a paragraph for each of its lines, with its footnote's mark behind the last."""
    lines = [emphasised(line, part) for line, part in printed_lines(text, words)]
    return "> " + "\n>\n> ".join(lines) + f"[^{number}]"


def _footnote(number: int, article: Article, said: str) -> str:
    parts = [_line(said)]
    if article.source != article.url:
        parts.append(_line(article.source))
    if article.url:
        parts.append(_address(article.url))
    return f"[^{number}]: {'. '.join(parts)}"


def _address(url: str) -> str:
    """A link that shows where it leads, if the address is plain; else its text."""
    return f"<{url}>" if _ADDRESS.fullmatch(url) else _line(url)


def _line(text: str) -> str:
    return inert_markdown(one_line(text))
