"""``python -m askrs.bench ranking``: in which order askrs puts given candidate sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from rich.console import Console
from rich.progress import track

from askrs.bench.asking import Plan, plan_options
from askrs.bench.cases import CaseSet, spread
from askrs.bench.measures import RANKING, summed_up
from askrs.bench.metrics import average_precision, precision_at_1, reciprocal_rank
from askrs.bench.pools import Pool, in_order, load_pools, ranked_candidates, written
from askrs.bench.preparing import cache, prepared
from askrs.bench.report import show, table
from askrs.bench.saving import keep, keep_options
from askrs.bench.trials import ids_by_file
from askrs.bench.verdicts import Verdict
from askrs.domain.article import ArticleId
from askrs.domain.filters import Filters
from askrs.library import Library
from askrs.settings import Settings

__all__ = ["put_apart", "put_pool", "ranking"]


@click.command("ranking")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--apart", is_flag=True, help="Each candidate is an article of its own, and asked alone.")
@plan_options
@keep_options
def ranking(files: tuple[Path, ...], *, apart: bool, numbers: Path | None, save: str, **further: Any) -> None:  # noqa: ANN401
    """Rank the pools of candidate sentences in each FILE: MAP, MRR and P@1 over those with right and wrong ones.

    Each pool is an article of its own and is asked alone, through the library like any other. An answer ranks the
    sentences of eight passages of some 700 characters, about forty, and of three more where there is doubt, which is
    enough for most pools; what is beyond them counts as last. The column "ranked" is the share of the candidates that
    was ranked at all.

    That is right for sentences that follow one another in a text (SelQA). Where a pool's sentences come from many
    texts (TrecQA), one would be read as if it spoke of what the one before it names: these are to be kept --apart.
    """
    plan = Plan(cache(), **further)
    suffix = " apart" if apart else ""
    results = [summed_up(file.stem + suffix, list(_verdicts(file, plan, apart)), RANKING) for file in files]
    show(table(results))
    keep(results, plan.model, numbers, save)


def put_pool(library: Library, pool: Pool, article: ArticleId) -> Verdict:
    """Ask a pool's question of its article; the verdict's flags are AP, RR and P@1 of the order by itself.

    Whether the library would have refused is not counted: a pool is about order alone.
    """
    start = perf_counter()
    answer = library.ask(pool.question, Filters(articles=frozenset({article})))
    seconds = perf_counter() - start
    ranked = ranked_candidates(pool, library.text(article), answer.explanation)
    return _verdict(pool, ranked, answer.confidence, seconds)


def put_apart(library: Library, pool: Pool, ids: Mapping[str, ArticleId]) -> Verdict:
    """Ask a pool's question of each candidate's own article; the surer the answer, the higher the candidate.

    ``ids`` are the articles by the names of their files; a candidate that is not there, or in which nothing was ranked,
    was not ranked. Equals never flatter. What full-text search says of a passage is a share of its best in the article,
    so it weighs the same in all that share a word with the question.
    """
    start, sure = perf_counter(), dict[int, float]()
    for place, one in enumerate(pool.apart):
        if one.file_name in ids:
            alone = Filters(articles=frozenset({ids[one.file_name]}))
            answer = library.ask(pool.question, alone)
            if answer.explanation:
                sure[place] = answer.confidence
    ranked = sorted(sure, key=lambda place: (-sure[place], pool.labels[place]))
    return _verdict(pool, ranked, max(sure.values(), default=0.0), perf_counter() - start)


def _verdict(pool: Pool, ranked: Sequence[int], confidence: float, seconds: float) -> Verdict:
    order = in_order(pool, ranked)
    flags = {
        "MAP": average_precision(order),
        "MRR": reciprocal_rank(order),
        "P@1": precision_at_1(order),
        "ranked": len(ranked) / len(order),
    }
    return Verdict(pool.id, True, True, confidence, seconds, flags, pool.question)


def _verdicts(file: Path, plan: Plan, apart: bool) -> Iterator[Verdict]:
    pools = load_pools(file)
    texts = [one for pool in pools for one in pool.apart if one.candidates[0]] if apart else pools
    cases = CaseSet(file.stem, written(texts, plan.cached / "pools"), ())
    asked = spread(tuple(pools), plan.limit)
    say = partial(click.echo, err=True)
    with prepared(
        cases, Settings(model=plan.model, thorough=plan.thorough, without=plan.without), plan.cached, plan.fresh, say
    ) as library:
        ids = ids_by_file(library)
        for pool in track(asked, f"{file.stem}: {len(asked)} pools", console=Console(stderr=True)):
            yield put_apart(library, pool, ids) if apart else put_pool(library, pool, ids[pool.file_name])
