"""Small builders of the words of the house, for tests: real objects, every field filled, each one replaceable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from askrs.domain.answer import Answer, Citation, Statement
from askrs.domain.article import Article, ArticleId, ArticleText, Block, BlockKind
from askrs.domain.evidence import Evidence, Scores
from askrs.domain.explanation import Explained, Stage
from askrs.domain.passage import Passage, PassageId
from askrs.domain.span import Span

__all__ = [
    "ARTICLE",
    "HOSTILE",
    "SENTENCES",
    "make_answer",
    "make_article",
    "make_evidence",
    "make_explained",
    "make_not_found",
    "make_text",
]

HOSTILE = (
    "[x](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "<http://evil.example>",
    "# heading",
    "1. list",
    "(2) list",
    "- list",
    "+ list",
    "| a | b |",
    "> quote",
    "***",
    "===",
    "---",
    "```",
    "    code",
    "\tcode",
    "&copy; &#x202e;",
    "[^1]: stolen footnote",
    "[^1]",
    "[a]: http://evil.example",
    "www.evil.example and evil.example, mail a@evil.example",
    "https://evil.example",
    "ends with a backslash\\",
    "Hurrah!",
    ": definition",
    ":smile: at 10:30",
    "$x$ {.class} ~~gone~~ H~2~O ==marked==",
    "% title",
    "السلام عليكم \u202egnp.exe",
    "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
)

ARTICLE = Article(
    id=ArticleId(1),
    source="/articles/s400.html",
    title="Why Moscow holds back the S-400",
    authors=("Eldar Mamedov",),
    outlet="Responsible Statecraft",
    published="2024-10-25",
    url="https://example.org/s400",
    language="en",
    fingerprint="ab" * 32,
    added="2024-11-01T08:00:00+00:00",
)

SENTENCES = (
    "Tehran has asked for the system for years.",
    "Moscow fears that deliveries would end its understanding with Israel.",
    "The Gulf states, too, are partners that Russia does not want to lose.",
)


def make_article(number: int = 1, **changes: Any) -> Article:
    """An article's card."""
    return replace(ARTICLE, id=ArticleId(number), **changes)


def make_text(*paragraphs: str, title: str = "") -> ArticleText:
    """A text of these paragraphs, below a title if there is one."""
    lines = [*([title] if title else []), *paragraphs]
    blocks, start = [], 0
    for line in lines:
        kind = BlockKind.TITLE if title and not blocks else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(line))))
        start += len(line) + 1
    return ArticleText("\n".join(lines), tuple(blocks))


def make_evidence(
    sentences: Sequence[str] = SENTENCES,
    highlighted: Sequence[int] = (1,),
    article: Article = ARTICLE,
    start: int = 100,
    pages: tuple[str, ...] = (),
) -> Evidence:
    """A passage of ``sentences`` that stands at ``start`` in its article, some of them highlighted."""
    spans = []
    for sentence in sentences:
        begin = spans[-1].end + 1 if spans else start
        spans.append(Span(begin, begin + len(sentence)))
    text = " ".join(sentences)
    passage = Passage(PassageId(article.id * 10), article.id, Span(start, start + len(text)), pages, text, tuple(spans))
    scores = Scores(lexical=3.5, semantic=0.6, fused=0.8, relevance=0.7)
    return Evidence(article, passage, tuple(spans[number] for number in highlighted), scores)


def make_answer(
    *evidence: Evidence, question: str = "Why won't Russia deliver S-400s to Iran?", **changes: Any
) -> Answer:
    """A found answer: every highlight of ``evidence`` is a statement and its citation."""
    evidence = evidence or (make_evidence(),)
    places = [(item, span) for item in evidence for span in item.highlights]
    citations = tuple(
        Citation(
            number,
            item.article,
            span,
            item.passage.pages,
            span.shift(-item.passage.span.start).of(item.passage.text),
        )
        for number, (item, span) in enumerate(places, start=1)
    )
    answer = Answer(
        question=question,
        found=True,
        confidence=0.87,
        statements=tuple(Statement(citation.quote, (citation.number,)) for citation in citations),
        citations=citations,
        evidence=evidence,
        fingerprint="f00d",
        seconds={"search": 0.01},
    )
    return replace(answer, **changes)


def make_explained(span: Span, article: int = 1, words: int = 3) -> Explained:
    """A sentence that every stage saw, ranked ``words`` by full-text search and first by the others."""
    stages = (
        Stage("words", 11.84, words),
        Stage("meaning", 0.612, 1),
        Stage("fusion", 0.9, 2),
        Stage("tokens", 0.71, 1),
        Stage("reader", 4.25, 1),
        Stage("together", 1.9, 1),
    )
    return Explained(ArticleId(article), span, stages)


def make_not_found(*evidence: Evidence, question: str = "Who won the chess olympiad?", **changes: Any) -> Answer:
    """A "not in your library", with the nearest passages."""
    answer = Answer(question, False, 0.12, (), (), evidence or (make_evidence(highlighted=()),), fingerprint="f00d")
    return replace(answer, **changes)
