"""From a page's own coordinates to those of the page as it is shown: cropped, then turned."""

from __future__ import annotations

from askrs.domain.facsimile import Rectangle
from askrs.reading.pdf.shapes import Box

__all__ = ["shown_at", "shown_size"]


def shown_size(extent: Box, quarters: int) -> tuple[float, float]:
    """Width and height, in points, of the part ``extent`` of a page that is shown in ``quarters`` clockwise turns."""
    width, height = extent.right - extent.left, extent.height
    return (height, width) if quarters % 2 else (width, height)


def shown_at(box: Box, extent: Box, quarters: int) -> Rectangle:
    """Where ``box`` stands, counted from the upper left corner, when ``extent`` is shown in so many clockwise turns."""
    left, right = box.left - extent.left, box.right - extent.left
    bottom, top = box.bottom - extent.bottom, box.top - extent.bottom
    width, height = extent.right - extent.left, extent.height
    match quarters % 4:
        case 1:
            return Rectangle(bottom, left, top, right)
        case 2:
            return Rectangle(width - right, bottom, width - left, top)
        case 3:
            return Rectangle(height - top, width - right, height - bottom, width - left)
        case _:
            return Rectangle(left, height - top, right, height - bottom)
