from __future__ import annotations

import numpy as np
import pytest
from click.testing import CliRunner

from askrs.bench.calibration import calibrate, logistic_regression


def test_the_curve_that_made_the_outcomes_is_found_again():
    random = np.random.default_rng(7)
    scores = random.uniform(0, 2, 20_000)
    positive = random.uniform(size=20_000) < 1 / (1 + np.exp(-5 * (scores - 1.1)))
    slope, middle = logistic_regression(scores.tolist(), positive.tolist(), [1.0] * 20_000)
    assert slope == pytest.approx(5, abs=0.3)
    assert middle == pytest.approx(1.1, abs=0.03)


def test_a_weight_is_as_good_as_a_repetition():
    scores, positive = [0.2, 0.9, 0.4, 1.3, 0.6], [False, False, True, True, False]
    weighted = logistic_regression(scores, positive, [2, 1, 1, 1, 1])
    repeated = logistic_regression([0.2, *scores], [False, *positive], [1] * 6)
    assert weighted == pytest.approx(repeated, rel=0.02)


def test_without_a_set_it_says_what_it_needs():
    result = CliRunner().invoke(calibrate, [])
    assert result.exit_code == 2
    assert "FOLDER" in result.output
