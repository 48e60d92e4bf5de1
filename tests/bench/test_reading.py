from __future__ import annotations

import gzip
import json

import pytest
from click.testing import CliRunner

from askrs.bench.reading import reading
from askrs.errors import SettingsError

BODY = "Oman mediated the talks between the two capitals. Both sides praised the hosts for their patience."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pages").mkdir()
    body = f"<body><article><h1>Quiet talks</h1><p>{BODY}</p></article></body>"
    page = f"<html><head><title>Quiet talks</title></head>{body}</html>"
    (tmp_path / "pages" / "talks.html.gz").write_bytes(gzip.compress(page.encode()))
    (tmp_path / "empty.txt").touch()
    truth = {"talks.html": {"text": BODY}, "empty.txt": {"poppler_chars": 0}}
    (tmp_path / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path


def test_files_are_compared_with_their_truth_and_refusals_counted(folder):
    result = CliRunner().invoke(reading, [str(folder)], catch_exceptions=False)
    assert result.exit_code == 0
    assert "precision 1.0000, recall 1.0000, F1 1.0000" in result.output
    assert "read 1; refused 1 NoText" in result.output
    assert "longest wait" in result.output


def test_a_folder_without_truth_is_refused(tmp_path):
    with pytest.raises(SettingsError, match=r"truth\.json"):
        CliRunner().invoke(reading, [str(tmp_path)], catch_exceptions=False)
