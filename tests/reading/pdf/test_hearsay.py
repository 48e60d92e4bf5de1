from __future__ import annotations

from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption

from askrs.reading.pdf.hearsay import hearsay


def test_the_report_of_a_pdf(press, texts, read_as):
    sheet = press(title="Cold peace and its price", author="Jane Doe")
    for number in range(3):
        sheet.line("The running head of the paper", 820)
        y = 700
        for paragraph in texts.paragraphs[3 * number : 3 * number + 3]:
            y = sheet.paragraph(paragraph, y) - 10
        sheet.turn()
    sheet.turn()
    report = read_as("a.pdf", sheet.bytes()).report
    assert {origin.field: origin.place for origin in report.origins} == {
        "title": "PDF information",
        "authors": "PDF information",
    }
    assert report.pages == 4
    assert report.warnings == ("1 page holds no readable text, of 4: pictures, or a scan.",)
    assert [(tally.kind.value, tally.blocks) for tally in report.dropped] == [("furniture", 3)]


def test_a_locked_and_a_broken_file(press, texts):
    sheet = press(title="Cold peace and its price", encrypt=StandardEncryption("secret", ownerPassword="owner"))
    sheet.paragraph(texts.paragraphs[0], 760)
    heard = hearsay(sheet.bytes(), Path("a.pdf"), "secret")
    assert (heard.said[0][1].title, heard.pages) == ("Cold peace and its price", 1)
    assert "damaged" in hearsay(b"%PDF-1.7", Path("a.pdf")).warnings[0]
