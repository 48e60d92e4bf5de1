"""PDFs with sentences in hard places, and a second opinion on what a rectangle on a page holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from ctypes import c_double
from io import BytesIO
from typing import NamedTuple

import pypdf
import pypdfium2 as pdfium
from pypdfium2 import raw
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from askrs.domain.article import Article, ArticleId
from askrs.facsimile import Facsimile
from askrs.reading.pdf.letters import letters_of, points_of
from askrs.splitting.passages import passages

_CITIES = ["Moscow", "Tehran", "Ankara", "Baku", "Cairo", "Delhi", "Rome", "Oslo", "Bern", "Riga", "Doha", "Minsk"]
_VERBS = ("hesitates to deliver what it promised to", "has never been closer to a quarrel with", "waits for word from")


def prose(sentences: int, seed: int = 0) -> str:
    """Sentences that differ, among long words, ligatures, figures and quotation marks."""
    return " ".join(
        f"{_CITIES[(seed + n) % 12]} {_VERBS[(seed * n) % 3]} {_CITIES[(seed + n * 5 + 3) % 12]}, said note {seed}-{n},"
        f" “and the efficient officials of the internationalisation office confirm {n * 37 + seed} of it.”"
        for n in range(sentences)
    )


def broken(text: str, width: float, size: float, *, hyphens: bool = False, font: str = "Times-Roman") -> list[str]:
    """``text`` in lines of at most ``width`` points; with ``hyphens`` long words are cut at a line's end."""
    lines, line = [], ""
    for word in text.split():
        if stringWidth(f"{line} {word}", font, size) <= width:
            line = f"{line} {word}".strip()
            continue
        cut = len(word) // 2
        if hyphens and len(word) > 9 and word.isalpha() and stringWidth(f"{line} {word[:cut]}-", font, size) <= width:
            lines.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def with_ligatures(text: str) -> str:
    """``text`` as an old-fashioned compositor sets it."""
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def set_pages(
    text: str, *, columns: int = 1, hyphens: bool = False, leading: float = 1.2, font: str = "Times-Roman"
) -> bytes:
    """``text`` on as many pages as it takes, running on from column to column and from page to page."""
    if font == "Vera":
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    gap, size = 24, 10
    width = (451 - gap * (columns - 1)) / columns
    lines = broken(text, width, size, hyphens=hyphens, font=font)
    rows = int(600 // (leading * size))
    for page, start in enumerate(range(0, len(lines), rows * columns)):
        canvas.setFont(font, size)
        canvas.drawString(72, 800, "The Desk, volume 7")
        canvas.drawString(290, 40, f"{page + 1}")
        for column in range(columns):
            first = start + column * rows
            for row, line in enumerate(lines[first : first + rows]):
                canvas.drawString(72 + column * (width + gap), 740 - row * leading * size, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def rewritten(data: bytes, *, turn: int = 0, crop: tuple[float, float, float, float] | None = None) -> bytes:
    """``data`` with every page turned clockwise by ``turn`` degrees and cropped to left, bottom, right and top."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    for page in writer.pages:
        page.rotate(turn)
        if crop:
            page.cropbox = pypdf.generic.RectangleObject(crop)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def card(path, fingerprint: str) -> Article:
    return Article(ArticleId(1), str(path), "Title", (), "", "", "", "en", fingerprint, "2026-01-01T00:00:00Z")


class Tally(NamedTuple):
    """So many sentences marked and right, not marked, marked and wrong, on two pages among them."""

    right: int
    unmarked: int
    wrong: int
    over_two_pages: int


def tally(path, text, fingerprint: str) -> Tally:
    """Mark every sentence of an article on its pages, and look with other eyes at what was marked."""
    sentences = [span for passage in passages(text) for span in passage.sentences]
    with Facsimile(card(path, fingerprint), text) as facsimile:
        facsimile.open()
        traces = facsimile.traces(sentences)
    counts = Counter()
    with pdfium.PdfDocument(path) as document:
        held = _Held(document)
        for span in sentences:
            if not traces[span]:
                counts["unmarked"] += 1
                continue
            meant = Counter(letters_of(span.of(text.text))[0])
            seen = held.by(traces[span])
            # set twice in the same place is a bolder look, not another letter
            counts["right" if set(meant) == set(seen) and not meant - seen else "wrong"] += 1
            counts["two"] += len({trace.leaf for trace in traces[span]}) > 1
    return Tally(counts["right"], counts["unmarked"], counts["wrong"], counts["two"])


class _Held:
    """The letters whose ink has its middle in rectangles, by PDFium's own conversion from the screen to the page."""

    def __init__(self, document) -> None:
        self._document = document
        self._known: dict[int, list[tuple[float, float, int]]] = {}

    def by(self, traces) -> Counter[str]:
        units: dict[int, list[int]] = defaultdict(list)
        for trace in traces:
            for x, y, unit in self._middles(trace.leaf):
                place = trace.rectangle
                if place.left <= x <= place.right and place.top <= y <= place.bottom:
                    units[trace.leaf].append(unit)
        return Counter(letters_of(point for found in units.values() for point, _ in points_of(found))[0])

    def _middles(self, leaf: int) -> list[tuple[float, float, int]]:
        if leaf not in self._known:
            page = self._document[leaf]
            textpage = page.get_textpage()
            self._known[leaf] = [
                (*_shown(page, textpage.get_charbox(index)), raw.FPDFText_GetUnicode(textpage.raw, index))
                for index in range(textpage.count_chars())
                if raw.FPDFText_IsGenerated(textpage.raw, index) != 1
            ]
        return self._known[leaf]


def _shown(page, box) -> tuple[float, float]:
    """The middle of a box on the page, in points from the upper left corner of the page as it is shown."""
    origin, right, down = (_to_page(page, *pixel) for pixel in ((0, 0), (100_000, 0), (0, 100_000)))
    x, y = (box[0] + box[2]) / 2 - origin[0], (box[1] + box[3]) / 2 - origin[1]
    width, height = page.get_size()
    across = [(right[n] - origin[n]) / width for n in (0, 1)]
    along = [(down[n] - origin[n]) / height for n in (0, 1)]
    return across[0] * x + across[1] * y, along[0] * x + along[1] * y


def _to_page(page, x: int, y: int) -> tuple[float, float]:
    left, top = c_double(), c_double()
    raw.FPDF_DeviceToPage(page.raw, 0, 0, 100_000, 100_000, 0, x, y, left, top)
    return left.value, top.value
