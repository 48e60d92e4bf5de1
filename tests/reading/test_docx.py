from __future__ import annotations

from datetime import datetime
from io import BytesIO

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from askrs.errors import UnreadableFile

BODY = "The bridge over the river was built when the two countries were one, and neither paid for the other half."


@pytest.fixture
def document():
    return docx.Document()


def packed(document):
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_styles_say_what_a_paragraph_is(document, read_as, show):
    document.add_paragraph("A bridge", style="Title")
    document.add_paragraph("By Jane Doe")
    document.add_paragraph("3 May 2024")
    document.add_paragraph(BODY)
    document.add_heading("What next", 2)
    document.add_paragraph("“We asked.”", style="Quote")
    document.add_paragraph("One thing.", style="List Bullet")
    document.add_paragraph("The bridge in May", style="Caption")
    table = document.add_table(2, 2)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells], ["Year", "Tons", "1999", "12"], strict=True
    ):
        cell.text = text
    draft = read_as("a.docx", packed(document))
    assert show(draft) == [
        ("title", "A bridge"),
        ("byline", "By Jane Doe"),
        ("byline", "3 May 2024"),
        ("paragraph", BODY),
        ("heading", "What next"),
        ("quote", "“We asked.”"),
        ("list item", "One thing."),
        ("caption", "The bridge in May"),
        ("table row", "Year | Tons"),
        ("table row", "1999 | 12"),
    ]
    assert draft.text.blocks[4].level == 2
    assert (draft.metadata.authors, draft.metadata.published) == (("Jane Doe",), "2024-05-03")


def test_properties_tell_title_and_author_but_never_the_date(document, read_as):
    document.core_properties.title = "A cold peace"
    document.core_properties.author = "Jane Doe"
    document.core_properties.created = datetime(2020, 1, 1)
    document.add_paragraph(BODY)
    metadata = read_as("a.docx", packed(document)).metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("A cold peace", ("Jane Doe",), "")


def test_a_program_is_no_author(document, read_as):
    document.add_paragraph(BODY)
    assert document.core_properties.author == "python-docx"
    assert read_as("a.docx", packed(document)).metadata.authors == ()


def test_a_first_heading_is_the_title(document, read_as, show):
    document.add_heading("A bridge", 1)
    document.add_paragraph(BODY)
    draft = read_as("x.docx", packed(document))
    assert show(draft)[0] == ("title", "A bridge")
    assert draft.metadata.title == "A bridge"


def test_controls_insertions_and_text_boxes_are_read_and_deletions_are_not(document, read_as, show):
    paragraph = document.add_paragraph("Kept ")
    for tag, words in (("w:ins", "<w:t>inserted</w:t>"), ("w:del", "<w:delText>deleted</w:delText>")):
        paragraph._p.append(parse_xml(f"<{tag} {nsdecls('w')}><w:r>{words}</w:r></{tag}>"))
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    paragraph._p.append(parse_xml(box.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)))
    control = OxmlElement("w:sdt")
    control.append(OxmlElement("w:sdtContent"))
    control[0].append(parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>In a control.</w:t></w:r></w:p>"))
    document.element.body.insert(1, control)
    assert [text for _, text in show(read_as("a.docx", packed(document)))] == [
        "Kept inserted",
        "In a box.",
        "In a control.",
    ]


def test_an_archive_that_is_no_document(read_as):
    import zipfile

    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/readme.txt", "x")
    with pytest.raises(UnreadableFile, match="not a whole Word document"):
        read_as("a.docx", stream.getvalue())


def test_the_lines_under_a_title_and_the_subject_tell_the_origin(document, read_as, show):
    document.core_properties.author = "Jane Doe"
    document.core_properties.subject = "Straits & Capes, 19 July 2018"
    document.add_paragraph("A bridge", style="Title")
    document.add_paragraph("Jane Doe")
    document.add_paragraph("Straits & Capes | Explainer | 19 July 2018")
    document.add_paragraph(BODY)
    document.add_paragraph("The Smugglers")
    document.add_paragraph(BODY)
    draft = read_as("a.docx", packed(document))
    assert [kind for kind, _ in show(draft)] == ["title", "byline", "byline", "paragraph", "heading", "paragraph"]
    metadata = draft.metadata
    assert (metadata.authors, metadata.outlet, metadata.published) == (("Jane Doe",), "Straits & Capes", "2018-07-19")


def test_a_line_of_credits_in_sentences(document, read_as, show):
    document.add_paragraph("A bridge", style="Title")
    document.add_paragraph("By Jane Doe-Roe. Policy Ledger, 19 July 2018. Opinion.")
    document.add_paragraph(BODY)
    draft = read_as("a.docx", packed(document))
    assert [kind for kind, _ in show(draft)] == ["title", "byline", "paragraph"]
    metadata = draft.metadata
    assert (metadata.authors, metadata.outlet, metadata.published) == (("Jane Doe-Roe",), "Policy Ledger", "2018-07-19")


def test_the_report_knows_the_properties(document, read_as, origins):
    document.core_properties.author, document.core_properties.language = "Jane Doe", "en-GB"
    document.add_heading("A bridge", 1)
    document.add_paragraph(BODY)
    assert origins(read_as("a.docx", packed(document))) == {
        "title": "title shown",
        "authors": "document properties",
        "language": "document properties",
    }
