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


def test_a_page_with_a_visible_byline_and_a_box(read_as, show):
    page = (
        "<html><head><title>A bridge - The Desk</title></head><body><div id=masthead><a>The Desk</a></div>"
        "<div id=content><h1>A bridge</h1><p class=meta>By Jane Doe | 14 March 2019</p><div class=post-body>"
        f"<p>{BODY[0]}</p><h3>The guards</h3><p>{BODY[1]}</p>"
        "<div class=pullout><h4>Don’t miss an issue</h4><p>Sign up for our newsletter every week.</p></div>"
        f"<h3>The smugglers</h3><p>{BODY[2]}</p></div></div><div id=footer>Copyright 2019 The Desk. Privacy</div>"
    )
    draft = read_as("a.html", page)
    assert show(draft) == [
        ("title", "A bridge"),
        ("paragraph", BODY[0]),
        ("heading", "The guards"),
        ("paragraph", BODY[1]),
        ("heading", "The smugglers"),
        ("paragraph", BODY[2]),
    ]
    metadata = draft.metadata
    assert (metadata.authors, metadata.outlet, metadata.published) == (("Jane Doe",), "The Desk", "2019-03-14")


def test_headings_set_as_paragraphs_are_headings(read_as, show):
    page = f"<html><body><article><p>{BODY[0]}</p><p>The Smugglers</p><p>{BODY[1]}</p><p>{BODY[2]}</p></article>"
    assert ("heading", "The Smugglers") in show(read_as("a.html", page))


def test_furniture_within_goes_and_a_teaser_above_stays(read_as, show):
    teaser = "Why a border went to sleep and who would have to wake it"
    page = (
        f"<html><head><title>A bridge</title></head><body><article><h1>A bridge</h1><h2>{teaser}</h2>"
        f"<p>{BODY[0]}</p><p>Sign up for our weekly newsletter.</p><p>{BODY[1]}</p><p>{BODY[2]}</p></article>"
    )
    shown = show(read_as("a.html", page))
    assert shown == [("title", "A bridge"), ("furniture", teaser), *(("paragraph", line) for line in BODY)]


def test_a_story_with_hover_cards_and_posts(read_as, show):
    card = '<span class="rollover-people-block">Jane Doe Five stories about her that nobody asked for</span>'
    page = (
        f"<html><body><article><p>Minister Jane Doe{card} said no to the bridge, its guards and all their bicycles.</p>"
        f"<div class=social-embed><blockquote class=twitter-tweet><p>No is no, as I said before.</p></blockquote></div>"
        f"{PARAGRAPHS}</article>"
    )
    shown = show(read_as("a.html", page))
    assert shown[0] == ("paragraph", "Minister Jane Doe said no to the bridge, its guards and all their bicycles.")
    assert ("quote", "No is no, as I said before.") in shown
