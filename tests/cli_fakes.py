"""A library that answers from memory, for tests of the command line; what it is asked is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleText
from askrs.domain.backup import Backup
from askrs.domain.filters import Filters
from askrs.domain.progress import Finished, Indexed, Outcome, Progress, Reading, Skipped, Started, Summary
from askrs.domain.report import ReadingReport
from askrs.domain.status import LibraryStatus
from askrs.errors import AskrsError, NoText, UnknownArticle
from askrs.exporting.markdown import to_markdown
from askrs.settings import Settings
from collection_fakes import FakeCollections, FakeRemovals
from fakes import make_answer, make_article, make_text
from history_fakes import FakeHistory

__all__ = ["FakeLibrary", "indexing"]

Step = Progress | BaseException | Callable[[], object]


def indexing(*outcomes: Outcome | AskrsError) -> list[Progress]:
    """The events of indexing one file for each outcome."""
    total = len(outcomes)
    events: list[Progress] = [Started(total)]
    counts: dict[str, int] = {}
    for done, outcome in enumerate(outcomes, start=1):
        source = f"/articles/{done}.html"
        events.append(Reading(source, done - 1, total))
        if isinstance(outcome, Outcome):
            events.append(Indexed(source, outcome, make_article(done, source=source), done, total))
        else:
            events.append(Skipped(source, outcome, done, total))
        fate = outcome.value if isinstance(outcome, Outcome) else "skipped"
        counts[fate] = counts.get(fate, 0) + 1
    return [*events, Finished(Summary(**counts, seconds=1.25))]


class FakeLibrary:
    """Set ``answer``, ``cards``, ``events`` or ``failure``; read ``asked``, ``password``, ``folder``, ``closed`` …"""

    def __init__(self) -> None:
        self.answer = make_answer()
        self.cards: list[Article] = [make_article(1), make_article(2, title="Two", outlet="FT", published="2023-05")]
        self.gone: list[Article] = []
        self.events: list[Step] = [*indexing(Outcome.ADDED, NoText("It is a scan.", "Use OCR."))]
        self.preparations: list[Progress] = []
        self.failure: Exception | None = None
        self.history = FakeHistory()
        self.collections = FakeCollections()
        self.removals = FakeRemovals(self, self.collections)
        self.followed: list[Answer | None] = []
        self.reports: dict[int, ReadingReport] = {}
        self.outdated = 0
        self.asked: list[tuple[str, Filters | None]] = []
        self.indexed: list[str] = []
        self.edited: list[tuple[int, dict[str, Any]]] = []
        self.password = ""
        self.folder: Path | None = None
        self.settings = Settings()
        self.closed = 0
        self.kept: list[Backup] = []
        self.cancelled = False

    def open(self, folder: Path | None = None, settings: Settings | None = None) -> FakeLibrary:
        self.folder, self.settings = folder, settings or Settings()
        if self.failure:
            raise self.failure
        return self

    def __enter__(self) -> FakeLibrary:
        return self

    def __exit__(self, *_: Any) -> None:
        self.closed += 1

    def prepare(self, *, thorough: bool | None = None, load: bool = False) -> Iterator[Progress]:
        yield from self.preparations

    def index(self, sources: Iterable[str | Path], *, password: str = "") -> Iterator[Progress]:
        self.indexed += map(str, sources)
        self.password = password
        try:
            for event in (*self.preparations, *self.events):
                if isinstance(event, BaseException):
                    raise event
                if callable(event):
                    event()
                    continue
                yield event
        except GeneratorExit:
            self.cancelled = True
            raise

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        *,
        thorough: bool | None = None,
        after: Answer | None = None,
    ) -> Answer:
        self.asked.append((question, filters))
        self.followed.append(after)
        return self.answer

    def articles(self, filters: Filters | None = None, *, missing: bool = False) -> list[Article]:
        cards = self.gone if missing else self.cards
        meant = self.collections.resolve(filters or Filters())
        return [card for card in cards if meant.accepts(card)]

    def text(self, article_id: int, fingerprint: str = "") -> ArticleText:
        if fingerprint not in {"", "0ld"}:
            raise UnknownArticle(f"No version {fingerprint}.")
        if fingerprint:
            return make_text("As it was.")
        return make_text("First paragraph.", "Second one.", title=f"Title {article_id}")

    def report(self, article_id: int) -> ReadingReport:
        return self.reports.get(article_id, ReadingReport())

    def edit(self, article_id: int, **fields: Any) -> Article:
        self.edited.append((article_id, fields))
        (card,) = (card for card in self.cards if card.id == article_id)
        return replace(card, **{name: value for name, value in fields.items() if name != "forget"})

    def remove(self, ids: Iterable[int]) -> int:
        return self.removals.remove(ids)

    def take(self, ids: Iterable[int]) -> None:
        self.cards = [card for card in self.cards if card.id not in set(ids)]

    def export(self, answer: Answer) -> str:
        return to_markdown(answer)

    def status(self) -> LibraryStatus:
        return LibraryStatus(Path("/library"), len(self.cards), 20, 3_400_000, "some-model", "f00d", self.outdated)
