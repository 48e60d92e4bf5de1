"""Whole documents as papers, magazines and institutes set them."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest


def set_columns(sheet, texts, top, *, bottom=80):
    """Two columns filled one after the other; returns the words that found no room."""
    words = " ".join(texts).split()
    for x in (72, 307):
        y = top
        while words and y > bottom:
            line = ""
            while words and len(line) + len(words[0]) < 44:
                line = f"{line} {words.pop(0)}".strip()
            sheet.line(line, y, x=x)
            y -= 12
    return " ".join(words)


def lines_of(draft, kind):
    return [block.span.of(draft.text.text) for block in draft.text.blocks if block.kind.value == kind]


def test_a_magazine_in_two_columns_under_a_title_of_two_lines(press, texts, read_as, show):
    body = [text.replace("note ", "note-") for text in texts.paragraphs]
    sheet = press(author="Jane Doe", subject="The Lantern, Vol. 12, Spring 2024")
    sheet.line("THE LANTERN", 800, size=8, font="Times-Bold")
    sheet.line("What the Bridge Over the River Was Built", 760, size=20, font="Times-Bold")
    sheet.line("For, and by Whom", 736, size=20, font="Times-Bold")
    sheet.line("Jane Doe", 715, size=11)
    sheet.line("PUBLISHED 15 MARCH 2024 · EXAMPLE.ORG/LANTERN/BRIDGE", 700, size=7)
    rest = set_columns(sheet, body, 660, bottom=460)
    sheet.turn()
    sheet.line("Jane Doe", 810, size=8)
    sheet.line("42", 40)
    rest = set_columns(sheet, [rest], 760, bottom=600)
    sheet.turn()
    sheet.line("What the Bridge Over the River", 810, size=8, x=307)
    sheet.line("43", 40, x=500)
    assert not set_columns(sheet, [rest], 760, bottom=500)
    sheet.line("Jane Doe is energy editor of The Lantern.", 120, size=8)
    draft = read_as("a.pdf", sheet.bytes())
    assert [entry for entry in show(draft) if entry[0] not in ("paragraph", "byline")] == [
        ("furniture", "THE LANTERN"),
        ("title", "What the Bridge Over the River Was Built For, and by Whom"),
    ]
    assert " ".join(lines_of(draft, "paragraph")) == " ".join(body)
    metadata = draft.metadata
    assert (metadata.title, metadata.authors) == (
        "What the Bridge Over the River Was Built For, and by Whom",
        ("Jane Doe",),
    )
    assert (metadata.outlet, metadata.published) == ("The Lantern", "2024-03-15")
    assert metadata.url == "https://example.org/lantern/bridge"


def test_a_report_with_a_masthead_lists_and_notes(press, texts, read_as, show):
    sheet = press(subject="The Desk, Report No. 14")
    sheet.line("THE DESK", 800, size=12, font="Times-Bold")
    sheet.line("Report No. 14", 785)
    sheet.line("A bridge without guards", 750, size=22, font="Times-Bold")
    sheet.line("Jane Doe and John Roe", 725, size=12)
    sheet.line("28 November 2023", 710)
    y = sheet.paragraph(texts.paragraphs[0], 680) - 8
    sheet.line("What was asked for", y, font="Times-Bold")
    for number, item in enumerate(["more soldiers at night;", "fewer studies by day;", "bicycles."], 1):
        sheet.line(f"{number}. {item}", y - 16 * number, x=84)
    sheet.paragraph(texts.paragraphs[1], y - 70)
    sheet.line("1 A study was given instead, as was to be expected.", 80, size=7)
    draft = read_as("a.pdf", sheet.bytes())
    assert show(draft) == [
        ("furniture", "THE DESK"),
        ("furniture", "Report No. 14"),
        ("title", "A bridge without guards"),
        ("byline", "Jane Doe and John Roe"),
        ("byline", "28 November 2023"),
        ("paragraph", texts.paragraphs[0]),
        ("heading", "What was asked for"),
        ("list item", "1. more soldiers at night;"),
        ("list item", "2. fewer studies by day;"),
        ("list item", "3. bicycles."),
        ("paragraph", texts.paragraphs[1]),
        ("footnote", "1 A study was given instead, as was to be expected."),
    ]
    metadata = draft.metadata
    assert (metadata.authors, metadata.outlet, metadata.published) == (
        ("Jane Doe", "John Roe"),
        "The Desk",
        "2023-11-28",
    )


def test_a_bold_heading_right_under_a_full_line(press, read_as, show):
    sheet = press()
    lines = [
        "The bridge over the river was built when the two countries",
        "were still one, and neither wanted to pay for other half.",
    ]
    for number, line in enumerate([*lines, *lines]):
        sheet.line(line, 760 - 12 * number - 12 * (number > 1))
    sheet.line("Who guards it?", 736, font="Times-Bold")
    kinds = [kind for kind, _ in show(read_as("a.pdf", sheet.bytes()))]
    assert kinds in (["paragraph", "heading", "paragraph"], ["paragraph", "title", "paragraph"])


def test_heads_with_changing_numbers_and_sides_leave_no_trace(press, texts, read_as):
    sheet = press()
    for number in range(6):
        even = number % 2 == 0
        sheet.line(f"{number + 10} | The Desk" if even else f"A cold peace | {number + 10}", 810, x=72 if even else 400)
        sheet.paragraph(texts.paragraphs[number], 760)
        sheet.line(f"Page {number + 1} of 6", 40, x=290)
        sheet.turn()
    assert lines_of(read_as("a.pdf", sheet.bytes()), "paragraph") == texts.paragraphs[:6]


def rewritten(data, change):
    """``data`` after pypdf let ``change`` have each of its pages."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    for page in writer.pages:
        change(page)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_that_is_only_shown_on_its_side(turn, press, texts, read_as):
    sheet = press()
    for text in texts.paragraphs[:2]:
        sheet.paragraph(text, 760)
        sheet.turn()
    draft = read_as("a.pdf", rewritten(sheet.bytes(), lambda page: page.rotate(turn)))
    assert lines_of(draft, "paragraph") == texts.paragraphs[:2]


def test_margins_are_those_of_the_crop_box(press, texts, read_as):
    sheet = press()
    for number in range(3):
        sheet.line("The Desk, volume 7", 610)
        sheet.paragraph(texts.paragraphs[number], 560)
        sheet.line(f"{number + 1}", 235, x=290)
        sheet.turn()

    def crop(page):
        page.cropbox = pypdf.generic.RectangleObject((50, 220, 545, 640))

    assert lines_of(read_as("a.pdf", rewritten(sheet.bytes(), crop)), "paragraph") == texts.paragraphs[:3]


def test_labels_go_from_roman_to_arabic(press, texts, read_as):
    sheet = press()
    sheet.canvas.addPageLabel(0, style="ROMAN_LOWER", start=1)
    sheet.canvas.addPageLabel(2, style="ARABIC", start=1)
    for text in texts.paragraphs[:4]:
        sheet.paragraph(text, 760)
        sheet.turn()
    pages = read_as("a.pdf", sheet.bytes()).text.pages
    assert [(page.number, page.label) for page in pages] == [(1, "i"), (2, "ii"), (3, "1"), (4, "2")]
