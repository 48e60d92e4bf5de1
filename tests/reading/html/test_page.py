from __future__ import annotations

import pytest

from askrs.reading.html.page import parse

BODY = [
    "The bridge over the river was built when the two countries were one; neither wanted to pay for the other half.",
    "Since the spring its guards have gone home at night, a deputy minister said, because nobody told them to stay.",
    "Trade has doubled in the meantime. Smugglers complain that prices fall, and the customs house is for sale.",
]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)


def test_a_simple_page_is_complete_and_headed_by_its_title(read_as, show):
    head = "<!DOCTYPE html><html><head><title>A bridge</title></head>"
    page = f"{head}<body><article><h1>A bridge</h1>{PARAGRAPHS}</article>"
    draft = read_as("a.html", page)
    assert show(draft) == [("title", "A bridge"), *(("paragraph", line) for line in BODY)]
    assert draft.metadata.title == "A bridge"


def test_the_page_around_the_article_is_left_out(read_as, show):
    page = (
        "<html><head><title>A bridge | The Desk</title><meta property='og:site_name' content='The Desk'></head><body>"
        "<nav><a href=/>Home</a><a href=/w>World</a></nav><header>The Desk</header>"
        f"<main><article><h1>A bridge</h1>{PARAGRAPHS}<h2>What next</h2>"
        "<blockquote><p>“We asked for soldiers.”</p></blockquote>"
        "<ul><li>One thing that was asked for.</li></ul></article></main><footer>© 2024 The Desk</footer></body></html>"
    )
    draft = read_as("a.html", page)
    assert show(draft) == [
        ("title", "A bridge"),
        *(("paragraph", line) for line in BODY),
        ("heading", "What next"),
        ("quote", "“We asked for soldiers.”"),
        ("list item", "One thing that was asked for."),
    ]
    assert (draft.metadata.title, draft.metadata.outlet) == ("A bridge", "The Desk")


def test_a_page_of_few_words_is_kept_whole(read_as, show):
    assert show(read_as("a.html", "<html><body><p>Short one.</p><p>And two.</p>")) == [
        ("paragraph", "Short one."),
        ("paragraph", "And two."),
    ]


def test_text_behind_comments_is_not_lost(read_as, show):
    page = f"<html><body><article>{PARAGRAPHS}<p>Before<!-- react --> and after it all is said.</p></article>"
    assert ("paragraph", "Before and after it all is said.") in show(read_as("a.html", page))


def test_text_in_the_depths_is_not_lost(read_as):
    page = f"<html><body>{'<div>' * 600}<article>{PARAGRAPHS}</article>{'</div>' * 600}</body></html>"
    assert all(line in read_as("a.html", page).text.text for line in BODY)


@pytest.mark.parametrize(
    "declared", ['<meta charset="{}">', '<meta http-equiv="Content-Type" content="text/html; charset={}">']
)
def test_the_declared_encoding_is_used(declared):
    page = f"<html><head>{declared.format('iso-8859-2')}</head><body><p>żółć</p></body></html>"
    assert parse(page.encode("iso-8859-2"), "a.html").text_content() == "żółć"


def test_an_xml_declaration_does_no_harm():
    assert (
        parse(b'<?xml version="1.0" encoding="utf-8"?><html><body><p>\xc5\xbc</p></body></html>', "a").text_content()
        == "ż"
    )
