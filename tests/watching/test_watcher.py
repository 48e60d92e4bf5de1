from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import Empty, Queue

import pytest

from askrs import Library
from askrs.domain.progress import Finished, Indexed, Outcome, Skipped, Started, Summary, Vanished
from askrs.errors import DiskFull, LibraryBusy, UnreadableFile
from askrs.watching import watch
from fakes import make_article

SETTLE = 0.4
ARTICLE = "# {0}\n\nThe {0} talks were held in Muscat. Oman mediated them with patience.\n"


class FakeLibrary:
    """Reads nothing; notes what it is asked to index, and whether it is open."""

    def __init__(self) -> None:
        self.batches: Queue[list[str]] = Queue()
        self.failures: list[Exception] = []
        self.during: Callable[[], object] = int
        self.is_open = False

    def __call__(self) -> FakeLibrary:
        return self

    def __enter__(self) -> FakeLibrary:
        self.is_open = True
        return self

    def __exit__(self, *_: object) -> None:
        self.is_open = False

    def index(self, sources, *, picky):
        assert picky
        if self.failures:
            raise self.failures.pop(0)
        self.batches.put([source.name for source in sources])
        yield Started(len(sources))
        for number, source in enumerate(sources, 1):
            if source.suffix == ".md":
                self.during()
                yield Indexed(str(source), Outcome.ADDED, make_article(number), number, len(sources))
        yield Finished(Summary())


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def watching(folder):
    """Watch the folder with a library in a thread; gives the queue of events."""
    stop, threads, events = threading.Event(), [], Queue()

    def run(factory):
        def loop():
            try:
                for event in watch([folder], factory, stop, SETTLE):
                    events.put(event)
            except Exception as error:
                events.put(error)

        threads.append(threading.Thread(target=loop))
        threads[-1].start()
        return events

    run.stop = stop
    yield run
    stop.set()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def batch(events):
    """The events up to the next end of a batch."""
    found = []
    while not found or not isinstance(found[-1], Finished):
        found.append(events.get(timeout=20))
        assert not isinstance(found[-1], Exception), found[-1]
    return found


def test_a_burst_is_one_quiet_batch_after_the_first(folder, watching):
    library = FakeLibrary()
    events = watching(library)
    assert [type(event) for event in batch(events)] == [Started, Finished]
    assert library.batches.get(timeout=20) == ["articles"]
    names = [f"{number:03}.md" for number in range(500)]
    for name in names:
        (folder / name).write_text("text", encoding="utf-8")
    told = batch(events)
    assert told[0] == Started(500)
    assert library.batches.get(timeout=20) == names
    assert not library.is_open


def test_what_is_not_worth_telling_is_not_told(folder, watching):
    library = FakeLibrary()
    events = watching(library)
    batch(events)
    (folder / "picture.png").touch()
    assert [library.batches.get(timeout=20) for _ in range(2)] == [["articles"], ["picture.png"]]
    (folder / "a.md").touch()
    assert [type(event) for event in batch(events)] == [Started, Indexed, Finished]


def test_a_half_written_file_waits(folder, watching):
    library = FakeLibrary()
    events = watching(library)
    batch(events)
    library.batches.get(timeout=20)
    with (folder / "slow.md").open("w", encoding="utf-8") as stream:
        end = time.monotonic() + 5 * SETTLE
        while time.monotonic() < end:
            stream.write("word ")
            stream.flush()
            with pytest.raises(Empty):
                events.get(timeout=SETTLE / 10)
    batch(events)
    assert library.batches.get(timeout=20) == ["slow.md"]


def test_a_busy_library_is_waited_for(folder, watching):
    library = FakeLibrary()
    library.failures = [LibraryBusy("Another askrs is writing."), LibraryBusy("Still.")]
    (folder / "a.md").touch()
    assert isinstance(batch(watching(library))[0], Started)
    assert library.failures == []


def test_another_refusal_ends_the_watch(watching):
    library = FakeLibrary()
    library.failures = [DiskFull("No room is left.")]
    assert isinstance(watching(library).get(timeout=20), DiskFull)


def test_stopping_in_the_middle_of_a_batch_leaves_the_rest(folder, watching):
    library = FakeLibrary()
    library.during = watching.stop.set
    events = watching(library)
    batch(events)
    for name in ("a.md", "b.md"):
        (folder / name).touch()
    assert isinstance(events.get(timeout=20), Started)
    assert isinstance(events.get(timeout=20), Indexed)
    with pytest.raises(Empty):
        events.get(timeout=SETTLE)
    assert not library.is_open


def test_what_is_no_folder_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="There is no folder"):
        next(watch([tmp_path / "missing"], FakeLibrary(), threading.Event()))


def test_a_real_library_follows_its_folder(tmp_path, folder, watching):
    (folder / "one.md").write_text(ARTICLE.format("one"), encoding="utf-8")
    (folder / "old.md").write_text(ARTICLE.format("old"), encoding="utf-8")
    events = watching(lambda: Library.open(folder / "library"))
    assert batch(events)[-1].summary.added == 2
    (folder / "new.md").write_text(ARTICLE.format("new"), encoding="utf-8")
    (folder / "picture.png").touch()
    (folder / "one.md").rename(folder / "first.md")
    (folder / "old.md").unlink()
    told = batch(events)
    assert told[-1].summary.added == 1
    assert [event.article.title for event in told if isinstance(event, Vanished)] == ["old"]
    assert not [event for event in told if isinstance(event, Skipped)]
    (folder / "first.md").write_text(ARTICLE.format("changed"), encoding="utf-8")
    assert batch(events)[-1].summary.updated == 1
    with Library.open(folder / "library") as library:
        assert {card.title for card in library.articles()} == {"changed", "new", "old"}
        assert library.remove([card.id for card in library.articles(missing=True)]) == 1
