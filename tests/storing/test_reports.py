from __future__ import annotations

from askrs.domain.article import BlockKind
from askrs.domain.report import Origin, ReadingReport, Tally
from askrs.storing import ArticleTable, ReportTable

REPORT = ReadingReport(
    kept=(Tally(BlockKind.TITLE, 1, 20), Tally(BlockKind.TABLE_ROW, 3, 90)),
    dropped=(Tally(BlockKind.FURNITURE, 4, 80),),
    pages=2,
    language="en",
    origins=(Origin("title", "JSON-LD"), Origin("authors", "byline")),
    warnings=("1 page holds no text.",),
)


def test_a_report_comes_back_and_goes_with_its_article(database, store):
    article, table = store("One."), ReportTable(database)
    assert table.get(article.id) == ReadingReport()
    with database.transaction():
        table.put(article.id, ReadingReport())
        table.put(article.id, REPORT)
    assert table.get(article.id) == REPORT
    with database.transaction():
        ArticleTable(database).remove([article.id])
    assert database.rows("SELECT * FROM reports") == []
