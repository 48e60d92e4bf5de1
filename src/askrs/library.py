"""The door: everything that a window, a command or a script may ask of a library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.filters import Filters
from askrs.domain.progress import Progress
from askrs.domain.status import LibraryStatus
from askrs.settings import Settings

__all__ = ["Library"]


class Library:
    """Articles, their index, and answers from them. (Interface; the body is being written.)"""

    @classmethod
    def open(cls, folder: Path | None = None, settings: Settings | None = None) -> Library: ...
    def prepare(
        self,
    ) -> Iterator[Progress]: ...  # yields Preparing(message) only if the model must be prepared first (once a machine)
    def index(self, sources: Iterable[str | Path]) -> Iterator[Progress]: ...  # close() = cancel
    def ask(self, question: str, filters: Filters | None = None) -> Answer: ...
    def articles(self, filters: Filters | None = None) -> Sequence[Article]: ...
    def text(self, article_id: ArticleId) -> ArticleText: ...
    def remove(
        self, ids: Iterable[ArticleId]
    ) -> int: ...  # number removed; UnknownArticle if one does not exist (then nothing is removed)
    def export(self, answer: Answer) -> str: ...  # Markdown
    def status(self) -> LibraryStatus: ...
    def close(self) -> None: ...
    def __enter__(self) -> Library: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
