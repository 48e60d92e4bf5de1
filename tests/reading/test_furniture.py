from __future__ import annotations

import pytest

from askrs.reading.furniture import ends_article, is_caption, is_furniture, is_label, is_sentence, is_teaser_end


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on social",
        "Share on Facebook",
        "SUBSCRIBE",
        "Advertisement",
        "5 min read",
        "Sign up",
        "LATEST",
        "Newsletter",
        "Most Read",
        "Related Articles",
        "More from this author",
        "keep readingShow less",
        "Read more »",
        "You may also like",
        "© 2024 The Desk",
        "All rights reserved.",
        "Listen to this article",
        "Skip to main content",
        "Leave a comment",
        "Sign up for our weekly newsletter and never be late again.",
        "Follow Jane Doe on Twitter: @jane.",
        "Subscribe now to our weekly round-up and don't miss a beat.",
        "Read more: The war that nobody wanted",
    ],
)
def test_what_pages_say_around_an_article(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Russia hesitates.",
        "More on that later in the year.",
        "Other innovations could have a more lasting impact.",
        "Sponsored by Tehran, the militias kept on fighting.",
        "Copyright law is older than the telegraph.",
        "Like many on X, she had heard of it from others.",
        "The newsletter was read in Moscow.",
        "Top officials resigned.",
        "Home Rule was promised in 1914.",
        "Latest figures show that trade has fallen.",
    ],
)
def test_sentences_that_only_sound_like_it(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Top Photo: Russian President meets his counterpart",
        "Top image credit: 250717-N SOUTH CHINA SEA",
        "Photo by: Jane Doe",
        "Image courtesy of NASA",
        "Sailors on deck. (U.S. Navy photo by Amber Rivette)",
        "A crowd (Sputnik/Pool via REUTERS)",
        "Leigh Vogel/Pool/Getty Images",
        "Getty Images",
        "A fire (AP Photo)",
    ],
)
def test_captions(line):
    assert is_caption(line)


@pytest.mark.parametrize(
    "line", ["Photographs show a crater.", "It fell (by 3/4) in May.", "Maps were drawn in Paris."]
)
def test_sentences_about_pictures_and_fractions(line):
    assert not is_caption(line)


def test_where_other_articles_begin():
    assert ends_article("Related stories")
    assert ends_article("Continue reading…")
    assert not ends_article("Subscribe")
    assert is_teaser_end("Read more")
    assert not is_teaser_end("Related")


def test_labels_and_sentences():
    assert is_label("Analysis | Middle East")
    assert is_sentence("He said: “No.”")
    assert is_sentence("so it was.[12]")
    assert not is_label("He said no.")
    assert not is_label("word " * 40)
