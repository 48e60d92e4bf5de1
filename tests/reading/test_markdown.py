from __future__ import annotations

TEXT = """# A bridge

Nobody *guards* the [bridge](https://x.org) &amp; the road\\
that `leads` to it.
![a picture](x.png)

<div>embedded</div>

> “We asked for soldiers.”

1. One thing.

   Still one.
2. Two things.

| Year | Tons |
|------|------|
| 1999 | 12   |

## What next

```
some code
```
"""


def test_every_kind_of_block(read_as, show):
    draft = read_as("a.md", TEXT)
    assert show(draft) == [
        ("title", "A bridge"),
        ("paragraph", "Nobody guards the bridge & the road that leads to it."),
        ("quote", "“We asked for soldiers.”"),
        ("list item", "One thing."),
        ("list item", "Still one."),
        ("list item", "Two things."),
        ("table row", "Year | Tons"),
        ("table row", "1999 | 12"),
        ("heading", "What next"),
        ("paragraph", "some code"),
    ]
    assert draft.text.blocks[-2].level == 2
    assert draft.metadata.title == "A bridge"


def test_front_matter_counts_more_than_the_first_heading(read_as, show):
    draft = read_as("a.md", "---\ntitle: A cold peace\nauthor: Jane Doe\n---\n# Part one\n\nBody.")
    assert show(draft) == [("heading", "Part one"), ("paragraph", "Body.")]
    assert (draft.metadata.title, draft.metadata.authors) == ("A cold peace", ("Jane Doe",))


def test_a_heading_that_repeats_the_front_matter_is_the_title(read_as, show):
    assert show(read_as("a.md", "---\ntitle: A cold peace\n---\n# A Cold Peace\n\nBody."))[0] == (
        "title",
        "A Cold Peace",
    )


def test_without_a_title_the_file_names_it(read_as):
    assert read_as("cold-peace.md", "Body text that ends.").metadata.title == "Cold peace"


def test_a_byline_below_the_title_is_metadata(read_as, show):
    body = "The bridge over the river was built when the two countries were one, and neither paid for the other half."
    draft = read_as("a.md", f"# A bridge\r\n\r\nBy Jane Doe\r\n\r\n{body}")
    assert show(draft)[1] == ("byline", "By Jane Doe")
    assert draft.metadata.authors == ("Jane Doe",)


def test_the_report_knows_the_front_matter(read_as, origins):
    head = "---\ntitle: Quiet talks\ndate: 2024-10-25\n---\n"
    assert set(origins(read_as("a.md", f"{head}Text.")).values()) == {"front matter"}
    assert origins(read_as("a.md", "# Quiet talks\n\nText.")) == {"title": "title shown"}
