"""``python -m askrs.bench``: one measurement a verb."""

import sys

import click

from askrs.bench.ablation import ablate
from askrs.bench.calibration import calibrate
from askrs.bench.comparison import compare
from askrs.bench.heartbeat import heartbeat
from askrs.bench.quality import quality
from askrs.bench.ranking import ranking
from askrs.bench.reading import reading
from askrs.bench.reliability import reliability
from askrs.bench.speed import speed
from askrs.bench.trend import trend
from askrs.errors import AskrsError

_VERBS = (quality, ranking, ablate, compare, trend, reliability, calibrate, reading, speed, heartbeat)

if __name__ == "__main__":
    bench = click.Group("bench", {str(verb.name): verb for verb in _VERBS}, help="Measure askrs.")
    try:
        bench.main(prog_name="python -m askrs.bench")
    except AskrsError as error:
        sys.exit(f"askrs: {error}")
