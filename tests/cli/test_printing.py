from __future__ import annotations

from dataclasses import replace

from askrs.cli.printing import answer_text
from askrs.cli.sheet import Sheet
from askrs.domain.answer import Among
from askrs.domain.span import Span
from fakes import SENTENCES, make_answer, make_article, make_evidence, make_not_found

PLAIN = Sheet()


def test_statements_come_first_then_each_source_with_its_mark() -> None:
    assert answer_text(make_answer(make_evidence(pages=("3",))), PLAIN) == (
        f"{SENTENCES[1]} [1]\n"
        "\n"
        "[1] Eldar Mamedov, “Why Moscow holds back the S-400”, Responsible Statecraft, 25 October 2024, p. 3\n"
        "    /articles/s400.html\n"
        "    https://example.org/s400\n"
        f"    {SENTENCES[0]} **{SENTENCES[1]}** {SENTENCES[2]}\n"
        "\n"
        "Confidence 87%\n"
    )


def test_the_words_that_answer_are_bold_on_a_terminal_and_plain_elsewhere() -> None:
    answer = make_answer()
    words = Span(SENTENCES[1].index("end"), SENTENCES[1].index(" with"))
    answer = replace(answer, statements=(replace(answer.statements[0], words=words),))
    assert answer_text(answer, PLAIN) == answer_text(make_answer(), PLAIN)
    bold = SENTENCES[1].replace("end its understanding", "\x1b[1mend its understanding\x1b[0m")
    assert answer_text(answer, Sheet(200, styled=True)).startswith(f"{bold} [1]\n")


def test_sentences_of_one_passage_are_marked_in_it_together() -> None:
    second = make_evidence(["Another article says so."], [0], make_article(2, title="Two"))
    out = answer_text(make_answer(make_evidence(highlighted=(1, 0)), second), PLAIN)
    assert out.count(SENTENCES[2]) == 1
    assert f"    **{SENTENCES[0]}** [2] **{SENTENCES[1]}** [1] {SENTENCES[2]}\n" in out
    assert out.index("[1][2] Eldar") < out.index(f"**{SENTENCES[0]}**") < out.index("[3] Eldar")


def test_where_an_article_came_from_is_said_once() -> None:
    later = make_evidence(["A later passage."], [0], start=900, pages=("7",))
    later = replace(later, passage=replace(later.passage, id=77))
    out = answer_text(make_answer(make_evidence(), later), PLAIN)
    assert out.count("/articles/s400.html") == 1
    assert (
        "[2] Eldar Mamedov, “Why Moscow holds back the S-400”, Responsible Statecraft, 25 October 2024, p. 7\n    **A"
        in out
    )


def test_a_citation_without_a_passage_stands_alone() -> None:
    out = answer_text(replace(make_answer(), evidence=()), PLAIN)
    assert f"    **{SENTENCES[1]}**\n" in out


def test_not_in_your_library_is_said_plainly() -> None:
    passages = [make_evidence([f"Passage {n}."], [], make_article(n)) for n in range(1, 6)]
    out = answer_text(make_not_found(*passages, unknown_words=("chess", "olympiad")), PLAIN)
    assert out.startswith("Not in your library.\nNo article contains: chess, olympiad.\n\nThe nearest passages")
    assert "    Passage 3.\n" in out
    assert "Passage 4." not in out
    assert "Confidence" not in out
    assert "**" not in out


def test_what_no_passage_says_is_named() -> None:
    out = answer_text(make_not_found(missing="which faction", unknown_words=("chess",)), PLAIN)
    said = "Not in your library.\nNo passage in your library says which faction.\nNo article contains: chess.\n\n"
    assert out.startswith(f"{said}The nearest passages, which do not answer the question:\n")


def test_nothing_near_is_one_sentence() -> None:
    assert answer_text(replace(make_not_found(), evidence=()), PLAIN) == "Not in your library.\n"


def test_a_terminal_gets_wrapped_lines() -> None:
    assert all(len(line) <= 60 for line in answer_text(make_answer(), Sheet(60)).splitlines())


def test_what_was_searched_instead_of_what_was_typed_comes_first() -> None:
    said = "Searched for “grain” instead of “grane”.\n\n"
    read_as = (("grane", "grain"),)
    for answer in (make_answer(), make_not_found()):
        assert answer_text(replace(answer, read_as=read_as), PLAIN) == said + answer_text(answer, PLAIN)


def test_a_question_that_not_all_articles_were_asked_says_so() -> None:
    assert "words alone" in answer_text(make_answer(by_words=True), PLAIN)
    said = answer_text(make_not_found(among=Among(12, 2400)), PLAIN)
    assert said.startswith("Asked among 12 of 2,400 articles.")
    assert "Not in these articles." in said
