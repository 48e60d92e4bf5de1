"""An article's text set as pages of a book are, without changing a character of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from askrs.domain.article import ArticleText, Block, BlockKind
from askrs.gui.directions import runs_from_right

__all__ = ["typeset"]

_LEADING = 140.0  # per cent of the font's own line height
_MUTED = {BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.FURNITURE, BlockKind.FOOTNOTE}
_INDENT = {BlockKind.QUOTE: 28.0, BlockKind.LIST_ITEM: 20.0, BlockKind.FOOTNOTE: 14.0}


def typeset(text: ArticleText, muted: QColor, parent: QObject | None = None) -> QTextDocument:
    """A document in which block n of the text is block n, built by inserting plain text only.

    Outside text is never read as HTML or Markdown, so nothing in it can load an image, follow a link or hide.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(text.blocks):
        words = block.span.of(text.text)
        from_right = runs_from_right(words)
        layout, look = _layout(block, from_right=from_right), _look(block, muted, from_right=from_right)
        if number:
            cursor.insertBlock(layout, look)
        else:
            cursor.setBlockFormat(layout)
            cursor.setBlockCharFormat(look)
        cursor.insertText(words, look)
    cursor.endEditBlock()
    return document


def _layout(block: Block, *, from_right: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    close = block.kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_ROW}
    made.setTopMargin(4 if close else 11)
    made.setBottomMargin(4 if close else 11)
    indent = made.setRightMargin if from_right else made.setLeftMargin
    indent(_INDENT.get(block.kind, 0.0))
    if block.kind is BlockKind.TITLE:
        made.setBottomMargin(14)
        made.setHeadingLevel(1)
        made.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    elif block.kind is BlockKind.HEADING:
        made.setTopMargin(20)
        made.setHeadingLevel(min(max(block.level, 1), 6))
    return made


def _look(block: Block, muted: QColor, *, from_right: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    if block.kind is BlockKind.TITLE:
        made.setProperty(QTextCharFormat.Property.FontSizeAdjustment.value, 2)
    elif block.kind is BlockKind.HEADING:
        made.setProperty(QTextCharFormat.Property.FontSizeAdjustment.value, 1 if block.level <= 2 else 0)
        made.setFontWeight(QFont.Weight.Bold)
    elif block.kind in _MUTED:
        made.setProperty(QTextCharFormat.Property.FontSizeAdjustment.value, -1)
        made.setForeground(muted)
    elif block.kind is BlockKind.QUOTE:
        made.setFontItalic(not from_right)  # Arabic and Hebrew have no italics, and few fonts slant them
    return made
