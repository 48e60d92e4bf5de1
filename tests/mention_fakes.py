from __future__ import annotations

__all__ = ["FakeMentions"]


class FakeMentions:
    """Knows some names, by the beginnings of their words."""

    names = ("Hambantota", "Nadia Perera", "Hamburg")

    def beginning(self, typed, limit=8):
        start = typed.casefold()
        return [name for name in self.names if any(word.casefold().startswith(start) for word in name.split())]
