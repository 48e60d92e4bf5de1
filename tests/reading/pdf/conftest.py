from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from askrs.reading.pdf.shapes import Box, Line


class Press:
    """Sets pages of A4 (595 by 842 points), from the top down."""

    def __init__(self, **info) -> None:
        self.stream = BytesIO()
        self.canvas = Canvas(self.stream, pagesize=(595, 842), invariant=1, encrypt=info.pop("encrypt", None))
        for name, value in info.items():
            getattr(self.canvas, f"set{name.capitalize()}")(value)

    def line(self, text, y, x=72, size=10, font="Times-Roman") -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def paragraph(self, text, y, *, x=72, width=451, size=10, font="Times-Roman", indent=0) -> float:
        """Break ``text`` into lines; returns where the next paragraph may start."""
        words, line, left = text.split(), "", indent
        for word in words:
            if line and stringWidth(f"{line} {word}", font, size) > width - left:
                self.line(line, y, x + left, size, font)
                line, left, y = word, 0, y - 1.2 * size
            else:
                line = f"{line} {word}".strip()
        self.line(line, y, x + left, size, font)
        return y - 1.2 * size

    def turn(self) -> None:
        self.canvas.showPage()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.stream.getvalue()


@pytest.fixture
def press():
    return Press


@pytest.fixture
def texts():
    """Sentences of different lengths, all different."""
    names = ["Moscow", "Tehran", "Ankara", "Baku", "Cairo", "Delhi", "Rome", "Oslo", "Bern", "Riga"]
    verbs = [
        "hesitates to deliver what it promised to",
        "has never been closer to a quarrel with",
        "still waits for word from",
    ]
    paragraphs = [
        " ".join(
            f"{names[(number + step) % 10]} {verbs[(number * step) % 3]} {names[(number + step + 3) % 10]},"
            f" said note {number * 10 + step}."
            for step in range(5)
        )
        for number in range(12)
    ]
    return SimpleNamespace(paragraphs=paragraphs)


@pytest.fixture
def line():
    """A line of type at a place, as wide as its text."""

    def set_line(text, x=72.0, y=700.0, size=10.0, width=None, **more):
        return Line(text, Box(x, y, x + (width or 5.0 * len(text)), y + size), size, **more)

    return set_line
