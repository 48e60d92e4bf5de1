from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from askrs.errors import LockedFile, NoText, TooLarge, UnreadableFile

SPACES = {"office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "meta": "meta"}
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"' for name, path in SPACES.items())
STYLES = (
    '<style:style style:name="Title"/><style:style style:name="Text_20_body"/>'
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:parent-style-name="Title"/>'
)
BODY = """<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
<text:p text:style-name="P2">A cold<text:s text:c="2"/>peace</text:p>
<text:p>By Jane Doe, 3 May 2019</text:p>
<text:p>Moscow <text:span>waits</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body>
<text:p>See the report.</text:p></text:note-body></text:note> Tehran waits longer than any other customer does,
<text:line-break/>too.<office:annotation>
<text:p>A remark.</text:p></office:annotation></text:p>
<text:table-of-content><text:index-body><text:p>Why 3</text:p></text:index-body></text:table-of-content>
<text:section><text:h text:outline-level="2">Why</text:h><text:p text:style-name="P1">Never.</text:p></text:section>
<text:list><text:list-item><text:p>First.</text:p></text:list-item></text:list>
<text:p><draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>
<table:table><table:table-row><table:table-cell><text:p>One</text:p></table:table-cell><table:table-cell>
<text:p>Two</text:p></table:table-cell></table:table-row></table:table>"""
META = (
    f'<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>{{}}</dc:title>'
    "<meta:initial-creator>Jane Q. Doe</meta:initial-creator><dc:creator>A Typist</dc:creator>"
    "<dc:date>2024-01-01</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>"
)


def odt(body=BODY, **changed):
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f"<office:document-styles {NAMES}/>",
        "meta.xml": META.format("Cold peace, draft 3"),
    } | changed
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            if data is not None:
                archive.writestr(name, data)
    return stream.getvalue()


def test_every_part_of_a_text(read_as, show):
    draft = read_as("a.odt", odt())
    assert show(draft) == [
        ("title", "A cold peace"),
        ("byline", "By Jane Doe, 3 May 2019"),
        ("paragraph", "Moscow waits. Tehran waits longer than any other customer does, too."),
        ("furniture", "Why 3"),
        ("heading", "Why"),
        ("quote", "Never."),
        ("list item", "First."),
        ("paragraph", "Boxed."),
        ("table row", "One | Two"),
        ("footnote", "See the report."),
    ]
    metadata = draft.metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("A cold peace", ("Jane Doe",), "2019-05-03")
    assert metadata.language == "en-GB"


def test_properties_speak_where_the_text_is_silent(read_as):
    body = "<text:p>Oman mediated the talks between Tehran and Washington in Muscat with patience.</text:p>"
    metadata = read_as("a.odt", odt(body)).metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("Cold peace, draft 3", ("Jane Q. Doe",), "")


def test_a_password_is_said(read_as):
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(LockedFile, match="password"):
        read_as("a.odt", odt(**{"META-INF/manifest.xml": manifest}))


def test_what_is_no_text(read_as):
    with pytest.raises(UnreadableFile, match="not a whole OpenDocument"):
        read_as("a.odt", odt(**{"content.xml": None}))
    with pytest.raises(NoText):
        read_as("a.odt", odt("<text:p/>"))


def test_a_bomb_is_refused(read_as, monkeypatch):
    monkeypatch.setattr("askrs.reading.archives._TOTAL", 100)
    with pytest.raises(TooLarge):
        read_as("a.odt", odt())


def test_the_report_knows_the_properties(read_as, origins):
    assert origins(read_as("a.odt", odt())) == {
        "title": "title shown",
        "authors": "byline",
        "published": "byline",
        "language": "document properties",
    }
