"""The sample articles, read for what they say of themselves: one of each kind that people save."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askrs.reading import read

ARTICLES = Path(__file__).parents[2] / "resources" / "articles"

ORIGINS = {
    "aukus-is-worth": ("Marcus Thornquist", "Harbour Dispatch", "2021-10-04"),
    "europe-after": ("Friederike Halloran-Voss", "The Lantern Quarterly", "2024-03-15"),
    "filling-without": ("Miriam Teklehaym-Ross, Anders Pohl-Ferrante", "Northgate Briefing", "2023-11-28"),
    "finish-the-pipeline": ("Gerrit Valkenhof-Lund", "Policy Ledger", "2019-11-21"),
    "gates-of-the-sea": ("Dorothea Quill-Hansen, Yusuf Marchbanks", "Atlas & Anchor", "2024-05-20"),
    "how-finland": ("Aino Brandreth", "Continental Notebook", "2024-03-20"),
    "how-sri-lanka": ("Philippa Radcliffe-Deen", "Straits & Capitals", "2018-07-19"),
    "the-debt-trap": ("Nadeesha Corrigan", "Harbour Dispatch", "2022-09-06"),
    "the-holes": ("Julian Crosse-Amati", "The Meridian Review", "2019-03-14"),
    "the-iran-nuclear-deal": ("Ottilie Fennimore-Kaye, Ruben Astaldi", "Policy Ledger", "2019-05-08"),
    "the-last-days": ("Siranne Oldershaw", "Continental Notebook", "2023-10-11"),
    "the-shelf": ("Corin Jastrow-Hale", "Harbour Dispatch", "2025-07-03"),
    "the-submarines": ("Bronwyn Tessaly", "Atlas & Anchor", "2023-03-22"),
    "three-empty-chairs": ("Kwabena Lisle-Addo", "Northgate Briefing", "2025-02-06"),
    "two-summits": ("Hadley Ben-Orrin", "The Lantern Quarterly", "2023-09-17"),
    "what-the-black-sea": ("Pernille Okonjo-Strand", "Straits & Capitals", "2023-08-02"),
    "what-the-south-china": ("Edmund Lacquay", "Northgate Briefing", "2017-07-12"),
    "why-russia": ("Leontine Abelard-Marsh", "The Meridian Review", "2025-02-12"),
}
FURNITURE = (
    "follow us",
    "keep reading",
    "show less",
    "subscribe",
    "sign up",
    "cookie",
    "newsletter",
    "log in",
    "share",
)


@pytest.fixture(params=sorted(ARTICLES.iterdir()), ids=lambda path: path.name[:20])
def sample(request):
    return request.param


def test_every_sample_tells_its_origin(sample):
    metadata = read(sample).metadata
    origin = next(origin for name, origin in ORIGINS.items() if sample.name.startswith(name))
    assert (", ".join(metadata.authors), metadata.outlet, metadata.published) == origin
    assert re.sub(r"[^a-z0-9]+", "-", re.sub("[’']", "", metadata.title.lower())) == sample.stem


def test_no_sample_offers_its_page_as_evidence(sample):
    draft = read(sample)
    offered = [block.span.of(draft.text.text) for block in draft.text.blocks if block.kind.is_evidence]
    assert [line for line in offered if len(line) < 200 and any(word in line.lower() for word in FURNITURE)] == []
    assert all(line.rstrip("”’\"')").endswith((".", "?", "!", ":", ";")) for line in offered)
