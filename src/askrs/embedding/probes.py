"""What a reader is shown when it is brought to int8, to see how large its numbers become."""

from __future__ import annotations

from pathlib import Path

__all__ = ["probes"]

_READINGS = (
    ("Why won't Russia deliver S-400s to Iran?", "Moscow fears for its ties with Israel and the Gulf. " * 4),
    ("who mediated the talks", "The court ruled in July 2016 that the claim had no basis in law. " * 12),
)


def probes(tokenizer: Path) -> list[list[int]]:
    """The token ids of some questions with a passage each, by the tokenizer in a file."""
    from tokenizers import Tokenizer

    opened = Tokenizer.from_file(str(tokenizer))
    opened.no_padding()
    return [opened.encode(*reading).ids for reading in _READINGS]
