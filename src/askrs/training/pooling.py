"""From tokens' numbers to sentences', for a whole batch at once, as the reader in use does it for one passage."""

from __future__ import annotations

from typing import Any

import torch

from askrs.embedding.reader import ATTENTION, LIKENESS, RELEVANCE

__all__ = ["sentence_scores"]


def sentence_scores(tokens: Any, whole: Any, sentence: Any, owner: Any) -> Any:  # noqa: ANN401 - tensors
    """For each sentence of a batch its logit and its likeness, shape (sentences, 2).

    ``sentence`` (batch, tokens) numbers the sentences through the batch, -1 for tokens of none; ``owner`` (sentences,)
    is each one's row. A sentence's tokens are averaged by their own attention; the whole passage adds its part.
    """
    own = sentence >= 0
    number, values = sentence[own], tokens[own]
    weight = torch.exp(values[:, ATTENTION].clamp(-10, 10))
    total = torch.zeros(len(owner)).index_add(0, number, weight)
    said = weight[:, None] * values[:, [RELEVANCE, LIKENESS]]
    score = torch.zeros(len(owner), 2).index_add(0, number, said)
    return score / total.clamp_min(1e-9)[:, None] + whole[owner]
