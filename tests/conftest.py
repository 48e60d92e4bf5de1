"""What every test shares: no screen, no folders of a person, no network, one real library of the sample articles."""

from __future__ import annotations

import os
import socket

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest

from askrs.paths import model_cache, resources

# Preparing the encoder takes a while: tests share the person's own prepared copy, whatever else they isolate.
os.environ.setdefault("ASKRS_MODELS", str(model_cache()))


_LONG = ("test_house.py::test_mypy", "bench/test_speed.py", "torture/", "test_privacy.py", "test_verbs_together.py")


def pytest_collection_modifyitems(items):
    """What takes long comes first, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: not any(name in item.nodeid for name in _LONG))


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory):
    """No test reads or writes this user's settings and libraries."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "ASKRS_LIBRARY"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Nothing in askrs speaks to another computer, and a test would notice."""
    connect = socket.socket.connect

    def local_only(self, address):
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            raise AssertionError(f"askrs reached for the network: {address}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_only)
        yield


@pytest.fixture(scope="session")
def sample_articles():
    """The folder of the articles that ship with askrs."""
    return resources() / "articles"


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory, sample_articles):
    """The folder of a real library of all sample articles, made once; to be read, not changed."""
    from askrs import Library

    folder = tmp_path_factory.mktemp("sample-library")
    with Library.open(folder) as library:
        list(library.index([sample_articles]))
    return folder


@pytest.fixture
def sample_library(sample_folder):
    """The real library of all sample articles, open."""
    from askrs import Library

    with Library.open(sample_folder) as library:
        yield library
