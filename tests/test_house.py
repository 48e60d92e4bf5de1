"""The house itself: floors, sizes, names, and what may be loaded when."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path

import pytest

import askrs
from askrs import domain

PROJECT = Path(__file__).parent.parent
SOURCE = PROJECT / "src" / "askrs"
MODULES = sorted(SOURCE.rglob("*.py"))
FILES = [*MODULES, *sorted((PROJECT / "tests").rglob("*.py"))]

HEAVY = {
    "PySide6",
    "faiss",
    "numpy",
    "onnxruntime",
    "rich",
    "sentence_transformers",
    "sqlite3",
    "tokenizers",
    "torch",
    "transformers",
}
FORBIDDEN_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}

# A package's face is tested through what it shows; ``__main__`` starts what others hold.
WITHOUT_TWIN = {"__init__.py", "__main__.py"}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def parts(files: list[Path], *kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every part of these kinds, and where it stands."""
    for file in files:
        for node in ast.walk(tree(file)):
            if isinstance(node, kinds):
                yield f"{named(file)}:{node.lineno}", node


def named(file: Path) -> str:
    return str(file.relative_to(PROJECT))


def isort_key(name: str) -> tuple[bool, bool, str]:
    """Constants, then classes, then all else, as ruff sorts ``__all__`` (RUF022)."""
    return not (name.isupper() and len(name) > 1), not name[0].isupper(), name


def none(offenders: Iterable[str]) -> None:
    """Fail with every offender on a line of its own."""
    lines = list(offenders)
    assert not lines, "\n".join(["", *lines])


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_a_file_fits_the_eye() -> None:
    lines = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    none(f"{file}: {count} lines" for file, count in lines.items() if count > 300)


def test_a_function_fits_the_screen() -> None:
    functions = parts(FILES, ast.FunctionDef, ast.AsyncFunctionDef)
    lines = {place: node.end_lineno - node.lineno + 1 for place, node in functions}
    none(f"{place}: {count} lines" for place, count in lines.items() if count > 40)


def test_a_class_speaks_in_a_dozen_verbs() -> None:
    classes = parts(MODULES, ast.ClassDef)
    verbs = {
        place: sum(isinstance(part, ast.FunctionDef) and not part.name.startswith("_") for part in node.body)
        for place, node in classes
    }
    none(f"{place}: {count} public methods" for place, count in verbs.items() if count > 12)


def test_a_module_says_what_it_is() -> None:
    none(named(file) for file in MODULES if not ast.get_docstring(tree(file)))


def test_a_module_says_what_is_public_in_order() -> None:
    for file in MODULES:
        names = [
            ast.literal_eval(node.value)
            for node in tree(file).body
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        ]
        defines = any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree(file).body)
        assert names or (file.name in WITHOUT_TWIN and not defines), named(file)
        assert all(listed == sorted(listed, key=isort_key) for listed in names), named(file)


def test_a_module_has_a_twin_among_the_tests() -> None:
    twins = {
        named(file): PROJECT / "tests" / file.relative_to(SOURCE).with_name(f"test_{file.name}")
        for file in MODULES
        if file.name not in WITHOUT_TWIN
    }
    none(file for file, twin in twins.items() if not twin.is_file())


def test_a_name_says_what_it_holds() -> None:
    words = {named(file): set(re.split(r"[/_.]", named(file))) for file in FILES}
    none(file for file, said in words.items() if said & FORBIDDEN_NAMES)


def test_nothing_is_left_for_later() -> None:
    left = re.compile(r"# *(TODO|FIXME|XXX|HACK)\b|\braise NotImplementedError\b")
    none(named(file) for file in MODULES if left.search(file.read_text(encoding="utf-8")))


def test_every_word_of_the_house_is_frozen() -> None:
    for found in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        module = importlib.import_module(found.name)
        for name, kind in inspect.getmembers(module, is_dataclass):
            assert kind.__dataclass_params__.frozen, name
            assert "__slots__" in vars(kind), name


def test_every_public_name_of_the_package_exists() -> None:
    assert askrs.__all__ == sorted(askrs.__all__)
    assert all(getattr(askrs, name) is not None for name in askrs.__all__)
    assert set(askrs.__all__) <= set(dir(askrs))
    with pytest.raises(AttributeError, match="no attribute 'Librarian'"):
        _ = askrs.Librarian


@pytest.mark.parametrize(
    "code",
    [
        "import askrs",
        "from askrs import Answer, Filters, Settings, AskrsError",
        "from askrs.cli import main; main(['--help'])",
        "from askrs.cli import main; main(['ask', '--help'])",
        "from askrs.cli import main; main(['gui', '--help'])",
    ],
)
def test_little_is_loaded_before_it_is_needed(code: str) -> None:
    report = f"import atexit, sys; atexit.register(lambda: print({HEAVY!r} & sys.modules.keys(), file=sys.stderr))"
    assert run(sys.executable, "-c", f"{report}\n{code}").stderr == "set()\n"


def test_imports_go_down_only() -> None:
    ran = run(str(Path(sys.executable).with_name("lint-imports")))
    assert ran.returncode == 0, ran.stdout


def test_ruff_finds_nothing() -> None:
    for command in (["check", "--output-format=concise"], ["format", "--check"]):
        ran = run(sys.executable, "-m", "ruff", *command, "src", "tests")
        assert ran.returncode == 0, ran.stdout


def test_mypy_finds_nothing() -> None:
    ran = run(sys.executable, "-m", "mypy")
    assert ran.returncode == 0, ran.stdout
