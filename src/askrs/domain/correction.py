"""What a person knows better than the file."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from askrs.domain.article import Article
from askrs.errors import SettingsError

__all__ = ["CORRECTABLE", "Correction", "is_date"]


@dataclass(frozen=True, slots=True)
class Correction:
    """New values for fields of an article's card: None leaves a field alone, an empty value says that it is unknown.

    ``published`` is a day, a month or a year that exists, in ISO 8601; ``url`` begins with http:// or https://.
    """

    title: str | None = None
    authors: tuple[str, ...] | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if self.published and not is_date(self.published):
            raise SettingsError(f"“{self.published}” is not a date.", "Write 2024-10-25, 2024-10 or 2024.")
        if self.url and not self.url.lower().startswith(("http://", "https://")):
            raise SettingsError(f"“{self.url}” is not a web address.", "Write it out, as in https://example.org/story.")

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Correction:
        """The correction of these fields, as ``values`` gives them or as they come back from JSON."""
        known = {name: value for name, value in values.items() if name in CORRECTABLE}
        return cls(**known | ({"authors": tuple(known["authors"])} if "authors" in known else {}))

    def values(self) -> dict[str, Any]:
        """The fields that are to change, by name."""
        return {name: value for name in CORRECTABLE if (value := getattr(self, name)) is not None}

    def applied(self, article: Article) -> Article:
        """The card with the new values in place of its own."""
        return replace(article, **self.values())


CORRECTABLE = tuple(field.name for field in fields(Correction))
"""The names of the fields that can be corrected."""


def is_date(text: str) -> bool:
    """Whether ``text`` is an ISO 8601 day, month or year that exists.

    >>> [is_date(text) for text in ("2024-02-29", "2024-02", "2024", "2023-02-29", "May 2024")]
    [True, True, True, False, False]
    """
    for completed in (text, f"{text}-01", f"{text}-01-01"):
        with suppress(ValueError):
            if date.fromisoformat(completed).isoformat() == completed:
                return True
    return False
