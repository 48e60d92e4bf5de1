from __future__ import annotations

import shutil

import pytest


@pytest.fixture(scope="session")
def kept_originals(tmp_path_factory, sample_articles):
    """The sample articles in a folder of their own, so that a test may do without them."""
    place = tmp_path_factory.mktemp("originals") / "articles"
    shutil.copytree(sample_articles, place)
    return place


@pytest.fixture(scope="session")
def made_once(tmp_path_factory, kept_originals):
    from askrs import Library

    folder = tmp_path_factory.mktemp("made-once")
    with Library.open(folder) as library:
        list(library.index([kept_originals]))
        library.edit(3, title="A corrected title")
    return folder


@pytest.fixture
def folder(made_once, tmp_path):
    """A real library of the sample articles, one's own."""
    shutil.copytree(made_once, tmp_path / "library")
    return tmp_path / "library"
