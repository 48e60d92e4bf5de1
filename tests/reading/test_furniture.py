from __future__ import annotations

import pytest

from askrs.reading.furniture import ends_article, is_caption, is_furniture, is_label, is_sentence, is_teaser_end


@pytest.mark.parametrize(
    "line",
    [
        "* * *",
        "————",
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
        "What's everyone talking about? Sign up for our trending newsletter to get the latest news.",
        "Contact Jane Doe at jane@desk.example or follow her on Twitter @jane",
        "Members read more. Support independent journalism from 3 euros a month. Join now",
        "Liked this story?",
        "Don’t miss an issue",
        "This article was originally published on The Desk.",
        "The Desk uses cookies. By continuing to browse you accept our cookie policy. OK",
        "Your email address will not be published. Required fields are marked *",
        "If you buy something through this post, we may get a share of the sale.",
        "Copyright The Desk 2019 - ISSN 1234",
        "GET THE DESK ON THE GO BY CLICKING HERE",
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
        "Millions follow him on X, where he threatened to close the strait.",
        "The West should support independent media in Belarus.",
        "We and our partners in the alliance will defend the corridor.",
        "By continuing to use force, Moscow has lost what it had.",
        "The story first appeared in Pravda.",
        "Copyright rules were tightened in 2019.",
        "Voters were told to sign up for the weekly briefing in person.",
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
