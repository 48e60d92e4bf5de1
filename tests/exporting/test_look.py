from __future__ import annotations

import re

from askrs.exporting.look import LOOK


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_text_stands_out_from_the_paper_by_day_and_by_night():
    for colours in re.findall(r"--paper: (#\w{6}); --ink: (#\w{6}); --muted: (#\w{6});.*?--accent: (#\w{6})", LOOK):
        paper, *inks = map(luminance, colours)
        for ink in inks:
            lighter, darker = max(paper, ink), min(paper, ink)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, colours


def test_nothing_is_loaded_and_braces_are_balanced():
    assert "url(" not in LOOK
    assert "@import" not in LOOK
    assert LOOK.count("{") == LOOK.count("}")
    assert "<" not in LOOK
