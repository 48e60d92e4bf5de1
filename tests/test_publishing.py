from __future__ import annotations

import subprocess
import sys

import pytest

from askrs.errors import ExportError
from askrs.publishing import FORMATS, document, format_of, quotation
from fakes import make_answer, make_article


@pytest.mark.parametrize(
    ("file", "suffix"), [("a.md", "md"), ("a", "md"), ("a.MARKDOWN", "md"), ("x.y/a.htm", "html"), ("a.b.pdf", "pdf")]
)
def test_a_suffix_is_a_format(file, suffix):
    assert format_of(file).suffix == suffix


def test_what_is_no_format_is_said_with_those_that_are():
    with pytest.raises(ExportError, match=r"no export to \.odt") as refused:
        format_of("a.odt")
    assert ".docx" in refused.value.hint


def test_only_what_needs_pages_is_painted():
    painted = []
    for kind in FORMATS.values():
        document(make_answer(), kind, lambda dossier: painted.append(dossier) or b"")
    assert len(painted) == 1


def test_a_quotation_goes_as_text_and_as_html():
    made = quotation(make_article(), " One\x1b[2J.\nTwo. ", ("3",), style="apa")
    assert made.text == (
        "“One[2J.\nTwo.”\n"
        "— Mamedov, E. (2024, October 25). Why Moscow holds back the S-400. Responsible Statecraft, p. 3"
    )
    assert '<a href="https://example.org/s400"' in made.html
    assert "<p>“One[2J.<br>Two.”</p>" in made.html


def test_a_quotation_without_an_address_has_no_link():
    assert "<a" not in quotation(make_article(url=""), "One.").html


def test_markdown_needs_neither_a_toolkit_nor_a_writer_of_word_files():
    code = (
        "import sys; from askrs.cli.documents import made_document; from askrs.publishing import FORMATS;"
        "print({'PySide6', 'docx', 'lxml'} & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"
