"""What a library is searched by meaning with: its encoder and the index of its vectors, as they are now."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from askrs.embedding.encoder import Encoder
from askrs.errors import StaleIndex
from askrs.searching.cache import catch_up, open_index
from askrs.searching.vectors import VectorIndex
from askrs.storing import Database, PassageTable

__all__ = ["Meaning", "is_outdated"]


def is_outdated(database: Database, fingerprint: str) -> bool:
    """Whether there are vectors, and another model than the one of this fingerprint has made them."""
    return database.fact("encoder") not in {"", fingerprint} and PassageTable(database).count() > 0


class Meaning:
    """Loads the encoder and the index when they are first needed; ``load`` gives the encoder."""

    def __init__(self, database: Database, load: Callable[[], Encoder]) -> None:
        self._database, self._load = database, load
        self._indexed: tuple[str, str, VectorIndex] | None = None

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder of the model that is set."""
        return self._load()

    @property
    def is_outdated(self) -> bool:
        """Whether the stored vectors are another model's: until they are made anew, words alone find passages."""
        return is_outdated(self._database, self.encoder.fingerprint)

    @property
    def index(self) -> VectorIndex:
        """The vectors as they are now, also when another process has changed them since the last look.

        An empty index while the stored ones are another model's.
        """
        if self.is_outdated:
            return VectorIndex(self.encoder.dimension)
        made_by, generation = self._database.fact("encoder"), self._database.fact("generation")
        if self._indexed is None or self._indexed[0] != made_by:
            self._indexed = made_by, generation, open_index(self._database, self.encoder.dimension)
        elif self._indexed[1] != generation:
            catch_up(self._indexed[2], self._database)
            self._indexed = made_by, generation, self._indexed[2]
        return self._indexed[2]

    def for_title(self) -> tuple[Encoder, VectorIndex]:
        """Where a new title has to be written, since it is encoded with every passage; raises ``StaleIndex``."""
        if self.is_outdated:
            raise StaleIndex(
                "The articles are still to be encoded for the present model, and a title is part of that.",
                "Wait until that is done, or do it now: askrs index",
            )
        return self.encoder, self.index
