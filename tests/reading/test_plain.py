from __future__ import annotations

import textwrap

BODY = [
    "The bridge over the river was built when the two countries were one; neither wanted to pay for the other half.",
    "Since the spring its guards have gone home at night, a deputy minister said, because nobody told them to stay.",
]


def test_a_line_is_a_paragraph_and_the_first_may_be_the_title(read_as, show):
    draft = read_as("a.txt", "\n\n".join(["A bridge that nobody guards", "By Jane Doe", "3 May 2024", *BODY]))
    assert show(draft) == [
        ("title", "A bridge that nobody guards"),
        ("byline", "By Jane Doe"),
        ("byline", "3 May 2024"),
        *(("paragraph", line) for line in BODY),
    ]
    assert draft.metadata.title == "A bridge that nobody guards"
    assert (draft.metadata.authors, draft.metadata.published) == (("Jane Doe",), "2024-05-03")


def test_one_long_line_is_one_paragraph_named_after_its_file(read_as, show):
    draft = read_as("a_bridge.txt", BODY[0])
    assert show(draft) == [("paragraph", BODY[0])]
    assert draft.metadata.title == "A bridge"


def test_hand_broken_lines_become_paragraphs(read_as, show):
    text = "A Bridge\r\n\r\n" + "\r\n\r\n".join(textwrap.fill(line, 50).replace("\n", "\r\n") for line in BODY)
    assert show(read_as("a.txt", text)) == [("title", "A Bridge"), *(("paragraph", line) for line in BODY)]


def test_a_title_that_was_pasted_twice_stands_once(read_as, show):
    text = "\n\n".join(["Follow us on social", "A bridge", "A bridge", *BODY])
    assert [kind for kind, _ in show(read_as("a.txt", text))] == ["furniture", "title", "paragraph", "paragraph"]


def test_any_encoding_is_read(read_as, show):
    assert show(read_as("a.txt", BODY[0].encode("utf-16"))) == [("paragraph", BODY[0])]


def test_a_pasted_page_with_its_menu(read_as, show):
    body = [
        "The bridge over the river was built when two countries were one; neither wanted to pay for the rest.",
        "Since the spring its guards have gone home at night, a deputy minister said, because nobody stopped them.",
    ]
    head = [
        "Skip to main content\nMENU   World   Business   Log in\nStraits & Capes\nHome > World > Bridges",
        "Who Guards the Bridge, and Why Nobody Does",
        "By Jane Doe\nPublished August 2, 2023 · 4 min read",
    ]
    tail = ["Jane Doe covers rivers for Straits & Capes.", "© 2023 Straits & Capes. Terms\nhttps://example.org/a"]
    draft = read_as("a.txt", "\n\n".join([*head, *body, *tail]))
    metadata = draft.metadata
    assert (metadata.title, metadata.authors) == ("Who Guards the Bridge, and Why Nobody Does", ("Jane Doe",))
    assert (metadata.outlet, metadata.published) == ("Straits & Capes", "2023-08-02")
    assert metadata.url == "https://example.org/a"
    assert [text for kind, text in show(draft) if kind == "paragraph"] == body
