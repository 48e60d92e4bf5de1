from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(askrs, shell: str) -> None:
    ran = askrs("completion", shell)
    assert ran.code == 0
    assert f"_ASKRS_COMPLETE={shell}_complete" in ran.out


def test_another_shell_is_a_usage_error(askrs) -> None:
    assert askrs("completion", "tcsh").code == 2


def test_the_script_completes_verbs_and_options() -> None:
    asked = {"_ASKRS_COMPLETE": "bash_complete", "COMP_CWORD": "1"}
    for words, completed in (("askrs st", "status"), ("askrs --lib", "--library")):
        environment = {**os.environ, **asked, "COMP_WORDS": words}
        command = [sys.executable, "-m", "askrs"]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert ran.stdout == f"plain,{completed}\n"
