"""How well words can be read, as WCAG 2 measures it: of colours, and of what a widget has really painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

_STEMS = 4  # pixels: a stem of the smallest letter


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def painted_contrast(picture: QImage) -> float:
    """The contrast of the words in a picture with the ground that they stand on.

    The ground is the most frequent colour. The ink is what is furthest from it, as far as a few pixels hold it: a
    letter's edges are smoothed, its stems are not.
    """
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    shape = (image.height(), image.bytesPerLine() // 4)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(shape)[:, : image.width()]
    colours, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    ground = QColor.fromRgb(int(colours[counts.argmax()]))
    ratios = np.array([contrast(QColor.fromRgb(int(one)), ground) for one in colours])
    order = np.argsort(-ratios)
    enough = np.searchsorted(np.cumsum(counts[order]), _STEMS)
    return float(ratios[order][min(enough, len(order) - 1)])


def cut_out(picture: QImage, widget: QWidget, area: QRect | None = None) -> QImage:
    """What ``widget``, or an ``area`` of it, shows in the picture of its window; empty where it is not to be seen."""
    seen = widget.visibleRegion().boundingRect().intersected(area or widget.rect())
    return (
        picture.copy(QRect(widget.mapTo(widget.window(), seen.topLeft()), seen.size())) if seen.isValid() else QImage()
    )
