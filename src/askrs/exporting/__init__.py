"""Answers as documents: an answer for a page of notes, a citation for a footnote."""
