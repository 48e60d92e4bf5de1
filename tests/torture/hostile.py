"""Text that wants to be more than text, drawn at random from what has broken documents before."""

from __future__ import annotations

from random import Random

__all__ = ["hostile"]

_ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=http://evil.example/x onerror=alert(1)>",
    "</style></head><body onload=alert(1)>",
    '" onmouseover="alert(1)',
    "' style='position:fixed",
    "--></title><svg/onload=alert(1)>",
    "]]><evil/>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "&lt;b&gt; &#x202e; &copy;",
    "<w:fldSimple w:instr='DDEAUTO c:\\\\x'/>",
    '{ HYPERLINK "http://evil.example" }',
    "[click](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "[^1]: stolen footnote",
    "[^1]",
    "[a]: javascript:alert(1)",
    "# heading",
    "> quote",
    "| a | b |",
    "```\ncode\n```",
    "---\n===",
    "**bold** __bold__ `code`",
    "javascript:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "https://user@evil.example/",
    'https://evil.example/"><b>',
    "\x1b[2J\x1b[31mred",
    "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "\x9b31m\x90q\x9c",
    "\x00\x01\x08\x7f\x85",
    "abc\u202egnp.exe\u202c",
    "\u2066\u2067\u2068\u2069\u202a\u202b\u202d",
    "\u2028\u2029\x0b\x0c\x1c\x1d",
    "\ud800\udfff",
    "\ufffe\uffff\ufdd0\ufdd1\U0001ffff",
    "\\input{/etc/passwd} \\write18{id}",
    "}, title = {stolen}, x = {",
    "}}}{{{",
    "\\}\\{\\\\",
    "@article{evil, title={x}}",
    "$\\frac{1}{0}$ % & # _ ^ ~",
    "ER  - \r\nTY  - EVIL",
    '=HYPERLINK("http://evil.example")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    '", "evil": "',
    "\\u0022}",
    "{{7*7}} ${7*7} <%= 7 %>",
    "السلام عليكم שלום",
    "日本語👩‍👩‍👧\u0301\u0489",
    "W" * 3000,
    "\t\t  \n \n",
)
_PLAIN = ("Kyiv", "the talks", "in 1954", "“peace”", "S-400", "and", ",", ".", "\n", " ", "")


def hostile(random: Random) -> str:
    """One to three attacks with some words between; never blank."""
    pieces = [random.choice(_PLAIN)]
    for _ in range(random.choice((1, 1, 2, 3))):
        pieces += [random.choice(_ATTACKS), random.choice((" ", "", "\n")), random.choice(_PLAIN)]
    return "".join(pieces) + "x"
