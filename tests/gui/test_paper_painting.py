from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from askrs.exporting.composing import composed
from askrs.gui.paper_painting import painted, painted_without_window
from fakes import make_answer, make_article, make_evidence, make_not_found
from history_fakes import FakeHistory

pytestmark = pytest.mark.usefixtures("qapp")


def pages(made):
    with pypdfium2.PdfDocument(made) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def long_session(count=14):
    history = FakeHistory()
    session = history.keep(make_answer(make_evidence(highlighted=(0, 1, 2))))
    for number in range(count):
        near = make_evidence(["A sentence of some length, said at leisure."] * (number % 7 + 1), ())
        history.keep(make_not_found(near, question=f"Question {number}?"), session)
    return history.session(session)


def test_the_text_can_be_searched_and_the_pages_are_numbered():
    answer = make_answer(make_evidence(pages=("3",)))
    (page,) = pages(painted(composed(answer, asked="2024-05-06")))
    assert answer.question in page
    assert answer.citations[0].quote in page
    assert "Asked on 6 May 2024" in page
    assert page.endswith("1 / 1")


def test_numbers_and_addresses_are_links():
    reader = pypdf.PdfReader(io.BytesIO(painted(composed(make_answer()))))
    notes = [note.get_object() for note in reader.pages[0]["/Annots"]]
    assert {note["/Dest"] for note in notes if "/Dest" in note} == set(reader.named_destinations) == {"source-1-1"}
    assert {note["/A"]["/URI"] for note in notes if "/A" in note} == {"https://example.org/s400"}
    assert reader.metadata.title == make_answer().question


def test_no_heading_stands_alone_at_the_foot_of_a_page():
    made = pages(painted(composed(long_session())))
    assert len(made) > 3
    for page in made:
        foot = page.rsplit("15 questions", 1)[0].rstrip()
        assert not foot.endswith(("?", "Sources", "Not in your library.", "2 January 2026", "question:"))


def test_nothing_is_lost_where_a_page_ends():
    text = " ".join(pages(painted(composed(long_session()))))
    assert all(f"Question {number}?" in text for number in range(14))
    assert text.count("A sentence of some length, said at leisure.") == sum(number % 7 + 1 for number in range(14))


def test_a_paragraph_longer_than_a_page_goes_on():
    words = " ".join(f"w{number}" for number in range(3000))
    made = pages(painted(composed(make_answer(make_evidence([words], (0,), make_article())))))
    assert len(made) > 2
    assert "w2999" in made[-1]


def test_a_process_without_window_and_screen_paints_too(monkeypatch):
    assert painted_without_window(composed(replace(make_answer(), question="Why?"))).startswith(b"%PDF")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    code = (
        "from askrs.gui.paper_painting import painted_without_window as paint; from askrs.domain.paper import *;"
        "print(paint(Dossier(None, (Paper('Why?', '', (), (), '', (), (), ''),)))[:4])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "b'%PDF'\n"
