from __future__ import annotations

import pytest

from askrs.errors import NoText


def rtf(body, head=r"\ansicpg1252", info=""):
    return rf"{{\rtf1\ansi{head}{{\fonttbl{{\f0 Times;}}}}{info}{body}}}".encode("latin-1")


def test_structure_survives(read_as, show):
    draft = read_as(
        "a.rtf",
        rtf(
            r"{\stylesheet{\s1\outlinelevel0 heading 1;}}{\header Running head\par}"
            r"\pard\plain\s1\outlinelevel0 A cold peace\par"
            r"\pard\plain By Jane Doe, 3 May 2019\par"
            r"\pard\plain Moscow waits, and Tehran waits longer than any other customer."
            r"{\super\chftn{\footnote\pard\plain {\super\chftn} See the {\i report}.}}\par"
            r"\pard\plain\s2\outlinelevel1 Why\par"
            r"{\listtext\pard\'b7\tab}First of two.\par{\pntext 2.\tab}Second\line of two.\par"
            r"\trowd\cellx100 One\cell Two\cell\row"
        ),
    )
    assert show(draft) == [
        ("title", "A cold peace"),
        ("byline", "By Jane Doe, 3 May 2019"),
        ("paragraph", "Moscow waits, and Tehran waits longer than any other customer."),
        ("heading", "Why"),
        ("list item", "First of two."),
        ("list item", "Second of two."),
        ("table row", "One | Two"),
        ("footnote", "See the report."),
    ]
    assert [block.level for block in draft.text.blocks if block.kind.value == "heading"] == [2]
    assert (draft.metadata.authors, draft.metadata.published) == (("Jane Doe",), "2019-05-03")


@pytest.mark.parametrize(
    ("head", "body", "shown"),
    [
        (r"\ansicpg1251", r"\'cc\'ee\'f1\'ea\'e2\'e0.", "Москва."),
        (r"\ansicpg932", r"\'8a\'4f\'8c\'f0.", "外交."),
        ("", r"\uc1\u1052?\u-10179?\u-8694? \emdash  \ldblquote x\rdblquote.", "М😊 — “x”."),
        ("", r"\uc2\u8217\'e2\'80s.", "’s."),
        (r"\ansicpg99999", "Plain.", "Plain."),
    ],
)
def test_every_way_to_write_a_letter(head, body, shown, read_as):
    assert read_as("a.rtf", rtf(body, head)).text.text == shown


def test_a_link_keeps_its_words_and_loses_its_address(read_as):
    link = r'{\field{\*\fldinst{HYPERLINK "http://x.example/"}}{\fldrslt{\ul the report}}}'
    assert read_as("a.rtf", rtf(f"See {link} of May.")).text.text == "See the report of May."


def test_a_mark_of_optional_words_in_the_middle_hides_nothing(read_as):
    body = r"{\loch\b0\*\cs7\loch The fox.}{\*\unknown hidden} \\* end"
    assert read_as("a.rtf", rtf(body)).text.text == r"The fox. \* end"


def test_properties_speak_where_the_text_is_silent(read_as):
    info = r"{\info{\title Quiet \'e9t\'e9}{\author Jane Doe}{\creatim\yr2024\mo1\dy1}}"
    draft = read_as(
        "a.rtf", rtf(r"Oman mediated the talks between Tehran and Washington with patience.\par", info=info)
    )
    metadata = draft.metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("Quiet été", ("Jane Doe",), "")


def test_pictures_and_broken_groups(read_as):
    assert read_as("a.rtf", rtf(r"{\pict\wmetafile8 0102ff}Words.")).text.text == "Words."
    assert read_as("a.rtf", rtf(r"Words.{\footnote Cut").rstrip(b"}")).text.text.startswith("Words.")
    with pytest.raises(NoText):
        read_as("a.rtf", rtf(r"{\pict 0102ff}"))


def test_the_report_knows_the_properties(read_as, origins):
    info = r"{\info{\title Quiet talks}{\author Jane Doe}}"
    draft = read_as(
        "a.rtf", rtf(r"Oman mediated the talks between Tehran and Washington with patience.\par", info=info)
    )
    assert origins(draft) == {"title": "document properties", "authors": "document properties"}
