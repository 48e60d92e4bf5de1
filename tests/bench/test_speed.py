from __future__ import annotations

import json

from click.testing import CliRunner

from askrs.bench.speed import Figure, shares_told, speed, table
from askrs.domain.progress import Summary


def test_figures_stand_beside_the_plain_scripts():
    lines = list(table([Figure("one question", "s", 0.5, 5.0), Figure("askrs --help", "s", 0.1, None)]))
    assert lines[2] == "| one question, s | 0.5 | 5 | 0.10 |"
    assert lines[3] == "| askrs --help, s | 0.1 | – | – |"


def test_stages_are_told_as_shares_of_the_work():
    (line,) = shares_told(Summary(added=10, seconds=4.0, reading=1.0, splitting=0.5, encoding=3.5))
    assert line == "Of the work of indexing: reading 20%, splitting 10%, encoding 70%."


def test_everything_is_really_run_beside_the_plain_script(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "talks.md").write_text("# Talks\n\nOman mediated the talks again this year.\n", encoding="utf-8")
    file = tmp_path / "speed.json"
    result = CliRunner().invoke(
        speed, [str(articles), "--runs", "1", "--questions", "2", "--json", str(file)], catch_exceptions=False
    )
    assert "| one question as a whole process, s |" in result.output
    rows = {row[0]: row for row in json.loads(file.read_text())}
    assert all(row[2] > 0 for row in rows.values())
    assert rows["askrs --help"][3] is None
    assert rows["one question as a whole process"][3] > 0
