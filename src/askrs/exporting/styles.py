"""How a source is cited: askrs's own way, a Chicago note, an APA reference.

Sources: The Chicago Manual of Style, 17th edition, 14.171–14.200; Publication Manual of the American Psychological
Association, 7th edition, chapters 9 and 10.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from askrs.domain.article import Article
from askrs.domain.naming import article_name, spoken_date, spoken_pages, spoken_place
from askrs.domain.paper import Run
from askrs.exporting.inert import one_line
from askrs.exporting.people import family_and_given, initials

__all__ = ["DEFAULT_STYLE", "STYLES", "Style", "style_named"]

DEFAULT_STYLE = "askrs"


Cite = Callable[[Article, Sequence[str], Sequence[str]], tuple[Run, ...]]


@dataclass(frozen=True, slots=True)
class Style:
    """``cite`` gives a reference without address and final stop; ``joint`` stands before an address.

    ``stop`` says whether a stop stands after an address.
    """

    name: str
    label: str
    cite: Cite
    joint: str
    stop: bool


def style_named(name: str) -> Style:
    """The style of this name, or the default one."""
    return STYLES.get(name, STYLES[DEFAULT_STYLE])


def _own(article: Article, pages: Sequence[str], sections: Sequence[str]) -> tuple[Run, ...]:
    said = (
        _listed(article.authors, " and ", 3, " and others"),
        f"“{article_name(article)}”",
        article.outlet,
        spoken_date(article.published),
        spoken_place(pages, sections),
    )
    return (Run(", ".join(map(one_line, filter(None, said)))),)


def _chicago(article: Article, pages: Sequence[str], sections: Sequence[str]) -> tuple[Run, ...]:
    """A note: Name, “Title,” *Outlet*, October 25, 2024, 3."""
    people = _listed(article.authors, " and ", 3, " et al.", serial=True)
    before = f"{one_line(people)}, " if people else ""
    day = _american(article.published)
    place = spoken_pages(pages).partition(" ")[2] or spoken_place((), sections)
    rest = [part for part in map(one_line, (day, place)) if part]
    title, outlet = one_line(article_name(article)), one_line(article.outlet)
    if not (outlet or rest):
        return (Run(f"{before}“{title}”"),)
    runs = [Run(f"{before}“{title},” ")]
    if outlet:
        runs.append(_titled(outlet))
    return (*runs, *([Run((", " if outlet else "") + ", ".join(rest))] if rest else []))


def _apa(article: Article, pages: Sequence[str], sections: Sequence[str]) -> tuple[Run, ...]:
    """A reference: Family, G. (2024, October 25). Title. *Outlet*, p. 3."""
    people = _apa_people(article.authors)
    title, day = one_line(article_name(article)), one_line(_year_first(article.published)) or "n.d."
    ended = title if title[-1:] in {"?", "!", "."} else f"{title}."
    head = f"{people} ({day}). {ended}" if people else f"{ended} ({day})."
    place = one_line(spoken_place(pages, sections))
    outlet = one_line(article.outlet)
    if outlet:
        return (Run(f"{head} "), _titled(outlet), *([Run(f", {place}")] if place else []))
    return (Run(f"{head} {place}" if place else head.removesuffix(".")),)


def _titled(outlet: str) -> Run:
    """In italics, where its script has them: those without upper and lower case have none."""
    return Run(outlet, italic=outlet.lower() != outlet.upper())


def _apa_people(authors: Sequence[str]) -> str:
    people = [_abbreviated(one_line(author)) for author in authors if one_line(author)]
    if len(people) > 20:
        people = [*people[:19], f"… {people[-1]}"]
        return ", ".join(people)
    last = people[-1:]
    said = ", ".join(people[:-1])
    return ", & ".join([said, *last]) if said else "".join(last)


def _abbreviated(author: str) -> str:
    family, given = family_and_given(author)
    return f"{family}, {initials(given)}" if given else family


def _listed(authors: Sequence[str], joint: str, most: int, others: str, *, serial: bool = False) -> str:
    if len(authors) > most:
        return f"{authors[0]}{others}"
    *before, last = [author for author in authors if author.strip()] or [""]
    if serial and len(before) > 1:
        return f"{', '.join(before)},{joint}{last}"
    return joint.join(filter(None, (", ".join(before), last)))


def _american(published: str) -> str:
    """``October 25, 2024``."""
    match _parts(published):
        case (day, month, year):
            return f"{month} {day}, {year}"
        case parts:
            return " ".join(parts)


def _year_first(published: str) -> str:
    """``2024, October 25``."""
    match _parts(published):
        case (day, month, year):
            return f"{year}, {month} {day}"
        case (month, year):
            return f"{year}, {month}"
        case parts:
            return " ".join(parts)


def _parts(published: str) -> tuple[str, ...]:
    """Day, month and year of an ISO 8601 date, as many as it has; what is no date in one piece."""
    said = spoken_date(published)
    return (published,) if said == published else tuple(said.split())


STYLES: Mapping[str, Style] = {
    style.name: style
    for style in (
        Style(DEFAULT_STYLE, "Author, title, outlet, day, page", _own, ". ", stop=False),
        Style("chicago", "Chicago, notes", _chicago, ", ", stop=True),
        Style("apa", "APA", _apa, ". ", stop=False),
    )
}
