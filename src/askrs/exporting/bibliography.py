"""The cited articles as entries for a reference manager: BibTeX and RIS, each article once, as cited."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from askrs.domain.article import Article
from askrs.domain.correction import is_date
from askrs.domain.naming import article_name
from askrs.domain.paper import Dossier
from askrs.errors import ExportError
from askrs.exporting.inert import for_xml, one_line
from askrs.exporting.people import family_and_given
from askrs.exporting.references import address_of, plain_address

__all__ = ["dossier_to_bibtex", "dossier_to_ris"]

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

# BibTeX counts braces whether or not a backslash stands before them, so none may stand alone.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "@": r"\symbol{64}",
        '"': r"\textquotedbl{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)


def dossier_to_bibtex(dossier: Dossier) -> str:
    """Entries with braces balanced and every special character of LaTeX escaped; raises ``ExportError``."""
    articles = _cited(dossier)
    keys = _keys(articles)
    return "\n\n".join(_entry(key, article) for key, article in zip(keys, articles, strict=True)) + "\n"


def dossier_to_ris(dossier: Dossier) -> str:
    """Records of one field a line, with the line ends that the format asks for; raises ``ExportError``."""
    return "".join(f"{tag}  - {value}\r\n" for article in _cited(dossier) for tag, value in _record(article))


def _cited(dossier: Dossier) -> Sequence[Article]:
    articles = {
        source.article.id: source.article for paper in dossier.papers if not paper.verdict for source in paper.sources
    }
    if not articles:
        raise ExportError("No article is cited, so there is no bibliography.", "Choose another format.")
    return tuple(articles.values())


def _entry(key: str, article: Article) -> str:
    outlet, year = _value(article.outlet), article.published[:4] if is_date(article.published) else ""
    month = article.published[5:7] if year else ""
    fields = {
        "author": " and ".join(map(_author, filter(None, map(_line, article.authors)))),
        "title": f"{{{_value(article_name(article))}}}",
        "journal": outlet,
        "year": year,
        "month": _MONTHS[int(month) - 1] if month else "",
        "day": article.published[8:10].lstrip("0") if year else "",
        "url": address_of(article) if plain_address(address_of(article)) else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{'article' if outlet else 'misc'}{{{key},", *lines, "}"])


def _author(author: str) -> str:
    family, given = family_and_given(author)
    return f"{family.translate(_LATEX)}, {given.translate(_LATEX)}" if given else f"{{{author.translate(_LATEX)}}}"


def _value(text: str) -> str:
    return _line(text).translate(_LATEX)


def _line(text: str) -> str:
    return for_xml(one_line(text))


def _keys(articles: Iterable[Article]) -> Iterator[str]:
    """``mamedov2024why``: family name, year and the title's first long word, each key once."""
    taken: set[str] = set()
    for article in articles:
        family = family_and_given(article.authors[0])[0] if article.authors else article.outlet
        year = article.published[:4] if is_date(article.published) else ""
        words = [word for word in map(_plain, article_name(article).split()) if word]
        stem = (_plain(family)[:30] + year + next((word for word in words if len(word) > 2), "")[:30]) or "article"
        key, number = stem, 2
        while key in taken:
            key, number = f"{stem}-{number}", number + 1
        taken.add(key)
        yield key


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", bare.casefold())


def _record(article: Article) -> Iterator[tuple[str, str]]:
    outlet, url = _line(article.outlet), address_of(article)
    yield "TY", "MGZN" if outlet else "GEN"
    for author in filter(None, map(_line, article.authors)):
        family, given = family_and_given(author)
        yield "AU", f"{family}, {given}" if given else author
    fields = {"TI": _line(article_name(article)), "T2": outlet}
    if is_date(article.published):
        fields |= {"PY": article.published[:4], "DA": article.published.replace("-", "/")}
    fields["UR"] = url if plain_address(url) else ""
    yield from ((tag, value) for tag, value in fields.items() if value)
    yield "ER", ""
