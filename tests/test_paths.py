from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from askrs import paths
from askrs.errors import SettingsError


@pytest.fixture(autouse=True)
def no_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ASKRS_LIBRARY", "ASKRS_MODELS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """askrs as pip installs it: a package without a project around it."""
    package = tmp_path / "site-packages" / "askrs"
    package.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    return package


def test_a_checkout_knows_itself() -> None:
    project = paths.checkout()
    assert project is not None
    assert (project / "pyproject.toml").is_file()
    assert paths.resources() == project / "resources"
    assert paths.library_folder() == project / "index"


def test_an_installed_askrs_uses_the_user_s_folders(installed: Path) -> None:
    assert paths.checkout() is None
    assert paths.resources() == installed / "resources"
    assert paths.library_folder().name == "askrs"
    assert paths.model_cache().parts[-2:] == ("askrs", "models")


def test_another_project_around_the_package_is_no_checkout(installed: Path) -> None:
    (installed.parent.parent / "pyproject.toml").touch()
    assert paths.checkout() is None


def test_a_named_library_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASKRS_LIBRARY", str(tmp_path / "environment"))
    assert paths.library_folder() == tmp_path / "environment"
    assert paths.library_folder(tmp_path / "named") == tmp_path / "named"


def test_folders_are_absolute_and_know_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ASKRS_MODELS", "~/models")
    assert paths.library_folder(Path("korea")) == tmp_path / "korea"
    assert paths.library_folder(Path("~/korea")) == tmp_path / "korea"
    assert paths.model_cache() == tmp_path / "models"


def test_a_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="is a file, not a folder"):
        paths.library_folder(tmp_path / "file")


def test_a_named_folder_needs_no_platformdirs() -> None:
    code = "import sys; from pathlib import Path; from askrs.paths import library_folder; library_folder(Path('x'));"
    command = [sys.executable, "-c", f"{code} print('platformdirs' in sys.modules)"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
