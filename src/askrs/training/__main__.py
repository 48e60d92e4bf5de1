"""``python -m askrs.training``: make a reader, in two steps; the larger one too."""

import sys

import click

from askrs.errors import AskrsError
from askrs.training.verbs import ship, ship_larger, train

if __name__ == "__main__":
    training = click.Group(
        "training", {"train": train, "pack": ship, "pack-larger": ship_larger}, help="Make the reader."
    )
    try:
        training.main(prog_name="python -m askrs.training")
    except AskrsError as error:
        sys.exit(f"askrs: {error}")
