from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from askrs.bench.speed import speed, told
from askrs.domain.progress import Summary
from askrs.domain.status import LibraryStatus


def test_stages_are_told_as_shares_of_the_work():
    summary = Summary(added=10, seconds=4.0, reading=1.0, splitting=0.5, encoding=3.5)
    lines = list(told(summary, LibraryStatus(Path("/l"), 10, 80, 1, "m", "f")))
    assert lines[1] == "end to end: 2.5 articles and 20 passages a second"
    assert "20%" in lines[3]
    assert "70%" in lines[5]


def test_a_folder_is_really_indexed(tmp_path):
    (tmp_path / "talks.md").write_text("# Talks\n\nOman mediated the talks again this year.\n", encoding="utf-8")
    result = CliRunner().invoke(speed, [str(tmp_path)], catch_exceptions=False)
    assert result.output.startswith("1 articles, 1 passages")
