"""The commands for those who write rules: rules, explain, test, new-rule, init."""

from typing import Annotated

import typer

_Words = Annotated[list[str] | None, typer.Argument(help="Only these rules or groups.")]
_Paths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Rule files or folders; without, the newsroom's own, else the built-in."
    ),
]


def rules(words: _Words = None) -> int:
    """List the rules by group, with their severity and whether they are on."""
    from factcheck.cli.rules import list_rules

    return list_rules(tuple(words or ()))


def explain(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A rule or an equation, or equations for all.")
    ] = "",
) -> int:
    """Print a rule's page, its examples and its file, or an equation with its slots."""
    from factcheck.cli.explain import explain_rule

    return explain_rule(name)


def examples(paths: _Paths = None) -> int:
    """Run the examples in the docstrings of rules.

    Exits 0 when all go as they say, 1 when one does not or a rule has no
    Flags: or no Passes: example, 2 when a rule cannot be loaded or breaks.
    """
    from factcheck.cli.test import run_examples

    return run_examples(tuple(paths or ()))


def new_rule(
    name: Annotated[str, typer.Argument(help="Words joined by hyphens: no-round-rates.")],
    *,
    subject: Annotated[str, typer.Option(help="What the rule runs once for.")] = "figure",
    group: Annotated[str, typer.Option(help="The folder inside the rules folder.")] = "",
    folder: Annotated[str, typer.Option(help="A rules folder, if not the configured.")] = "",
) -> int:
    """Write the skeleton of a rule, with an assert and examples that run."""
    from factcheck.cli.new_rule import write_rule

    return write_rule(name, subject, group, folder)


def init(
    folder: Annotated[str, typer.Argument(help="The newsroom's own repository.")] = ".",
) -> int:
    """Set up settings, a rules folder with an example, a CI file and a pre-commit hook.

    Nothing is overwritten.
    """
    from factcheck.cli.init import init_newsroom

    return init_newsroom(folder)


def add_rule_commands(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    for name, command in (
        ("rules", rules),
        ("explain", explain),
        ("test", examples),
        ("new-rule", new_rule),
        ("init", init),
    ):
        app.command(name)(command)
