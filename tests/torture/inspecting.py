"""What an exported document is made of, by parsers that are not its writer's; each says what should not be there."""

from __future__ import annotations

import io
import json as json_module
import re
import unicodedata
import zipfile
from collections.abc import Iterable

import pypdf
from lxml import etree
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from askrs.domain.answer import Answer
from askrs.domain.history import SavedSession
from askrs.exporting.inert import for_xml, one_line
from askrs.exporting.references import address_of, plain_address

__all__ = ["bibtex", "docx", "html", "json", "markdown", "pdf", "ris", "terminal"]

_BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "article",
    "h1",
    "h2",
    "h3",
    "p",
    "strong",
} | {"blockquote", "sup", "a", "ol", "li", "cite"}
_ATTRIBUTES = {"lang", "dir", "charset", "http-equiv", "content", "name", "class", "id", "href", "aria-label", "rel"}
_WORD_TAGS = {
    "document",
    "body",
    "p",
    "pPr",
    "pStyle",
    "bidi",
    "r",
    "rPr",
    "rStyle",
    "b",
    "i",
    "vertAlign",
    "rtl",
    "lang",
} | {"t", "tab", "br", "hyperlink", "bookmarkStart", "bookmarkEnd", "sectPr", "pgSz", "pgMar", "cols", "docGrid"}


def _steering(text: str) -> list[str]:
    """Characters that drive a terminal, reorder what is read or cannot be encoded."""
    bad = {char for char in text if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} and char not in "\n\t"}
    return sorted(f"character {ord(char):04X}" for char in bad | (_BIDI & set(text)))


def _allowed(session: SavedSession) -> set[str]:
    articles = [item.article for one in session.exchanges for item in one.answer.evidence]
    return {address_of(article) for article in articles if plain_address(address_of(article))}


def _strange(what: str, found: Iterable[str], allowed: set[str]) -> list[str]:
    return sorted(f"{what} {one}" for one in set(found) - allowed)


def markdown(made: bytes, session: SavedSession) -> list[str]:
    """Headings, quotes, footnotes, bold words and links to addresses of the articles; nothing else."""
    tokens = MarkdownIt("commonmark").enable("table").use(footnote_plugin).parse(made.decode())
    inside = [child for token in tokens for child in token.children or []]
    blocks = {"heading", "paragraph", "blockquote", "footnote", "footnote_block", "footnote_anchor", "inline"}
    kinds = (token.type.removesuffix("_open").removesuffix("_close") for token in tokens)
    links = (str(child.attrs["href"]) for child in inside if child.type == "link_open")
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    return [
        *_strange("block", kinds, blocks),
        *_strange(
            "inline",
            (c.type for c in inside),
            {"text", "footnote_ref", "link_open", "link_close", "strong_open", "strong_close"},
        ),
        *_strange("link", links, _allowed(session)),
        *_steering(made.decode()),
        *(["headings"] if headings != ["h1", *["h2"] * len(session.exchanges)] else []),
    ]


def html(made: bytes, session: SavedSession) -> list[str]:
    """The tags and attributes that the page is made of, links inside it and to the articles' addresses."""
    tree = lxml_html.document_fromstring(made.decode())
    elements = list(tree.iter())
    links = [element.get("href", "") for element in elements if element.tag == "a"]
    names = {f"#{element.get('id')}" for element in elements if element.get("id")}
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    headings = [one_line(heading.text_content()) for heading in tree.iter("h2")]
    asked = [one_line(for_xml(one.answer.question)) for one in session.exchanges]
    return [
        *_strange("tag", (str(element.tag) for element in elements), _TAGS),
        *_strange("attribute", (name for element in elements for name in element.attrib), _ATTRIBUTES),
        *_strange("link", links, _allowed(session) | names),
        *_strange("policy", policy, {"default-src 'none'; style-src 'unsafe-inline'"}),
        *_steering(made.decode()),
        *([f"headings {headings}"] if headings != asked or len(tree.findall(".//style")) != 1 else []),
    ]


def docx(made: bytes, session: SavedSession) -> list[str]:
    """Paragraphs, runs and links; no field, object or picture, and no relation out but the articles' addresses."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    tree = trees["word/document.xml"]
    tags = (etree.QName(element).localname for element in tree.iter() if isinstance(element.tag, str))
    outside = [
        relation.get("Target", "")
        for name, part in trees.items()
        if name.endswith(".rels")
        for relation in part
        if relation.get("TargetMode") == "External"
    ]
    marks = {element.get(f"{_W}name") for element in tree.iter(f"{_W}bookmarkStart")}
    anchors = {element.get(f"{_W}anchor") for element in tree.iter(f"{_W}hyperlink")} - {None}
    return [
        *_strange("tag", tags, _WORD_TAGS),
        *_strange("part", parts, {name for name in parts if not re.search(r"vba|media|embed|activeX", name)}),
        *_strange("relation", outside, _allowed(session)),
        *_strange("anchor", map(str, anchors), {str(mark) for mark in marks}),
        *_steering("".join(tree.itertext())),
    ]


def pdf(made: bytes, session: SavedSession) -> list[str]:
    """Pages with links to places in them and to the articles' addresses; no script, no action, no file within."""
    reader = pypdf.PdfReader(io.BytesIO(made), strict=True)
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    links = [str(note["/A"]["/URI"]) for note in notes if "/A" in note]
    inner = [str(note["/Dest"]) for note in notes if "/Dest" in note]
    names = {key for part in _dictionaries(reader) for key in part}
    forbidden = {"/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/AcroForm"}
    return [
        *_strange("note", (str(note["/Subtype"]) for note in notes), {"/Link"}),
        *_strange("action", (str(note["/A"]["/S"]) for note in notes if "/A" in note), {"/URI"}),
        *_strange("link", links, _allowed(session)),
        *_strange("place", inner, set(reader.named_destinations)),
        *_strange("key", names & forbidden, set()),
    ]


def _dictionaries(reader: pypdf.PdfReader) -> Iterable[pypdf.generic.DictionaryObject]:
    for number in range(1, len(reader.xref[0]) + 1 if 0 in reader.xref else 1):
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        if isinstance(found, pypdf.generic.DictionaryObject):
            yield found


def bibtex(made: bytes, session: SavedSession) -> list[str]:
    """Entries of one field a line; in a value every brace has its partner and every special character its escape."""
    known = (
        r"\\(?:textbackslash|textbrace(?:left|right)|textascii(?:circum|tilde)|textquotedbl|text(?:less|greater|bar))\{\}"
        r"|\\symbol\{64\}|\\[#$%&_]"
    )
    faults = _steering(made.decode())
    entries = made.decode().strip().split("\n\n")
    if len(entries) != len({item.article.id for item in session.exchanges[0].answer.evidence}):
        faults.append("entries")
    for entry in entries:
        head, *fields, last = entry.split("\n")
        if last != "}" or not re.fullmatch(r"@(article|misc)\{[a-z0-9-]+,", head):
            faults.append(f"entry {head}")
        for field in fields:
            name, _, value = field.partition(" = ")
            bare = re.sub(known, "", value)
            inside = re.fullmatch(r"\{(.*)\},", bare)
            plain = re.sub(r"\{([^{}]*)\}", r"\1", inside[1]) if inside else "\\"
            if re.search(r"[\\{}]", plain) or (name != "  url" and re.search(r"[#$%&_^~@]", plain)):
                faults.append(f"field {field}")
    return faults


def ris(made: bytes, session: SavedSession) -> list[str]:
    """Records of one tag a line, as many as there are articles."""
    lines = made.decode().removesuffix("\r\n").split("\r\n")
    tags = [line[:6] for line in lines]
    count = len({item.article.id for item in session.exchanges[0].answer.evidence})
    wrong = [line for line in lines if not re.fullmatch(r"(TY|AU|TI|T2|PY|DA|UR|ER)  - [^\r\n]*", line)]
    ended = tags.count("TY  - ") == tags.count("ER  - ") == count
    return [*wrong, *_steering(made.decode().replace("\r\n", "\n")), *([] if ended else ["records"])]


def json(made: str, answer: Answer) -> list[str]:
    """ASCII that reads back to the very words; two halves of a character beside each other are read as that one."""
    read = json_module.loads(made)
    said = [answer.question, *(cited.quote for cited in answer.citations)]
    same = [read["question"], *(cited["quote"] for cited in read["citations"])] == list(map(_joined, said))
    return [*_steering(made), *([] if same and made.isascii() else ["words"])]


def _joined(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def terminal(made: str) -> list[str]:
    """Nothing but text and the bold and underline that askrs sets itself."""
    return _steering(re.sub(r"\x1b\[(?:[0-9]{1,2};?)*m", "", made))
