"""The reader's network: a pretrained encoder over question and passage together, and a few numbers for each token.

A large encoder stays as it is and learns beside itself (low-rank adaptation; Hu et al. 2022): what it has learnt is
then a few megabytes, and ships without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from askrs.errors import ModelError

__all__ = ["LowRank", "ReaderNetwork"]

_SCALE = 2.0
"""How much what is learnt beside a layer counts."""


class LowRank(nn.Module):  # type: ignore[misc,unused-ignore]
    """A linear layer that stays as it was, and beside it the product of two narrow ones, at first zero."""

    def __init__(self, layer: Any, rank: int) -> None:  # noqa: ANN401 - torch's
        super().__init__()
        self.layer = layer
        self.down = nn.Parameter(torch.randn(rank, layer.in_features) / layer.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, values: Any) -> Any:  # noqa: ANN401 - tensors
        """Shape (…, in) to (…, out)."""
        narrow = functional.linear(values, self.down.to(values.dtype))
        return self.layer(values) + _SCALE * functional.linear(narrow, self.up.to(values.dtype))

    def merged(self) -> Any:  # noqa: ANN401 - torch's
        """The one linear layer that does the same."""
        self.layer.weight.data += _SCALE * (self.up @ self.down).detach()
        return self.layer


class ReaderNetwork(nn.Module):  # type: ignore[misc,unused-ignore]
    """Token ids, mask and segments, each (batch, tokens), to (batch, tokens, 5) and, of the whole, (batch, 2).

    With a ``rank`` the encoder in ``folder`` stays and learns beside itself; with none it is learnt anew but for its
    words. ``dropout`` is the share of numbers left out while it learns; lessons are cut anew each time, so there is
    little to learn by heart, and leaving any out makes a pass twice as long. ``attention`` is an implementation that
    transformers knows, None for the fastest that the encoder has. A model that knows no segments, as MPNet, is given
    none.
    """

    def __init__(self, folder: Path, attention: str | None = None, rank: int = 0, dropout: float = 0.0) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            folder,
            add_pooling_layer=False,
            attn_implementation=attention,
            local_files_only=True,
            hidden_dropout_prob=dropout,
            attention_probs_dropout_prob=dropout,
        )
        config = self.encoder.config
        self.knows_segments = getattr(config, "type_vocab_size", 0) > 1
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.rank = rank
        if rank:
            self.encoder.requires_grad_(False)
            for holder, name, layer in list(_children(self.encoder.encoder, nn.Linear)):
                setattr(holder, name, LowRank(layer, rank))
        self.tokens, self.whole = nn.Linear(config.hidden_size, 5), nn.Linear(config.hidden_size, 2)

    def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any = None) -> tuple[Any, Any]:  # noqa: ANN401
        """As the class says."""
        segments = {"token_type_ids": token_type_ids} if self.knows_segments else {}
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask, **segments).last_hidden_state
        return self.tokens(hidden), self.whole(hidden[:, 0])

    def learnt(self) -> dict[str, Any]:
        """The weights that learning changes, by name."""
        return {name: value.detach() for name, value in self.named_parameters() if value.requires_grad}

    def recall(self, learnt: Mapping[str, Any]) -> None:
        """Take on what another of this kind has learnt; raises ``ModelError`` where it does not fit."""
        shapes = {name: value.shape for name, value in self.state_dict().items()}
        if not set(self.learnt()) <= set(learnt) or any(shapes.get(name) != learnt[name].shape for name in learnt):
            raise ModelError("What a reader has learnt does not fit its encoder.", "Reinstall askrs.")
        self.load_state_dict(learnt, strict=False)

    def merge(self) -> None:
        """Put what was learnt beside the encoder's layers into them."""
        for holder, name, layer in list(_children(self.encoder, LowRank)):
            setattr(holder, name, layer.merged())


def _children(network: Any, kind: type) -> Iterator[tuple[Any, str, Any]]:  # noqa: ANN401 - torch's
    """The parts of a kind, each with what holds it and its name there."""
    for holder in network.modules():
        for name, part in holder.named_children():
            if isinstance(part, kind):
                yield holder, name, part
