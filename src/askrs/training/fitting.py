"""Fitting the network: one step after another, resumable to the step."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from askrs.embedding.layout import Laid, lay
from askrs.embedding.network import ReaderNetwork
from askrs.embedding.reader import END, LIKENESS_DEVIATION, LIKENESS_MEAN, START, Reader
from askrs.training.lessons import Lesson, Material, lessons
from askrs.training.pooling import sentence_scores

__all__ = ["Course", "fit", "loss_of"]

_SORTED = 40
"""Steps whose lessons are sorted by length together, so that padding costs little."""

_WARM_UP, _HEADS = 0.06, 5.0
_SPAN = 0.5
_LOSSES = ("each", "choice", "words", "whether", "tutor", "closeness", "order")
_SAVE_EVERY = 50

_BFLOAT16 = bool(torch.cpu.get_capabilities().get("avx512_bf16"))
"""Whether products are made in it: on processors that know it a step takes half the time."""

_SHARPNESS = 20.0
"""What the teacher's cosines are multiplied with before they say an order, as in its own training."""


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how: ``steps`` of so many ``lessons``, learning rate, seed, and how much the teacher counts.

    ``refusing`` teaches to say no: whether any sentence of a lesson answers counts by itself, and of lessons without an
    answer the tutor is not asked, as it takes many that seem to have one for answered.
    """

    steps: int
    rate: float = 1.5e-4
    seed: int = 0
    lessons: int = 16
    teaching: float = 1.0
    refusing: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A window as laid before the reader, its lesson, its answers and the answer's first and last token.

    ``closeness`` and ``judged`` are what teacher and tutor make of its sentences, None where they say nothing.
    """

    laid: Laid
    lesson: int
    answers: tuple[int, ...]
    sentences: int
    words: tuple[int, int] | None
    closeness: Any
    judged: Any


def fit(
    network: ReaderNetwork,
    tokenizer: Any,  # noqa: ANN401 - it has no types
    material: Material,
    course: Course,
    file: Path,
    say: Callable[[str], None],
) -> None:
    """Train ``network`` in place; ``file`` keeps the state, and an interrupted course goes on from it."""
    optimizer = _optimizer(network, course)
    done = _resume(file, network, optimizer)
    started, totals = time.monotonic(), torch.zeros(len(_LOSSES))
    batches = islice(_batches(tokenizer, material, course), done, course.steps)
    for step, batch in enumerate(batches, start=done + 1):
        for group in optimizer.param_groups:
            group["lr"] = course.rate * group["factor"] * _schedule((step - 1) / course.steps)
        totals += _step(network, optimizer, batch(), course)
        if step % _SAVE_EVERY == 0 or step == course.steps:
            torch.save({"step": step, "network": network.learnt(), "optimizer": optimizer.state_dict()}, file)
            means = ", ".join(f"{value / _SAVE_EVERY:.3f}" for value in totals)
            pace = (time.monotonic() - started) / (step - done)
            say(f"step {step} of {course.steps}, {pace:.2f} s each; {', '.join(_LOSSES)}: {means}")
            totals.zero_()


def _step(network: ReaderNetwork, optimizer: Any, rows: Sequence[_Row], course: Course) -> Any:  # noqa: ANN401
    losses = torch.stack(loss_of(network, rows))
    counts = {"whether": float(course.refusing), "closeness": course.teaching, "order": course.teaching}
    weights = torch.tensor([counts.get(name, 1.0) for name in _LOSSES])
    optimizer.zero_grad(set_to_none=True)
    torch.autograd.backward((weights * losses).sum())
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return losses.detach()


def loss_of(network: ReaderNetwork, rows: Sequence[_Row]) -> tuple[Any, ...]:
    """What the truth says: each sentence by itself, the choice among a lesson's, the answer's first and last token.

    Then whether any answers, what the tutor says and what the teacher says: how close each sentence is, in which order.
    """
    inputs, sentence, owner = _tensors(rows)
    with torch.autocast("cpu", torch.bfloat16, enabled=_BFLOAT16):
        outputs = network(*inputs)
    tokens, whole = (values.float() for values in outputs)
    scores, likeness = sentence_scores(tokens, whole, sentence, owner).unbind(1)
    right = torch.cat([torch.tensor([float(n in row.answers) for n in range(row.sentences)]) for row in rows])
    lesson = torch.tensor([row.lesson for row in rows])[owner]
    each = functional.binary_cross_entropy_with_logits(scores, right, pos_weight=torch.tensor(2.0))
    words = _SPAN * _words_loss(tokens, rows)
    truth = each, _choice_loss(scores, right, lesson), words, _whether_loss(scores, right, lesson)
    tutor = _tutor_loss(scores, _said([row.judged for row in rows], rows), lesson)
    return *truth, tutor, *_teacher_losses(likeness, _said([row.closeness for row in rows], rows), lesson)


def _said(values: Sequence[Any], rows: Sequence[_Row]) -> Any:  # noqa: ANN401 - a tensor
    """One number a sentence, NaN where nothing was said."""
    return torch.cat(
        [
            torch.full((row.sentences,), torch.nan) if value is None else torch.from_numpy(value)
            for value, row in zip(values, rows, strict=True)
        ]
    )


def _tutor_loss(scores: Any, judged: Any, lesson: Any) -> Any:  # noqa: ANN401 - tensors
    """How far each sentence's probability is from the tutor's, and a lesson's choice from its, where it said any."""
    known = ~judged.isnan()
    if not known.any():
        return scores.sum() * 0
    scores, judged, lesson = scores[known], judged[known], lesson[known]
    each = functional.binary_cross_entropy_with_logits(scores, torch.sigmoid(judged))
    choices = [
        functional.kl_div(
            functional.log_softmax(scores[own], 0),
            functional.log_softmax(judged[own], 0),
            log_target=True,
            reduction="sum",
        )
        for own in (lesson == number for number in lesson.unique())
    ]
    return each + torch.stack(choices).mean()


def _teacher_losses(likeness: Any, closeness: Any, lesson: Any) -> tuple[Any, Any]:  # noqa: ANN401 - tensors
    known = ~closeness.isnan()
    if not known.any():
        return likeness.sum() * 0, likeness.sum() * 0
    standard = (closeness[known] - LIKENESS_MEAN) / LIKENESS_DEVIATION
    orders = [
        functional.kl_div(
            functional.log_softmax(_SHARPNESS * LIKENESS_DEVIATION * likeness[own], 0),
            functional.log_softmax(_SHARPNESS * closeness[own], 0),
            log_target=True,
            reduction="sum",
        )
        for number in lesson[known].unique()
        for own in [(lesson == number) & known]
    ]
    return functional.mse_loss(likeness[known], standard), torch.stack(orders).mean()


def _choice_loss(scores: Any, right: Any, lesson: Any) -> Any:  # noqa: ANN401 - tensors
    losses = []
    for number in lesson.unique():
        own, gold = scores[lesson == number], right[lesson == number]
        if gold.any() and len(own) > 1:
            losses.append(torch.logsumexp(own, 0) - torch.logsumexp(own[gold > 0], 0))
    return torch.stack(losses).mean() if losses else scores.sum() * 0


def _whether_loss(scores: Any, right: Any, lesson: Any) -> Any:  # noqa: ANN401 - tensors
    """As a lesson is told mostly from its best sentence, one that seems to answer where none does bears most of it."""
    numbers = lesson.unique()
    best = torch.stack([torch.logsumexp(scores[lesson == number], 0) for number in numbers])
    answered = torch.stack([right[lesson == number].max() for number in numbers])
    return functional.binary_cross_entropy_with_logits(best, answered)


def _words_loss(tokens: Any, rows: Sequence[_Row]) -> Any:  # noqa: ANN401 - tensors
    losses = []
    for number, row in enumerate(rows):
        if row.words:
            inside = torch.from_numpy(row.laid.sentence >= 0)
            for head, place in ((START, row.words[0]), (END, row.words[1])):
                logits = tokens[number, : len(inside), head].masked_fill(~inside, -1e4)
                losses.append(functional.cross_entropy(logits[None], torch.tensor([place])))
    return torch.stack(losses).mean() if losses else tokens.sum() * 0


def _tensors(rows: Sequence[_Row]) -> tuple[tuple[Any, Any, Any], Any, Any]:
    width = max(len(row.laid.ids) for row in rows)
    ids, mask, types = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    sentence = torch.full((len(rows), width), -1)
    owner: list[int] = []
    for number, row in enumerate(rows):
        length, own = len(row.laid.ids), torch.from_numpy(row.laid.sentence)
        ids[number, :length], types[number, :length] = torch.from_numpy(row.laid.ids), torch.from_numpy(row.laid.types)
        mask[number, :length] = 1
        sentence[number, :length] = torch.where(own >= 0, own + len(owner), own)
        owner += [number] * row.sentences
    return (ids, mask, types), sentence, torch.tensor(owner)


def _batches(
    tokenizer: Any,  # noqa: ANN401 - as above
    material: Material,
    course: Course,
) -> Iterator[Callable[[], list[_Row]]]:
    """Endless; what a step needs is laid only when it is called, so that passing over done steps is quick."""
    chance = random.Random(course.seed)
    while True:
        all_lessons = list(lessons(material, chance))
        pooled = _SORTED * course.lessons
        for start in range(0, len(all_lessons) - pooled + 1, pooled):
            pool = sorted(all_lessons[start : start + pooled], key=_size)
            parts = [pool[at : at + course.lessons] for at in range(0, pooled, course.lessons)]
            chance.shuffle(parts)
            for part in parts:
                silent = [one.opposed or (course.refusing and not one.answered) for one in part]
                yield partial(_all_rows, tokenizer, [None if one else material.tutor for one in silent], part)


def _all_rows(tokenizer: Any, heard: Sequence[Reader | None], part: Sequence[Lesson]) -> list[_Row]:  # noqa: ANN401
    numbered = enumerate(zip(heard, part, strict=True))
    return [row for number, (tutor, lesson) in numbered for row in _rows(tokenizer, tutor, number, lesson)]


def _size(lesson: Lesson) -> int:
    return max(len(window.context.text) for window in lesson.windows)


def _rows(tokenizer: Any, tutor: Reader | None, number: int, lesson: Lesson) -> Iterator[_Row]:  # noqa: ANN401
    contexts = [window.context for window in lesson.windows]
    laid = lay(tokenizer, lesson.question, contexts)
    closeness = lesson.closeness or [None] * len(laid)
    judged = [one.scores for one in tutor.read(lesson.question, contexts)] if tutor else [None] * len(laid)
    for one, window, close, verdict in zip(laid, lesson.windows, closeness, judged, strict=True):
        words = None
        if window.words:
            inside = (
                (one.starts < window.words.end) & (one.ends > window.words.start) & (one.sentence >= 0)
            ).nonzero()[0]
            words = (int(inside[0]), int(inside[-1])) if len(inside) else None
        yield _Row(one, number, window.answers, len(window.context.sentences), words, close, verdict)


def _schedule(done: float) -> float:
    """Linear warm-up, then linear decay to a fiftieth."""
    return min(1.0, (done + 1e-3) / _WARM_UP) * max(0.02, 1.0 - done)


def _optimizer(network: ReaderNetwork, course: Course) -> Any:  # noqa: ANN401 - torch's
    encoder = [value for value in network.encoder.parameters() if value.requires_grad]
    heads = [*network.tokens.parameters(), *network.whole.parameters()]
    decay = 0.0 if network.rank else 0.01
    return torch.optim.AdamW(
        [
            {"params": [value for value in encoder if value.ndim > 1], "weight_decay": decay, "factor": 1.0},
            {"params": [value for value in encoder if value.ndim == 1], "weight_decay": 0.0, "factor": 1.0},
            {"params": heads, "weight_decay": 0.0, "factor": _HEADS},
        ],
        lr=course.rate,
        fused=True,
    )


def _resume(file: Path, network: ReaderNetwork, optimizer: Any) -> int:  # noqa: ANN401 - torch's
    if not file.exists():
        return 0
    state = torch.load(file, weights_only=True)
    network.recall(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])
