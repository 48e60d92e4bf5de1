"""Text laid out for the output at hand: wrapped and styled on a terminal, plain everywhere else."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from askrs.domain.span import Span
from askrs.exporting.inert import one_line, printable

__all__ = ["Paragraph", "Sheet"]

Paragraph = tuple[int, Text]
"""Its indentation in columns, and its text."""

_WIDEST = 100
_NARROWEST = 30
_ENDLESS = 100_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """``width`` in columns, None for lines as long as they come; ``styled`` if bold and underline can be shown."""

    width: int | None = None
    styled: bool = False

    @classmethod
    def of_output(cls) -> Sheet:
        """The sheet that standard output is."""
        if not sys.stdout.isatty():
            return cls()
        columns = shutil.get_terminal_size().columns
        return cls(max(_NARROWEST, min(columns, _WIDEST)), os.environ.get("TERM") != "dumb")

    def plain(self, text: str, style: str = "") -> Text:
        """Outside text, made harmless."""
        return Text(printable(text).expandtabs(1), style)

    def emphasised(self, text: str, words: Span | None) -> Text:
        """``text`` with some of its words in bold, where bold can be shown."""
        if words is None:
            return self.plain(text)
        before, after = self.plain(text[: words.start]), self.plain(text[words.end :])
        return before.append_text(self.plain(words.of(text), "bold")).append_text(after)

    def marked(self, text: str, marks: Iterable[tuple[Span, str]]) -> Text:
        """``text`` with the sentences at some places marked, each followed by its label.

        Marks are bold and underlined, or between double asterisks where no style can be shown.
        """
        edge = "" if self.styled else "**"
        whole, done = Text(), 0
        for span, label in sorted(marks):
            whole.append_text(self.plain(text[done : span.start]))
            whole.append_text(self.plain(f"{edge}{text[max(done, span.start) : span.end]}{edge}", "bold underline"))
            whole.append(label)
            done = span.end
        return whole.append_text(self.plain(text[done:]))

    def paragraphs(self, paragraphs: Iterable[Paragraph]) -> str:
        """The paragraphs below one another, wrapped if the sheet has a width."""
        console = self._console()
        for indent, text in paragraphs:
            lines = text.wrap(console, self.width - indent) if self.width else text.split("\n", allow_blank=True)
            for line in lines:
                line.rstrip()
                console.print(Text(" " * indent if line else "") + line, soft_wrap=True)
        return _written(console)

    def table(
        self, heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Collection[int] = (0,), indent: int = 0
    ) -> str:
        """Columns under their heads; those of ``numbers`` are set right."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column, head in enumerate(heads):
            justify: Literal["left", "right"] = "right" if column in numbers else "left"
            table.add_column(head, justify=justify, overflow="fold", no_wrap=self.width is None)
        for row in rows:
            table.add_row(*(Text(one_line(cell)) for cell in row))
        console = self._console()
        console.print(Padding.indent(table, indent))
        return "".join(f"{line.rstrip()}\n" for line in _written(console).split("\n")[:-1])

    def _console(self) -> Console:
        return Console(
            file=StringIO(),
            width=self.width or _ENDLESS,
            force_terminal=self.styled,
            color_system="standard" if self.styled else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )


def _written(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()
