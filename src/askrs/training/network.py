"""The reader's network: a pretrained encoder over question and passage together, and a few numbers for each token."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn

from askrs.embedding.reader import ATTENTION, LIKENESS, RELEVANCE

__all__ = ["ReaderNetwork", "sentence_scores"]


class ReaderNetwork(nn.Module):  # type: ignore[misc,unused-ignore]
    """Token ids, mask and segments, each (batch, tokens), to (batch, tokens, 5) and, of the whole, (batch, 2)."""

    def __init__(self, folder: Path, attention: str = "sdpa") -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation=attention, local_files_only=True
        )
        width = self.encoder.config.hidden_size
        self.tokens, self.whole = nn.Linear(width, 5), nn.Linear(width, 2)

    def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any) -> tuple[Any, Any]:  # noqa: ANN401
        """As the class says."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.tokens(hidden), self.whole(hidden[:, 0])


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
