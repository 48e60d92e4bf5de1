"""``python -m askrs.bench calibrate``: how sure an answer's score should make askrs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from askrs.bench.asking import Plan, asked
from askrs.bench.cases import load
from askrs.bench.metrics import f1
from askrs.bench.preparing import cache

__all__ = ["calibrate", "logistic_regression"]

_Flags = NDArray[np.bool_]

_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@click.command("calibrate")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER...")
def calibrate(folders: tuple[Path, ...]) -> None:
    """Fit the confidence on the sets in FOLDER, each set weighing the same.

    Prints the two numbers of askrs/answering/weights.py and what each threshold would refuse.
    """
    scores, answerable, weights = [], [], []
    for cases in map(load, folders):
        trials = asked(cases, Plan(cache(), unscoped=True)).trials
        scores += [trial.score for trial in trials]
        answerable += [trial.case.answerable for trial in trials]
        weights += [1 / len(trials)] * len(trials)
    slope, middle = logistic_regression(scores, answerable, weights)
    click.echo(f"slope {slope:.2f}, middle {middle:.3f}")
    probabilities = 1 / (1 + np.exp(-slope * (np.array(scores) - middle)))
    for threshold in _THRESHOLDS:
        click.echo(_row(threshold, probabilities < threshold, np.array(answerable)))


def logistic_regression(
    scores: Sequence[float], positive: Sequence[bool], weights: Sequence[float]
) -> tuple[float, float]:
    """The slope and the middle of the logistic curve that fits best, by Newton's method with a small ridge.

    The middle is the score at which both outcomes are equally likely.
    """
    design = np.stack([np.array(scores), np.ones(len(scores))], axis=1)
    target, importance = np.array(positive, float), np.array(weights) * len(weights) / sum(weights)
    coefficients = np.zeros(2)
    for _ in range(50):
        expected = 1 / (1 + np.exp(-design @ coefficients))
        gradient = design.T @ (importance * (target - expected)) - 1e-3 * coefficients
        curvature = (design.T * (importance * expected * (1 - expected))) @ design + 1e-3 * np.eye(2)
        coefficients = coefficients + np.linalg.solve(curvature, gradient)
    slope, offset = coefficients
    return float(slope), float(-offset / slope)


def _row(threshold: float, refused: _Flags, answerable: _Flags) -> str:
    wrong, right = refused[answerable].mean(), refused[~answerable].mean()
    score = f1(refused.tolist(), (~answerable).tolist())
    return (
        f"below {threshold:.1f}: refuses {right:.0%} of the unanswerable, {wrong:.0%} of the answerable, F1 {score:.2f}"
    )
