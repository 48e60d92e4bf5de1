"""``python -m askrs.training``: make a reader, trained and packed; the larger one too."""

import sys

import click

from askrs.errors import AskrsError
from askrs.training.verbs import ship, ship_again, ship_larger, train, unpack_encoder

if __name__ == "__main__":
    verbs = {
        "unpack": unpack_encoder,
        "train": train,
        "pack": ship,
        "repack": ship_again,
        "pack-larger": ship_larger,
    }
    training = click.Group("training", verbs, help="Make the reader.")
    try:
        training.main(prog_name="python -m askrs.training")
    except AskrsError as error:
        sys.exit(f"askrs: {error}")
