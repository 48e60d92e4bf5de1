"""The two steps in which a reader is made: trained, then packed."""

from __future__ import annotations

from pathlib import Path

import click
import torch

from askrs.embedding.layout import MAX_TOKENS
from askrs.embedding.models import find
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL
from askrs.training.examples import load, thinned
from askrs.training.fitting import Course, fit
from askrs.training.lessons import Material
from askrs.training.neighbours import neighbours
from askrs.training.network import ReaderNetwork
from askrs.training.packing import averaged, pack
from askrs.training.teacher import taught_by

__all__ = ["ship", "train"]


@click.command("train")
@click.argument("examples", type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--steps", type=click.IntRange(1), default=1200, show_default=True, help="Of 16 questions each.")
@click.option("--rate", default=1.5e-4, show_default=True, help="The highest learning rate.")
@click.option("--seed", default=0, show_default=True, help="Of the order of questions; the network starts the same.")
@click.option("--teacher", "model", default=THOROUGH_MODEL, show_default=True, help="The encoder that is imitated.")
def train(examples: Path, folder: Path, steps: int, rate: float, seed: int, model: str) -> None:
    """Train a reader from EXAMPLES in FOLDER; an interrupted training goes on where it stopped."""
    from tokenizers import Tokenizer

    torch.manual_seed(0)
    folder.mkdir(parents=True, exist_ok=True)
    documents, every = load(examples)
    taught = thinned(every)
    teacher = taught_by(model, documents, taught, folder / "teacher")
    material = Material(documents, taught, neighbours(documents, taught, folder / "neighbours.npz"), teacher)
    tokenizer = Tokenizer.from_file(str(find(DEFAULT_MODEL) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="only_second")
    network = ReaderNetwork(find(DEFAULT_MODEL)).train()
    fit(network, tokenizer, material, Course(steps, rate, seed), folder / f"seed-{seed}.pt", click.echo)


@click.command("pack")
@click.argument("states", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
def ship(states: tuple[Path, ...], folder: Path) -> None:
    """Write the mean of the trained STATES into FOLDER, as askrs ships it."""
    steps = [torch.load(file, weights_only=True)["step"] for file in states]
    pack(averaged(states), folder, {"states": [file.stem for file in states], "steps": steps})
