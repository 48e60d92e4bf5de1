"""Putting a typed question to the library: what ``ask`` and ``export`` share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from askrs.cli.opening import Choices, open_library, prepare
from askrs.domain.article import ArticleId
from askrs.domain.correction import is_date
from askrs.domain.filters import Filters
from askrs.errors import AskrsError, SettingsError, UnknownArticle
from askrs.settings import Settings

if TYPE_CHECKING:
    from askrs.domain.answer import Answer
    from askrs.domain.history import SavedSession
    from askrs.library import Library

__all__ = ["Keeping", "Limits", "answered", "question_arguments"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Shaped = TypeVar("_Shaped", str, bytes)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much answer is wanted, and from which articles, as typed."""

    statements: int
    thorough: bool = False
    article: tuple[int, ...] = ()
    outlet: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    collection: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether the answer is kept in the history, and whether the last session goes on with it."""

    keep: bool = False
    follow: bool = False


def question_arguments(command: _Command) -> _Command:
    """Give a verb its question and the options of ``Limits``."""
    forms: tuple[Callable[[_Command], _Command], ...] = (
        click.option("--until", default="", metavar="DATE", callback=_date, help="Articles up to this day."),
        click.option("--since", default="", metavar="DATE", callback=_date, help="Articles from this day on."),
        click.option("--collection", multiple=True, metavar="NAME", help="Only this collection (repeatable)."),
        click.option("--outlet", multiple=True, metavar="NAME", help="Only articles of this outlet (repeatable)."),
        click.option("--article", type=int, multiple=True, metavar="ID", help="Only this article (repeatable)."),
        click.option("--thorough", is_flag=True, help="Let a larger model read the best passages too."),
        click.option(
            "-k", "statements", type=int, default=Settings().statements, metavar="N", help="Statements at most."
        ),
        click.argument("question", nargs=-1, callback=_question),
    )
    for form in forms:
        command = form(command)
    return command


def answered(
    choices: Choices,
    question: str,
    limits: Limits,
    then: Callable[[Library, Answer], _Shaped],
    keeping: Keeping = Keeping(),
) -> _Shaped:
    """Ask the chosen library within ``limits``; what ``then`` makes of the answer while the library is open."""
    with open_library(choices, statements=limits.statements, thorough=limits.thorough) as library:
        prepare(library)
        session = _last_session(library) if keeping.follow else None
        after = session.exchanges[-1].answer if session else None
        answer = library.ask(question, _filters(library, limits), after=after)
        if not answer.found and library.status().articles == 0:
            click.echo("The library is empty. Read articles into it first: askrs index PATH", err=True)
        shaped = then(library, answer)
        if keeping.keep or session:
            _keep(library, answer, session, shaped)
        return shaped


def _keep(library: Library, answer: Answer, session: SavedSession | None, shaped: str | bytes) -> None:
    """Where it cannot be kept, the answer is printed all the same before the error is."""
    try:
        library.history.keep(answer, session.card.id if session else None)
    except AskrsError:
        click.echo(shaped, nl=False)
        click.echo("The answer is not kept in the history:", err=True)
        raise


def _last_session(library: Library) -> SavedSession:
    cards = library.history.sessions()
    if not cards:
        raise SettingsError("There is no session to go on with.", "Begin one with: askrs ask --keep QUESTION")
    return library.history.session(cards[0].id)


def _filters(library: Library, limits: Limits) -> Filters | None:
    """The conditions that were typed, or None; names and numbers must exist, lest a slip look like a "no"."""
    if not (limits.article or limits.outlet or limits.since or limits.until or limits.collection):
        return None
    articles = library.articles()
    unknown = set(limits.article) - {article.id for article in articles}
    if unknown:
        raise UnknownArticle(f"No article has the number {min(unknown)}.", "List them with: askrs articles")
    return Filters(
        articles=frozenset(map(ArticleId, limits.article)) if limits.article else None,
        outlets=frozenset(_outlets(limits.outlet, {article.outlet for article in articles if article.outlet})),
        since=limits.since,
        until=limits.until,
        collections=frozenset(limits.collection),
    )


def _outlets(typed: Iterable[str], known: set[str]) -> Iterable[str]:
    """The library's own spellings of the outlets typed, upper and lower case alike."""
    spellings: dict[str, set[str]] = {}
    for outlet in known:
        spellings.setdefault(outlet.casefold(), set()).add(outlet)
    for outlet in typed:
        if outlet.casefold() not in spellings:
            raise SettingsError(f"No article is from “{outlet}”.", "List articles and outlets with: askrs articles")
        yield from spellings[outlet.casefold()]


def _question(context: click.Context, _argument: click.Parameter, words: Sequence[str]) -> str:
    text = sys.stdin.read() if tuple(words) == ("-",) else " ".join(words)
    if not text.strip():
        raise click.UsageError('Type a question, for example: askrs ask "Who mediated in Geneva?"', context)
    return _decoded(" ".join(text.split()))


def _decoded(text: str) -> str:
    """``text`` without lone surrogates, which arguments hold where the locale did not know their letters."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _date(_context: click.Context, option: click.Parameter, value: str) -> str:
    """An ISO 8601 day, month or year."""
    if not value or is_date(value):
        return value
    raise click.BadParameter(f"{value!r} is not a date; write 2024-10-25, 2024-10 or 2024.", param=option)
