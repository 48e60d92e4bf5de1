from __future__ import annotations

from dataclasses import replace

from askrs import Library
from askrs.bench.scale import Cost, costs, report, sizes

COST = Cost(1000, 1.0, 0.3, 0.25, (0.12, 0.2), (0.02, 0.03), 220.0, 5000.0, 1.5, 1.0, True, 0.001, 0.5, 0.2, 25)


def test_sizes_are_powers_of_ten_up_to_the_largest():
    assert sizes(1000) == [1000]
    assert sizes(100_000) == [1000, 10_000, 100_000]
    assert sizes(25_000) == [1000, 10_000, 25_000]


def test_a_real_library_is_filled_asked_and_changed(tmp_path, sample_articles):
    library = tmp_path / "library"
    with Library.open(library) as opened:
        list(opened.index([sample_articles / "aukus-is-worth-the-quarrel-with-paris.md"]))
    (cost,) = costs(library, tmp_path, ["Why was Paris angry?"], 1000)
    assert (cost.passages, cost.exact, cost.removed) == (1000, True, 25)
    assert cost.recall == 1
    assert min(cost.open, cost.asked[0], cost.memory, cost.disk, cost.add, cost.remove) > 0
    with Library.open(library) as opened:
        assert opened.ask("Why was Paris angry?").citations[0].article.title.startswith("AUKUS")
        assert 500 < opened.status().passages < 1000


def test_costs_are_told_in_a_table():
    seen = [COST, replace(COST, passages=10_000, exact=False, asked=(0.13, 0.3), memory=900.0)]
    lines = list(report(seen))
    assert lines[0] == "| passages | 1,000 | 10,000 |"
    assert "| a question, p50 / p95, ms | 120 / 200 | 130 / 300 |" in lines
    assert "| vector index | floats, 1.5 MiB | bytes, 1.5 MiB |" in lines
