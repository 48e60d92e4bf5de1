from __future__ import annotations

from lxml import html

from askrs.reading.html.chunks import join_chunks

P = f"<p>{'A sentence of the body, repeated. ' * 4}</p>" * 2


def chunks_of(body):
    tree = html.document_fromstring(f"<body>{body}</body>")
    join_chunks(tree)
    return [len(chunk.findall("p")) for chunk in tree.iter("div") if chunk.get("class") in ("body", "comment")]


def test_pieces_of_one_body_are_joined():
    assert chunks_of(f"<main><div class=body>{P}</div><div class=ad>ad</div><div class=body>{P}</div></main>") == [4, 0]


def test_other_articles_are_not_joined():
    article = f"<article><div class=body>{P}</div></article>"
    assert chunks_of(f"<main>{article}{article}</main>") == [2, 2]


def test_comments_and_far_things_are_not_joined():
    assert chunks_of(f"<main><div class=comment>{P}</div><div class=comment>{P}</div></main>") == [2, 2]
    assert chunks_of(f"<div class=body>{P}</div><div class=body>{P}</div>") == [2, 2]
