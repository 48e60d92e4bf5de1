from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from askrs.errors import LockedFile, NoText, UnreadableFile

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:opf="http://www.idpf.org/2007/opf"><metadata>
<dc:title>A cold peace</dc:title><dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>
<dc:publisher>The Desk</dc:publisher><dc:language>en</dc:language>
<dc:date opf:event="modification">2024-01-01</dc:date><dc:date opf:event="publication">2019-05-03</dc:date></metadata>
<manifest><item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one%201.xhtml" media-type="application/xhtml+xml"/>
<item id="toc" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="pic" href="a.png" media-type="image/png"/></manifest>
<spine><itemref idref="toc"/><itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/></spine></package>"""


def page(body):
    return f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'


def packed(**changed):
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/nav.xhtml": page("<nav>contents</nav>"),
        "OEBPS/text/one 1.xhtml": page("<h1>A Cold Peace</h1><h2>One</h2><p>First&nbsp;chapter&mdash;short.</p>"),
        "OEBPS/two.xhtml": page("<blockquote><p>Second.</p></blockquote>"),
    } | changed
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            if data is not None:
                archive.writestr(name, data)
    return stream.getvalue()


def test_chapters_follow_the_spine(read_as, show):
    draft = read_as("a.epub", packed())
    assert show(draft) == [
        ("title", "A Cold Peace"),
        ("heading", "One"),
        ("paragraph", "First chapter—short."),
        ("quote", "Second."),
    ]
    metadata = draft.metadata
    assert (metadata.title, metadata.authors, metadata.outlet) == ("A cold peace", ("Jane Doe", "John Roe"), "The Desk")
    assert (metadata.published, metadata.language) == ("2019-05-03", "en")


def test_a_package_is_found_without_its_container(read_as, show):
    assert len(show(read_as("a.epub", packed(**{"META-INF/container.xml": None})))) == 4


def test_a_lost_spine_leaves_the_manifest(read_as, show):
    package = PACKAGE[: PACKAGE.index("<spine>")] + "</package>"
    assert show(read_as("a.epub", packed(**{"OEBPS/book.opf": package})))[0] == ("quote", "Second.")


def test_a_sellers_lock_is_said(read_as):
    lock = '<encryption><CipherReference URI="OEBPS/two.xhtml"/></encryption>'
    with pytest.raises(LockedFile, match="seller"):
        read_as("a.epub", packed(**{"META-INF/encryption.xml": lock}))


def test_scrambled_fonts_are_no_lock(read_as, show):
    lock = '<encryption><CipherReference URI="OEBPS/font.otf"/></encryption>'
    assert show(read_as("a.epub", packed(**{"META-INF/encryption.xml": lock})))


def test_entities_of_the_files_own_are_not_expanded(read_as, show, tmp_path):
    (tmp_path / "secret").write_text("secret")
    chapter = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>' + page("<p>a &x; b</p>")[21:]
    draft = read_as("a.epub", packed(**{"OEBPS/two.xhtml": chapter}))
    assert "secret" not in draft.text.text


def test_a_book_without_a_package_or_without_words(read_as):
    with pytest.raises(UnreadableFile, match="not a whole EPUB"):
        read_as("a.epub", packed(**{"META-INF/container.xml": None, "OEBPS/book.opf": None}))
    with pytest.raises(NoText):
        read_as("a.epub", packed(**{"OEBPS/text/one 1.xhtml": page(""), "OEBPS/two.xhtml": page("<img/>")}))


def test_a_title_page_is_no_evidence_and_the_source_is_the_address(read_as, show):
    credits_ = "<p>Jane Doe</p><p>John Roe</p><p>The Desk</p><p>3 May 2019</p>"
    package = PACKAGE.replace("<dc:language>", "<dc:source>https://desk.example/a</dc:source><dc:language>")
    first = page(f"<h1>A Cold Peace</h1>{credits_}<h2>One</h2><p>First chapter.</p>")
    draft = read_as("a.epub", packed(**{"OEBPS/book.opf": package, "OEBPS/text/one 1.xhtml": first}))
    kinds = [kind for kind, _ in show(draft)]
    assert kinds == ["title", "byline", "byline", "byline", "byline", "heading", "paragraph", "quote"]
    assert draft.metadata.url == "https://desk.example/a"


def test_the_report_knows_the_package(read_as, origins):
    assert set(origins(read_as("a.epub", packed())).values()) == {"book’s package"}
