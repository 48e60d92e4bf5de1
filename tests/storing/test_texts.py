from __future__ import annotations

from hypothesis import given

from askrs.domain.article import ArticleText
from askrs.storing.texts import packed, unpacked
from texts import article_texts


@given(article_texts())
def test_a_text_comes_back_from_its_columns(text: ArticleText) -> None:
    assert unpacked(*packed(text)) == text
