"""The steps in which a reader is made: trained, then packed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import torch

from askrs.embedding import load_larger_reader
from askrs.embedding.layout import MAX_TOKENS
from askrs.embedding.models import opened
from askrs.embedding.network import ReaderNetwork
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL
from askrs.training.examples import load, thinned
from askrs.training.fitting import Course, fit
from askrs.training.lessons import QUOTAS, Material
from askrs.training.neighbours import neighbours
from askrs.training.packing import averaged, mean, pack, pack_larger, repack
from askrs.training.teacher import taught_by
from askrs.training.unpacking import unpack
from askrs.training.written import articles, written

__all__ = ["ship", "ship_again", "ship_larger", "train", "unpack_encoder"]


@click.command("train")
@click.argument("examples", type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--steps", type=click.IntRange(1), default=1200, show_default=True, help="How many.")
@click.option("--lessons", type=click.IntRange(1), default=16, show_default=True, help="Questions of a step.")
@click.option("--rate", default=1.5e-4, show_default=True, help="The highest learning rate.")
@click.option("--seed", default=0, show_default=True, help="Of the order of questions; the network starts the same.")
@click.option("--teacher", "model", default=THOROUGH_MODEL, show_default=True, help="The encoder that is imitated.")
@click.option("--teaching", default=1.0, show_default=True, help="How much that counts.")
@click.option("--base", default=DEFAULT_MODEL, show_default=True, help="The encoder that becomes a reader.")
@click.option(
    "--start",
    "starts",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="An earlier course's state to go on from; of several, their mean.",
)
@click.option("--written", "own", type=click.Path(path_type=Path, exists=True), help="Questions written for askrs.")
@click.option("--articles", "told", type=click.Path(path_type=Path, exists=True), help="Articles written for askrs.")
@click.option(
    "--strewn", type=click.FloatRange(0, 1), default=0.0, help="Share of lessons with sentences of many places."
)
@click.option(
    "--opposed", type=click.FloatRange(0, 1), default=0.0, help="Share of questions turned into their opposite."
)
@click.option(
    "--quota",
    "quotas",
    multiple=True,
    type=(click.Choice(sorted(QUOTAS)), click.IntRange(1)),
    help="How many questions of a source a round has, as: --quota told 5000.",
)
@click.option("--tutored", is_flag=True, help="The larger reader judges every sentence, and is imitated.")
@click.option(
    "--refusing", is_flag=True, help="Whether anything answers counts too; the larger reader is silent if not."
)
@click.option(
    "--dropout", type=click.FloatRange(0, 1, max_open=True), default=0.0, help="Share of numbers left out in learning."
)
@click.option("--rank", default=0, show_default=True, help="How wide it learns beside itself; 0: it is changed itself.")
def train(  # noqa: PLR0913 - one a choice
    examples: Path,
    folder: Path,
    *,
    model: str,
    base: str,
    starts: tuple[Path, ...],
    own: Path | None,
    told: Path | None,
    strewn: float,
    opposed: float,
    quotas: tuple[tuple[str, int], ...],
    tutored: bool,
    dropout: float,
    rank: int,
    **course: Any,  # noqa: ANN401
) -> None:
    """Train a reader from EXAMPLES in FOLDER; an interrupted training goes on where it stopped."""
    from tokenizers import Tokenizer

    torch.manual_seed(0)
    folder.mkdir(parents=True, exist_ok=True)
    documents, every = load(examples)
    every += written(own, documents) if own else []
    further, asked = articles(told, len(documents)) if told else ([], [])
    documents, taught = documents + further, thinned(every + asked)
    teacher = taught_by(model, documents, taught, folder / "teacher")
    near = neighbours(documents, taught, folder)
    tutor = load_larger_reader() if tutored else None
    material = Material(documents, taught, near, teacher, tutor, strewn, opposed, dict(quotas))
    with opened(base) as source:
        tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
        network = ReaderNetwork(source, rank=rank, dropout=dropout).train()
    if starts:
        network.recall(mean([torch.load(start, weights_only=True)["network"] for start in starts]))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="only_second")
    kind = "larger" if rank else "tutored" if tutored else "seed"
    file = folder / f"{kind}-{course['seed']}.pt"
    fit(network, tokenizer, material, Course(**course), file, click.echo)


@click.command("pack")
@click.argument("states", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--base", default=DEFAULT_MODEL, show_default=True, help="The encoder that they were trained from.")
def ship(states: tuple[Path, ...], folder: Path, base: str) -> None:
    """Write the mean of the trained STATES into FOLDER, as askrs ships it."""
    steps = [torch.load(file, weights_only=True)["step"] for file in states]
    network, name = averaged(states, base), base if base == DEFAULT_MODEL else Path(base).name
    layers = network.encoder.config.num_hidden_layers
    facts = {"base": name, "layers": layers, "states": [file.stem for file in states], "steps": steps}
    pack(network, folder, facts)


@click.command("repack")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def ship_again(folder: Path) -> None:
    """Bring the reader in FOLDER to int8 anew, where its courses' states are gone."""
    repack(folder)


@click.command("pack-larger")
@click.argument("states", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
def ship_larger(states: tuple[Path, ...], folder: Path) -> None:
    """Write the mean of what larger readers have learnt into FOLDER, as askrs ships it."""
    kept = [torch.load(file, weights_only=True) for file in states]
    facts = {"states": [file.stem for file in states], "steps": [one["step"] for one in kept]}
    pack_larger(mean([one["network"] for one in kept]), folder, facts)


@click.command("unpack")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--layers", type=click.IntRange(1), default=9, show_default=True, help="How many of its first.")
def unpack_encoder(file: Path, folder: Path, layers: int) -> None:
    """Take the encoder out of FILE, a cross-encoder's int8 model.onnx, into FOLDER, for --base."""
    unpack(file, layers, folder)
