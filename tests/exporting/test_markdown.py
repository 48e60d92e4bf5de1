from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from askrs.domain.answer import Among, Answer, Statement
from askrs.domain.evidence import Evidence
from askrs.domain.span import Span
from askrs.exporting.inert import printable
from askrs.exporting.markdown import to_markdown
from fakes import HOSTILE, make_answer, make_article, make_evidence, make_not_found

OUTSIDE = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=40))
BLOCKS = {"heading", "paragraph", "blockquote", "footnote", "footnote_block", "footnote_anchor", "inline"}
INLINES = {"text", "footnote_ref", "link_open", "link_close", "strong_open", "strong_close"}


def parsed(document: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").use(footnote_plugin).parse(document)


def children(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or []]


def quotes(tokens: list[Token]) -> list[str]:
    """The text of each block quote, a line for each paragraph."""
    found: list[list[str]] = []
    inside = False
    for token in tokens:
        if token.type == "blockquote_open":
            found.append([])
        inside = token.type != "blockquote_close" and (inside or token.type == "blockquote_open")
        if inside and token.type == "inline":
            found[-1].append("".join(child.content for child in token.children or []))
    return ["\n".join(lines) for lines in found]


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    article = make_article(
        draw(st.integers(1, 9)),
        title=draw(OUTSIDE),
        outlet=draw(OUTSIDE),
        authors=tuple(draw(st.lists(OUTSIDE, max_size=4))),
        published=draw(st.sampled_from(("2024-10-25", "2024")) | OUTSIDE),
        url=draw(st.sampled_from(("", "https://example.org/a_b?c=d&e=%20*f*")) | OUTSIDE),
        source=draw(OUTSIDE),
    )
    sentences = draw(st.lists(OUTSIDE | st.tuples(OUTSIDE, OUTSIDE).map("\n".join), min_size=1, max_size=3))
    return make_evidence(sentences, range(len(sentences)), article, pages=tuple(draw(st.lists(OUTSIDE, max_size=2))))


@st.composite
def with_words(draw: st.DrawFn, answer: Answer) -> Answer:
    """The answer, any words of its statements being those that answer."""
    statements = []
    for statement in answer.statements:
        start = draw(st.integers(0, len(statement.text) - 1))
        words = Span(start, draw(st.integers(start + 1, len(statement.text))))
        statements.append(replace(statement, words=draw(st.sampled_from((None, words)))))
    return replace(answer, statements=tuple(statements))


ANSWERS = st.builds(
    lambda found, question, passages, words: (
        make_answer(*passages, question=question)
        if found
        else make_not_found(*(replace(p, highlights=()) for p in passages), question=question, unknown_words=words)
    ),
    st.booleans(),
    OUTSIDE,
    st.lists(evidence(), min_size=1, max_size=3),
    st.lists(OUTSIDE).map(tuple),
).flatmap(with_words)


@given(ANSWERS)
def test_outside_text_builds_nothing_in_the_document(answer: Answer) -> None:
    tokens = parsed(to_markdown(answer))
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= BLOCKS
    assert {child.type for child in children(tokens)} <= INLINES
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1"]
    links = {str(child.attrs["href"]) for child in children(tokens) if child.type == "link_open"}
    assert links <= {item.article.url or item.article.source for item in answer.evidence}


@given(ANSWERS)
def test_a_quote_renders_back_to_the_letter(answer: Answer) -> None:
    said = [c.quote for c in answer.citations] or [item.passage.text for item in answer.evidence]
    shown = ["\n".join(filter(None, map(printable, quote.split("\n")))) for quote in said]
    assert quotes(parsed(to_markdown(answer))) == shown


@given(ANSWERS)
def test_every_quote_has_its_footnote_in_order(answer: Answer) -> None:
    tokens = parsed(to_markdown(answer))
    footnotes = [token.meta["label"] for token in tokens if token.type == "footnote_open"]
    assert footnotes == [str(n) for n in range(1, len(answer.citations or answer.evidence) + 1)]


def test_a_found_answer_reads_like_notes() -> None:
    answer = make_answer(make_evidence(pages=("3",)), question="Why won't Russia deliver S-400s to Iran?")
    assert to_markdown(answer) == (
        "# Why won't Russia deliver S-400s to Iran?\n\n"
        "> Moscow fears that deliveries would end its understanding with Israel.[^1]\n\n"
        "[^1]: Eldar Mamedov, “Why Moscow holds back the S-400”, Responsible Statecraft, 25 October 2024, p. 3. "
        "/articles/s400\\.html. <https://example.org/s400>\n\n"
        "Library fingerprint: f00d\n"
    )


def test_a_statement_in_other_words_stands_above_its_quotes() -> None:
    answer = make_answer(make_evidence(highlighted=(0, 1)))
    answer = replace(answer, statements=(Statement("Russia minds Israel.", (1, 2)), Statement("And Iran.", (2,))))
    document = to_markdown(answer)
    assert "\n\nRussia minds Israel.[^1][^2]\n\n> Tehran" in document
    assert "\n\nAnd Iran.[^2]\n\n[^1]: " in document
    assert document.count("\n> ") == 2


def test_the_words_that_answer_are_bold_in_their_quote_and_its_letters_stay() -> None:
    answer = make_answer(make_evidence(["Prices: *fell* by\n$5 in May.", "And rose."], [0, 1]))
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(15, 20)), answer.statements[1]))
    document = to_markdown(answer)
    assert "> Prices: \\*fell\\* **by**\n>\n> **\\$5** in May.[^1]\n\n> And rose.[^2]\n\nBold: the words" in document
    assert quotes(parsed(document)) == ["Prices: *fell* by\n$5 in May.", "And rose."]
    assert "Bold:" not in to_markdown(make_answer())


def test_in_a_statement_in_other_words_they_are_bold_and_no_quote_is() -> None:
    answer = replace(make_answer(), statements=(Statement("Russia minds Israel.", (1,), Span(13, 19)),))
    assert "\n\nRussia minds **Israel**.[^1]\n\n> Moscow fears that" in to_markdown(answer)
    assert to_markdown(answer).count("**") == 2


def test_what_no_passage_says_is_named() -> None:
    document = to_markdown(make_not_found(missing="which faction", unknown_words=("chess",)))
    said = "**Not in your library.**\n\nNo passage in your library says which faction.\n\nNo article contains: chess."
    assert said in document


def test_not_in_your_library_says_what_is_near_and_what_is_unknown() -> None:
    document = to_markdown(make_not_found(unknown_words=("chess", "olympiad")))
    assert document.startswith(
        "# Who won the chess olympiad?\n\n**Not in your library.**\n\nNo article contains: chess, olympiad."
    )
    assert "\n\nThe nearest passages, which do not answer the question:\n\n> Tehran has asked" in document


def test_an_empty_library_has_no_nearest_passages() -> None:
    assert "nearest" not in to_markdown(replace(make_not_found(), evidence=()))


def test_the_same_answer_gives_the_same_bytes_whatever_it_took() -> None:
    slow = replace(make_answer(), seconds={"search": 9.0})
    assert to_markdown(slow) == to_markdown(make_answer())


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "https://user@evil.example/", "https://x.org/a b", "https://x.org/><b>", "file:///etc"],
)
def test_an_address_that_is_not_plain_is_text(url: str) -> None:
    document = to_markdown(make_answer(make_evidence(article=make_article(url=url))))
    assert not [child for child in children(parsed(document)) if child.type == "link_open"]


def test_what_was_searched_instead_is_said_under_the_question() -> None:
    for answer in (make_answer(question="Why grane?"), make_not_found(question="Why grane?")):
        document = to_markdown(replace(answer, read_as=(("grane", "grain"), ("x*y", "[x]"))))
        said = r"Searched for “grain” instead of “grane” and “\[x\]” instead of “x\*y”\."[:-2] + "."
        assert document.startswith(f"# Why grane?\n\n{said}\n\n")


def test_a_question_that_not_all_articles_were_asked_says_so() -> None:
    limited = to_markdown(make_not_found(missing="which faction", among=Among(12, 2400)))
    assert "Asked among 12 of 2,400 articles.\n\n**Not in these articles.**" in limited
    assert "No passage in the articles that were asked says which faction." in limited
