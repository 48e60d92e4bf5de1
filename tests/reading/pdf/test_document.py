from __future__ import annotations

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from askrs.errors import LockedFile, NoText


def paragraphs_of(draft):
    return [block.span.of(draft.text.text) for block in draft.text.blocks if block.kind.value == "paragraph"]


def test_a_title_headings_and_paragraphs(press, texts, read_as, show):
    sheet = press()
    sheet.line("A cold peace", 760, size=20, font="Times-Bold")
    sheet.line("By Jane Doe", 735)
    sheet.line("3 May 2024", 720)
    y = sheet.paragraph(texts.paragraphs[0], 690)
    sheet.line("What next", y - 10, size=14, font="Times-Bold")
    sheet.paragraph(texts.paragraphs[1], y - 30)
    draft = read_as("a.pdf", sheet.bytes())
    assert show(draft) == [
        ("title", "A cold peace"),
        ("byline", "By Jane Doe"),
        ("byline", "3 May 2024"),
        ("paragraph", texts.paragraphs[0]),
        ("heading", "What next"),
        ("paragraph", texts.paragraphs[1]),
    ]
    metadata = draft.metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("A cold peace", ("Jane Doe",), "2024-05-03")


@pytest.mark.parametrize(("indent", "gap"), [(15, 0), (0, 8)])
def test_indents_and_gaps_part_paragraphs(indent, gap, press, texts, read_as):
    sheet, y = press(), 760
    for text in texts.paragraphs[:4]:
        y = sheet.paragraph(text, y, indent=indent) - gap
    assert paragraphs_of(read_as("a.pdf", sheet.bytes())) == texts.paragraphs[:4]


@pytest.mark.parametrize("by_rows", [False, True], ids=["by columns", "by rows"])
def test_columns_are_read_one_after_another(by_rows, press, texts, read_as, show):
    sheet = press()
    sheet.line("A headline that spans both of the columns", 770, size=18)
    columns = [press(), press()]
    drawn = []
    for number, column in enumerate(columns):
        column.line = lambda text, y, x, size, font: drawn.append((text, y, x))
        y = 740
        for text in texts.paragraphs[2 * number : 2 * number + 2]:
            y = column.paragraph(text, y, x=72 + 235 * number, width=215, indent=12)
    for text, y, x in sorted(drawn, key=lambda entry: -entry[1]) if by_rows else drawn:
        sheet.line(text, y, x)
    assert show(read_as("a.pdf", sheet.bytes())) == [
        ("title", "A headline that spans both of the columns"),
        *(("paragraph", text) for text in texts.paragraphs[:4]),
    ]


def test_running_heads_and_page_numbers_are_dropped(press, texts, read_as):
    sheet = press()
    for number in range(4):
        sheet.line("The Desk, volume 7", 810)
        sheet.paragraph(texts.paragraphs[number], 760)
        sheet.line(f"- {number + 1} -", 40, x=290)
        sheet.turn()
    draft = read_as("a.pdf", sheet.bytes())
    assert paragraphs_of(draft) == texts.paragraphs[:4]
    assert [page.number for page in draft.text.pages] == [1, 2, 3, 4]


def test_a_paragraph_runs_over_the_page_and_past_a_note(press, texts, read_as):
    sheet = press()
    words = texts.paragraphs[0].split()
    sheet.paragraph(texts.paragraphs[1], 760)
    rest = " ".join(words[30:])
    lines = " ".join(words[:30])
    sheet.paragraph(lines, 720, width=400)
    sheet.line("1 A note on notes.", 60, size=7)
    sheet.turn()
    sheet.paragraph(rest, 760)
    draft = read_as("a.pdf", sheet.bytes())
    text = draft.text
    assert paragraphs_of(draft) == [texts.paragraphs[1], texts.paragraphs[0]]
    shared = next(block for block in text.blocks if block.span.of(text.text) == texts.paragraphs[0])
    assert [page.number for page in text.pages_of(shared.span)] == [1, 2]
    assert text.pages[1].span.of(text.text).startswith(words[30])
    assert [block.kind.value for block in text.blocks] == ["paragraph", "footnote", "paragraph"]


def test_hyphens_at_line_ends_are_resolved_by_the_document_itself(press, read_as):
    sheet = press()
    lines = [
        "The two-column page of an inter-",
        "national paper was a well-",
        "known sight; the well-known paper",
        "is gone.",
    ]
    for number, line in enumerate(lines):
        sheet.line(line, 760 - 12 * number)
    assert paragraphs_of(read_as("a.pdf", sheet.bytes())) == [
        "The two-column page of an international paper was a well-known sight; the well-known paper is gone."
    ]


def test_information_tells_title_and_author_but_never_the_date(press, texts, read_as):
    sheet = press(title="A cold peace and after", author="Jane Doe; John Roe")
    sheet.paragraph(texts.paragraphs[0], 760)
    metadata = read_as("a.pdf", sheet.bytes()).metadata
    assert (metadata.title, metadata.authors) == ("A cold peace and after", ("Jane Doe", "John Roe"))
    assert metadata.published == ""


def test_a_browsers_print_tells_the_address(press, texts, read_as):
    sheet = press()
    for number in range(3):
        sheet.line("5/3/24, 10:14 AM", 822, size=8)
        sheet.paragraph(texts.paragraphs[number], 760)
        sheet.line(f"https://desk.example/bridge {number + 1}/3", 20, size=8)
        sheet.turn()
    draft = read_as("a.pdf", sheet.bytes())
    assert draft.metadata.url == "https://desk.example/bridge"
    assert paragraphs_of(draft) == texts.paragraphs[:3]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side(turn, press, texts, read_as):
    sheet = press()
    sheet.canvas.setPageRotation(turn)
    sheet.canvas.rotate(turn)
    sheet.canvas.translate(*{90: (0, -595), 180: (-595, -842), 270: (-842, 0)}[turn])
    sheet.paragraph(texts.paragraphs[0], 500, width=350)
    sheet.paragraph(texts.paragraphs[1], 400, width=350)
    assert paragraphs_of(read_as("a.pdf", sheet.bytes())) == texts.paragraphs[:2]


def test_a_stamp_across_the_margin_is_left_out(press, texts, read_as):
    sheet = press()
    sheet.paragraph(texts.paragraphs[0], 760)
    sheet.canvas.rotate(90)
    sheet.line("A stamp in the margin", -30, x=300)
    assert paragraphs_of(read_as("a.pdf", sheet.bytes())) == [texts.paragraphs[0]]


def test_page_labels_are_what_is_printed(press, texts, read_as):
    sheet = press()
    sheet.canvas.addPageLabel(0, style="ROMAN_LOWER", start=3)
    for text in texts.paragraphs[:2]:
        sheet.paragraph(text, 760)
        sheet.turn()
    assert [page.label for page in read_as("a.pdf", sheet.bytes()).text.pages] == ["iii", "iv"]


def test_an_empty_password_opens_and_another_is_asked_for(press, texts, read_as):
    for password, locked in (("", False), ("secret", True)):
        sheet = press(encrypt=StandardEncryption(password, ownerPassword="owner"))
        sheet.paragraph(texts.paragraphs[0], 760)
        data = sheet.bytes()
        if locked:
            with pytest.raises(LockedFile, match=r"a\.pdf is protected by a password"):
                read_as("a.pdf", data)
            with pytest.raises(LockedFile, match=r"does not open a\.pdf"):
                read_as("a.pdf", data, "Secret")
        assert paragraphs_of(read_as("a.pdf", data, password)) == texts.paragraphs[:1]


def test_a_scan_has_no_text(press, read_as):
    sheet = press()
    sheet.canvas.rect(100, 100, 300, 300, fill=1)
    sheet.turn()
    with pytest.raises(NoText) as caught:
        read_as("a.pdf", sheet.bytes())
    assert "scan" in caught.value.hint


def test_noise_is_no_text(press, read_as):
    sheet = press()
    for number in range(20):
        sheet.line("Wkh pdq vdlg wkdw kh zrxog qrw frph, dqg qrqh fdph zlwk klp.", 760 - 12 * number)
    with pytest.raises(NoText, match="which letters its fonts show"):
        read_as("a.pdf", sheet.bytes())


def test_a_table_is_read_by_rows(press, texts, read_as, show):
    sheet = press()
    y = sheet.paragraph(texts.paragraphs[0], 760) - 12
    for row in (["Year", "Tons", "Ships"], ["1999", "12", "3"], ["2001", "14", "4"]):
        for number, cell in enumerate(row):
            sheet.line(cell, y, x=72 + 120 * number)
        y -= 14
    assert [text for kind, text in show(read_as("a.pdf", sheet.bytes())) if kind == "table row"] == [
        "Year | Tons | Ships",
        "1999 | 12 | 3",
        "2001 | 14 | 4",
    ]
