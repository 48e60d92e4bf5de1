from __future__ import annotations

import click
import pytest

import askrs as package
from askrs.cli.program import VERBS, program


@pytest.fixture(params=VERBS)
def verb(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_verb_teaches_by_example(askrs, verb: str) -> None:
    ran = askrs(verb, "--help")
    assert ran.code == 0
    assert f"Examples:\n    askrs {verb}" in ran.out
    assert "--library DIR" in ran.out
    assert "--model NAME" in ran.out


def test_every_option_says_what_it_does(verb: str) -> None:
    command = program.get_command(click.Context(program), verb)
    assert command is not None
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_help_lists_every_verb_with_a_whole_sentence(askrs) -> None:
    out = askrs("--help").out
    assert [line.split()[0] for line in out.split("Commands:\n")[1].split("\n\n")[0].splitlines()] == list(VERBS)
    assert "..." not in out.split("Commands:")[1]


def test_version(askrs) -> None:
    assert askrs("--version") == (0, f"askrs {package.__version__}\n", "")


@pytest.mark.parametrize(
    ("word", "hint"),
    [("aks", "Did you mean 'askrs ask'?"), ("Who won the war?", 'To ask a question: askrs ask "…"')],
)
def test_an_unknown_word_is_answered_with_what_to_type(askrs, word: str, hint: str) -> None:
    ran = askrs(word)
    assert ran.code == 2
    assert f"There is no command {word!r}. {hint}" in ran.err


def test_an_unknown_option_is_a_usage_error(askrs) -> None:
    assert askrs("--frob").code == 2
