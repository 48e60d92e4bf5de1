from __future__ import annotations

import pytest

from askrs.errors import ExportError
from askrs.exporting.bibliography import dossier_to_bibtex, dossier_to_ris
from askrs.exporting.composing import composed
from fakes import make_answer, make_article, make_evidence, make_not_found


def cited(*articles):
    return composed(make_answer(*(make_evidence(highlighted=(0, 1), article=article) for article in articles)))


def test_an_article_is_an_entry_once():
    assert dossier_to_bibtex(cited(make_article())) == (
        "@article{mamedov2024why,\n  author = {Mamedov, Eldar},\n  title = {{Why Moscow holds back the S-400}},\n"
        "  journal = {Responsible Statecraft},\n  year = {2024},\n  month = {oct},\n  day = {25},\n"
        "  url = {https://example.org/s400},\n}\n"
    )


def test_special_characters_of_latex_are_characters():
    made = dossier_to_bibtex(cited(make_article(title="50 % of {A_B} & \\C $", authors=("R & D Group",))))
    assert r"title = {{50 \% of \textbraceleft{}A\_B\textbraceright{} \& \textbackslash{}C \$}}" in made
    assert r"author = {{R \& D Group}}" in made


def test_keys_are_told_apart():
    twins = (make_article(1), make_article(2), make_article(3, title="日本", authors=(), outlet="", published=""))
    made = dossier_to_bibtex(cited(*twins))
    assert [line for line in made.splitlines() if line.startswith("@")] == [
        "@article{mamedov2024why,",
        "@article{mamedov2024why-2,",
        "@misc{article,",
    ]


def test_a_record_has_a_field_a_line():
    assert dossier_to_ris(cited(make_article(published="2024-10", title="A\r\nER  - "))) == (
        "TY  - MGZN\r\nAU  - Mamedov, Eldar\r\nTI  - A ER -\r\nT2  - Responsible Statecraft\r\nPY  - 2024\r\n"
        "DA  - 2024/10\r\nUR  - https://example.org/s400\r\nER  - \r\n"
    )


@pytest.mark.parametrize("made", [dossier_to_bibtex, dossier_to_ris])
def test_a_bibliography_of_nothing_is_refused(made):
    with pytest.raises(ExportError, match="No article is cited"):
        made(composed(make_not_found()))
