"""``askrs ask``: the sentences that answer, in the passages where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from askrs.cli.asking import Keeping, Limits, answered, question_arguments
from askrs.cli.documents import made_document, now
from askrs.cli.opening import Choices, library_options
from askrs.publishing import DEFAULT_STYLE, format_of

if TYPE_CHECKING:
    from askrs.domain.answer import Answer
    from askrs.library import Library

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs ask "Why won't Russia deliver S-400s to Iran?"
  askrs ask -k 3 --since 2024-10 --outlet "Foreign Affairs" Who mediated in Geneva?
  askrs ask --collection Iran "Who mediated in Geneva?"
  askrs ask --json "Who mediated in Geneva?" | jq '.citations[0].quote'
  askrs ask --explain "Who mediated in Geneva?"
  echo "Who mediated in Geneva?" | askrs ask -
  askrs ask --keep "Why won't Russia deliver S-400s to Iran?"
  askrs ask --follow "and why not the Su-35s?"
"""


@click.command("ask", epilog=_EPILOG)
@question_arguments
@click.option("--json", "form", flag_value="json", help="Print the answer as JSON, for programs.")
@click.option("--markdown", "form", flag_value="markdown", help="Print the answer as a Markdown document.")
@click.option("--explain", is_flag=True, help="Also say how each sentence was ranked; as text or in the JSON.")
@click.option("--keep", is_flag=True, help="Keep question and answer in the history; without it nothing is kept.")
@click.option("--follow", is_flag=True, help="Go on with the last session of the history: follow it up, keep it there.")
@library_options
@click.pass_obj
def command(
    choices: Choices,
    /,
    question: str,
    form: str | None,
    explain: bool,
    keep: bool,
    follow: bool,
    **limits: Any,  # noqa: ANN401 - the options of Limits
) -> None:
    """Answer QUESTION with sentences of your articles, cited."""
    if explain and form == "markdown":
        raise click.UsageError("A Markdown document holds no explanation; leave --markdown or --explain out.")
    shape = {"json": _json, "markdown": _markdown}.get(form or "", _text)

    def shaped(library: Library, answer: Answer) -> str:
        return shape(library, answer, explain)

    click.echo(answered(choices, question, Limits(**limits), shaped, Keeping(keep, follow)), nl=False)


def _json(_library: Library, answer: Answer, explain: bool) -> str:
    from askrs.cli.fields import answer_fields, as_json, explanation_fields

    explanation = {"explanation": explanation_fields(answer.explanation)} if explain else {}
    return as_json(answer_fields(answer) | explanation)


def _markdown(_library: Library, answer: Answer, _explain: bool) -> str:
    return made_document(answer, format_of(""), DEFAULT_STYLE, now()).decode()


def _text(_library: Library, answer: Answer, explain: bool) -> str:
    from askrs.cli.explaining import explanation_text
    from askrs.cli.printing import answer_text
    from askrs.cli.sheet import Sheet

    sheet = Sheet.of_output()
    return answer_text(answer, sheet) + (explanation_text(answer, sheet) if explain else "")
