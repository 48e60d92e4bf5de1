"""What a network is shown when it is brought to int8, to see how large its numbers become."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

__all__ = ["probes"]

_READINGS = (
    ("Why won't Russia deliver S-400s to Iran?", "Moscow fears for its ties with Israel and the Gulf. " * 4),
    ("who mediated the talks", "The court ruled in July 2016 that the claim had no basis in law. " * 12),
)


def probes(tokenizer: Path, texts: Sequence[tuple[str, str | None]] = _READINGS) -> list[list[int]]:
    """The token ids of ``texts``, each alone or with a second one, by the tokenizer in a file."""
    from tokenizers import Tokenizer

    opened = Tokenizer.from_file(str(tokenizer))
    opened.no_padding()
    return [opened.encode(text, passage).ids for text, passage in texts]
