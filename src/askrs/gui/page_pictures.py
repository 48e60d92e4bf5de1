"""The pictures of pages that are kept: those that were looked at last, in so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtGui import QImage

from askrs.gui.page_layout import Strip

__all__ = ["PagePictures"]


class PagePictures:
    """Strips and their images, at most ``room`` bytes of them; the one that was longest not looked at goes first."""

    def __init__(self, room: int = 96_000_000) -> None:
        self._room = room
        self._images: OrderedDict[Strip, QImage] = OrderedDict()
        self.size = 0

    def get(self, strip: Strip) -> QImage | None:
        """The image of a strip, if it is still there."""
        if strip in self._images:
            self._images.move_to_end(strip)
        return self._images.get(strip)

    def put(self, strip: Strip, image: QImage) -> None:
        """Keep an image."""
        old = self._images.pop(strip, None)
        self.size += image.sizeInBytes() - (old.sizeInBytes() if old is not None else 0)
        self._images[strip] = image
        while self.size > self._room and len(self._images) > 1:
            _, gone = self._images.popitem(last=False)
            self.size -= gone.sizeInBytes()

    def of(self, leaf: int) -> Iterator[tuple[Strip, QImage]]:
        """What there is of a page, at whatever size, to be shown until the right size is there."""
        return ((strip, image) for strip, image in self._images.items() if strip.leaf == leaf)

    def clear(self) -> None:
        """Keep nothing."""
        self._images.clear()
        self.size = 0
