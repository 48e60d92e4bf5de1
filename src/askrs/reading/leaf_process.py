"""The parent's end of the child that draws pages: one file, opened anew where the child has died of a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from askrs.domain.facsimile import Leaf, Picture, Rectangle
from askrs.domain.span import Span
from askrs.errors import ReadError, UnreadableFile
from askrs.reading.process import ReaderProcess

__all__ = ["LeafProcess"]


class LeafProcess:
    """The pages of the file at ``path``, as long as its bytes have this SHA-256.

    Every verb raises nothing but ReadErrors and takes at most ``seconds``; ``memory`` is the child's address space in
    bytes. ``stop`` may be called from another thread and ends what is under way.
    """

    def __init__(self, path: Path, fingerprint: str, *, seconds: float = 20.0, memory: int = 2_000_000_000) -> None:
        self._path, self._fingerprint = path, fingerprint
        self._seconds, self._memory = seconds, memory
        self._child: ReaderProcess | None = None
        self._closed = False
        self._lock = Lock()

    def open(self) -> tuple[Leaf, ...]:
        """All pages, in order."""
        found = self._ask("open", str(self._path), self._fingerprint)
        if isinstance(found, tuple) and found and all(isinstance(leaf, Leaf) for leaf in found):
            return found
        raise UnreadableFile(f"{self._path.name} has no pages.", "Open it in a PDF viewer.")

    def picture(self, leaf: int, width: int, height: int, top: int, rows: int) -> Picture:
        """``rows`` rows of pixels, from row ``top`` on, of the page drawn ``width`` by ``height`` pixels."""
        drawn = self._draw("picture", leaf, width, height, top, rows)
        if isinstance(drawn, Picture) and len(drawn.pixels) == 4 * width * rows:
            return Picture(width, rows, drawn.pixels)
        raise UnreadableFile("This page cannot be shown.", "Open the file in a PDF viewer.")

    def rectangles(self, leaf: int, text: str, spans: Sequence[Span]) -> tuple[tuple[Rectangle, ...], ...]:
        """For each of ``spans``, places in the page's ``text``, the rectangles around it; none where it is unsure."""
        found = self._draw("rectangles", leaf, text, tuple(spans))
        return found if isinstance(found, tuple) and len(found) == len(spans) else ((),) * len(spans)

    def stop(self) -> None:
        """End the child at once, whatever it is doing, from any thread; nothing can be asked any more."""
        with self._lock:
            self._closed = True
            if self._child is not None:
                self._child.end()

    def close(self) -> None:
        """``stop``, and clear up behind the child."""
        self.stop()
        if self._child is not None:
            self._child.kill()

    def _draw(self, *request: Any) -> Any:  # noqa: ANN401
        if self._child is None or not self._child.alive:
            self.open()
        return self._ask(*request)

    def _ask(self, *request: Any) -> Any:  # noqa: ANN401
        with self._lock:
            if self._closed:
                raise UnreadableFile(f"{self._path.name} is closed.")
            if self._child is None or not self._child.alive:
                self._child = ReaderProcess(self._memory, "askrs.reading.leaf_child")
            child = self._child
        child.ask(self._path.name, request, self._seconds)
        answer = child.answer()
        if isinstance(answer, ReadError):
            raise answer
        return answer
