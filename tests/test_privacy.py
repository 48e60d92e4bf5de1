"""Nothing leaves this computer, no log holds what was asked, and only its owner may read what askrs makes."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys

import pytest

from askrs.paths import model_cache

QUESTION = "Why won't Russia deliver S-400s to Iran?"

_LISTENER = """
import os, sys

def heard(event, arguments):
    outward = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"}
    if event in outward and not (event == "socket.bind" and arguments[1] == ("::1", 0)):  # is there IPv6 at all?
        with open(os.environ["HEARD"], "a") as stream:
            print(event, arguments[1:], file=stream)

sys.addaudithook(heard)
with open(os.environ["HEARD"] + ".started", "a") as stream:
    print(sys.argv if hasattr(sys, "argv") else "", file=stream)
"""

_WINDOW = """
from pathlib import Path
from PySide6.QtCore import QTimer
from askrs.gui import application
from askrs.settings import Settings
import sys
made = application.make_application()
QTimer.singleShot(4000, made.closeAllWindows)
sys.exit(application.run(Path(sys.argv[1]), "Who mediated the talks?", Settings()))
"""


@pytest.fixture
def home(tmp_path):
    """A person's folders, all new; a listener in every Python that is started there."""
    (tmp_path / "listener").mkdir()
    (tmp_path / "listener" / "sitecustomize.py").write_text(_LISTENER)
    places = {name: str(tmp_path / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    known = [str(tmp_path / "listener"), *filter(None, [os.environ.get("PYTHONPATH")])]
    return (
        os.environ
        | places
        | {
            "HOME": str(tmp_path),
            "ASKRS_LIBRARY": str(tmp_path / "library"),
            "ASKRS_MODELS": str(model_cache()),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join(known),
            "HEARD": str(tmp_path / "heard"),
        }
    )


@pytest.fixture
def run(home):
    def run(*arguments, code=""):
        program = ["-c", code] if code else ["-m", "askrs"]
        ran = subprocess.run(
            [sys.executable, *program, *map(str, arguments)], env=home, capture_output=True, text=True, check=False
        )
        assert "Traceback" not in ran.stderr, ran.stderr
        return ran

    return run


def readable_by_others(folder):
    made = [folder, *folder.rglob("*")]
    return [str(path) for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077 and not path.is_symlink()]


def test_no_default_path_speaks_to_anybody_and_only_the_owner_may_read(run, home, tmp_path, sample_articles):
    shutil.copytree(sample_articles, tmp_path / "articles")
    assert run("index", tmp_path / "articles").returncode == 0
    assert "S-400" in run("ask", QUESTION).stdout
    assert run("export", QUESTION, "-o", tmp_path / "answer.md").returncode == 0
    for verb in (["articles"], ["status"], ["show", "1"], ["backup"], ["doctor", "--full"], ["repair", "--yes"]):
        assert run(*verb).returncode == 0
    assert run("remove", "--yes", *range(1, 12)).returncode == 0
    assert run(tmp_path / "library", code=_WINDOW).returncode == 0
    started = (tmp_path / "heard.started").read_text().splitlines()
    assert len(started) >= 11
    assert not (tmp_path / "heard").exists(), (tmp_path / "heard").read_text()
    for place in ("library", "xdg_config_home/askrs", "xdg_state_home/askrs"):
        if (tmp_path / place).exists():
            assert readable_by_others(tmp_path / place) == []
    assert (tmp_path / "library" / "backups").is_dir()
    here = {path.name for path in tmp_path.iterdir()}
    assert here <= {
        "articles",
        "answer.md",
        "library",
        "listener",
        "heard.started",
        "xdg_config_home",
        ".cache",
        ".config",
    }


def test_the_listener_would_have_heard(run, tmp_path):
    run(code="import socket\ntry: socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError: pass")
    assert "socket.connect" in (tmp_path / "heard").read_text()


def test_what_was_asked_is_in_no_log(monkeypatch, tmp_path, sample_folder, capsys, caplog):
    from askrs.cli import main

    def fail(*_arguments, **_options):
        raise RuntimeError("a bug")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for library, failing in ((str(sample_folder), fail), (str(sample_folder), None)):
        with monkeypatch.context() as patch:
            if failing:
                patch.setattr("askrs.library.Library.ask", failing)
            with pytest.raises(SystemExit) as left:
                main(["--library", library, "ask", QUESTION])
        assert left.value.code == (70 if failing else 0)
    (log,) = (tmp_path / "state").rglob("*.log")
    assert "a bug" in log.read_text()
    assert "Russia" not in log.read_text() + caplog.text + capsys.readouterr().err
    assert readable_by_others(log.parent) == []
