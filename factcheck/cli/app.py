"""The command line with its help, built with typer."""

import difflib
import os
import sys
from typing import Annotated, Any

import typer

from factcheck.cli.archive_commands import add_archive_commands
from factcheck.cli.compare_command import compare
from factcheck.cli.exit_code import BROKEN, CLEAN, INTERRUPTED
from factcheck.cli.options import CheckOptions, FiguresOptions
from factcheck.cli.policy_commands import add_policy_commands
from factcheck.cli.reader_commands import add_reader_commands
from factcheck.cli.rule_commands import add_rule_commands
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError
from factcheck.model.finding import SEVERITIES
from factcheck.read import STORY_SUFFIXES
from factcheck.report.formats import FORMATS

app = typer.Typer(
    name="factcheck",
    help="A fact-check desk for figures: what in this draft disagrees with itself?",
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        raise typer.Exit(version())


def _before_commands(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


app.callback()(_before_commands)

_Paths = Annotated[
    list[str], typer.Argument(help="Stories, folders, globs, or - for standard input.")
]
_CheckPaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Stories, folders, globs, or - for standard input; without, the settings' drafts."
    ),
]
_LEVELS = ", ".join(SEVERITIES)
_FailLevel = Annotated[str, typer.Option(help=f"Exit 1 from this severity on: {_LEVELS}.")]
_ShowLevel = Annotated[str, typer.Option(help=f"Report from this severity on: {_LEVELS}.")]
_NAMED = "a name, group, severity or glob; repeatable, or parted by commas."
_Select = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help=f"Run these rules only: {_NAMED}")
]
_ExtendSelect = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help=f"Run these rules as well: {_NAMED}")
]
_Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help=f"Leave these rules out: {_NAMED}")
]
_Rule = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Run this rule only; repeatable.")
]
_Baseline = Annotated[
    str, typer.Option(metavar="FILE", help="Leave out the findings that this file lists.")
]
_Ledger = Annotated[str, typer.Option(metavar="FILE", help="The findings accepted by hand.")]
_Config = Annotated[
    str, typer.Option(metavar="FILE", help="Use this settings file and no other.")
]
_Date = Annotated[
    str, typer.Option(metavar="DAY", help="The day of publication: 28 November 2026.")
]
_Dates = Annotated[
    str, typer.Option(metavar="FILE.csv", help="Days of publication: path,date.")
]
_InputFormat = Annotated[str, typer.Option(help="Read as this format, whatever the name says.")]
_StdinName = Annotated[str, typer.Option(help="Name standard input in the report.")]
_Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say why figures were not checked.")
]
_Extract = Annotated[bool, typer.Option(help="Take the article out of a saved web page.")]


@app.command()
def check(
    paths: _CheckPaths = None,
    *,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "",
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT:PATH", help="Write this file besides; repeatable."),
    ] = None,
    comments: Annotated[
        str, typer.Option(metavar="OUT.docx", help="Write findings as comments on a copy.")
    ] = "",
    open: Annotated[
        bool,
        typer.Option("--open", help="Open the HTML page, kept or temporary."),
    ] = False,
    fail_level: _FailLevel = "",
    show_level: _ShowLevel = "",
    select: _Select = None,
    extend_select: _ExtendSelect = None,
    ignore: _Ignore = None,
    rule: _Rule = None,
    date: _Date = "",
    dates: _Dates = "",
    since: Annotated[
        str, typer.Option(metavar="REV", help="Only findings with a figure changed since then.")
    ] = "",
    baseline: _Baseline = "",
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Use no baseline.")
    ] = False,
    ledger: _Ledger = "",
    config: _Config = "",
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Read no settings file.")
    ] = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Print the settings in force and stop.")
    ] = False,
    jobs: Annotated[
        str, typer.Option(metavar="N", help="Check N stories at once; 0 takes every core.")
    ] = "",
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check unchanged stories again.")
    ] = False,
    memory: Annotated[
        str, typer.Option(metavar="FILE", help="Also hold figures to what was printed before.")
    ] = "",
    reader: Annotated[
        str,
        typer.Option(
            metavar="[replies:FILE]",
            help="Have a language model read the stories too, or use replies made elsewhere.",
        ),
    ] = "",
    input_format: _InputFormat = "",
    stdin_filename: _StdinName = "",
    extract_article: _Extract = False,
    color: Annotated[str, typer.Option(help="auto, always or never.")] = "auto",
    verbose: _Verbose = False,
) -> int:
    """Report the figures in drafts that disagree.

    Exits 0 when none does, 1 from the fail level on, 2 when something could not be done.
    """
    from factcheck.cli.check import check_stories

    return check_stories(
        CheckOptions(
            paths=tuple(paths or ()),
            format=format,
            output=tuple(output or ()),
            comments=comments,
            open=open,
            fail_level=fail_level,
            show_level=show_level,
            select=tuple(select or ()),
            extend_select=tuple(extend_select or ()),
            ignore=tuple(ignore or ()),
            rule=tuple(rule or ()),
            date=date,
            dates=dates,
            since=since,
            baseline=baseline,
            no_baseline=no_baseline,
            ledger=ledger,
            config=config,
            isolated=isolated,
            show_settings=show_settings,
            jobs=jobs,
            no_cache=no_cache,
            memory=memory,
            reader=reader,
            input_format=input_format,
            stdin_filename=stdin_filename,
            extract_article=extract_article,
            color=color,
            verbose=verbose,
        )
    )


@app.command()
def figures(
    paths: _Paths,
    *,
    format: Annotated[str, typer.Option(help="table, json, jsonl or csv.")] = "table",
    all: Annotated[
        bool, typer.Option("--all", help="Also numbers that are no figures.")
    ] = False,
    date: _Date = "",
    dates: _Dates = "",
    input_format: _InputFormat = "",
    stdin_filename: _StdinName = "",
    extract_article: _Extract = False,
) -> int:
    """List every figure of a story: as written, normalised, what, where, when, who says so."""
    from factcheck.cli.figures import list_figures

    return list_figures(
        FiguresOptions(
            paths=tuple(paths),
            format=format,
            all=all,
            date=date,
            dates=dates,
            input_format=input_format,
            stdin_filename=stdin_filename,
            extract_article=extract_article,
        )
    )


add_rule_commands(app)
app.command()(compare)


add_policy_commands(app)
add_archive_commands(app)
add_reader_commands(app)


@app.command()
def schema() -> int:
    """Print the JSON Schema of what check and figures write."""
    import json

    from factcheck.report.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))
    return CLEAN


@app.command()
def version() -> int:
    """Print the version."""
    from factcheck import __version__

    typer.echo(__version__)
    return CLEAN


# What other programs call our options, by what does it here.
_MEANT = {
    "--report": "--output html:report.html",
    "--html": "--format html",
    "--json": "--format json",
    "--out": "--output FORMAT:PATH",
    "-o": "--output FORMAT:PATH",
    "-f": "--format",
    "--source": "factcheck compare --source FILE",
}


def run_app(words: list[str]) -> int:
    """Return the exit code of a call; a usage error is one line on standard error."""
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    streams = sys.stdout, sys.stderr
    try:
        return int(app(words, prog_name="factcheck", standalone_mode=False) or 0)
    except FactcheckError as error:
        complain(error)
        return BROKEN
    except SystemExit as ended:
        # typer takes a reader of the output that went away for an exit with 1, and wraps
        # the streams; 1 means findings, so the fault goes on as it was.
        sys.stdout, sys.stderr = streams
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        raise
    except Exception as error:
        # typer carries its own copy of click or depends on it, by version; both
        # give usage errors a format_message, and Exit an exit_code.
        if hasattr(error, "format_message"):
            message = error.format_message().partition(" Did you mean")[0]
            option = message.removeprefix("No such option: ").partition(" ")[0]
            if meant := _MEANT.get(option):
                message = f"{message.partition(' (')[0]} (did you mean {meant}?)"
            asked = getattr(getattr(error, "ctx", None), "command_path", "")
            asked = asked or " ".join(["factcheck", *words[:1]])
            complain(f"{message.rstrip('.')}{_nearest(words, error)}; see {asked} --help")
            return BROKEN
        if type(error).__name__ in ("Exit", "Abort"):
            return int(getattr(error, "exit_code", INTERRUPTED))
        raise


def _nearest(words: list[str], error: Any) -> str:
    """Return the command that was perhaps meant, of the group in which it was looked for."""
    message, context = error.format_message(), getattr(error, "ctx", None)
    if not message.startswith("No such command") or not words:
        return ""
    if context is not None and context.parent is not None:
        known = list(getattr(context.command, "commands", ()))
        typed = message.partition("'")[2].partition("'")[0]
        near = difflib.get_close_matches(typed, known, n=1, cutoff=0.4)
        return f" (did you mean {context.command_path} {near[0]}?)" if near else ""
    if os.path.exists(words[0]) or os.path.splitext(words[0])[1].lower() in STORY_SUFFIXES:
        return f" (did you mean factcheck check {words[0]}?)"
    names = [command.name or command.callback.__name__ for command in app.registered_commands]  # type: ignore[union-attr]
    near = difflib.get_close_matches(words[0], names, n=1)
    return f" (did you mean {near[0]}?)" if near else ""
