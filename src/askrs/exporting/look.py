"""How an exported web page looks: a book's page, by day and by night, on paper and on a telephone."""

from __future__ import annotations

__all__ = ["LOOK"]

LOOK = """\
:root { color-scheme: light dark;
  --paper: #fdfcf9; --ink: #23201c; --muted: #6a6259; --rule: #d8d1c6; --accent: #8a3b12; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --ink: #e8e3da; --muted: #a89f93; --rule: #45403a; --accent: #e9a27a; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.125rem/1.55 "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, serif; }
main { max-width: 38rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 5rem) 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 600; margin: 0 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; font-weight: 600; margin: 3.2rem 0 .4rem; text-wrap: balance; }
article > h2:not([dir]), h3 { font: 600 .8rem/1.4 system-ui, sans-serif;
  letter-spacing: .06em; text-transform: uppercase;
  color: var(--muted); margin: 2.4rem 0 .6rem; padding-top: .9rem; border-top: 1px solid var(--rule); }
p { margin: 0 0 .9rem; }
.asked, .note, .stress, .imprint { font: .85rem/1.5 system-ui, sans-serif; color: var(--muted); }
.asked { margin-bottom: 1.8rem; }
.verdict { font-size: 1.2rem; font-weight: 600; }
.lead { font-style: italic; }
blockquote { margin: 0 0 1.3rem; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--rule); }
blockquote p { margin: 0 0 .5rem; }
blockquote p:last-child { margin: 0; }
strong { font-weight: 700; }
sup { font: .68em/1 system-ui, sans-serif; vertical-align: .45em; margin-inline-start: .15em; white-space: nowrap; }
ol { margin: 0; padding-inline-start: 1.7rem; font-size: .95rem; line-height: 1.5; }
li { margin: 0 0 .55rem; padding-inline-start: .2rem; }
li::marker { color: var(--muted); font-family: system-ui, sans-serif; font-size: .85em; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
sup a, a.back { text-decoration: none; }
li:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
.imprint { margin-top: 1.6rem; font-size: .72rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --muted: #555; --rule: #bbb; --accent: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  blockquote, li { break-inside: avoid; }
  a.back { display: none; }
}
"""
