"""The commands that keep a desk's policy: ``baseline`` and ``ok``."""

from typing import Annotated

import typer

from factcheck.cli.options import CheckOptions
from factcheck.errors import SettingsError

_CheckPaths = Annotated[
    list[str] | None, typer.Argument(help="Stories, folders, globs, or - for standard input.")
]
_Config = Annotated[
    str, typer.Option(metavar="FILE", help="Use this settings file and no other.")
]
_Date = Annotated[
    str, typer.Option(metavar="DAY", help="The day of publication: 28 November 2026.")
]
_Dates = Annotated[
    str, typer.Option(metavar="FILE.csv", help="Days of publication: path,date.")
]
_Ledger = Annotated[str, typer.Option(metavar="FILE", help="The findings accepted by hand.")]


def baseline(
    action: Annotated[str, typer.Argument(metavar="write|prune|show", help="What to do.")],
    paths: _CheckPaths = None,
    *,
    baseline: Annotated[str, typer.Option(metavar="FILE", help="The baseline.")] = "",
    config: _Config = "",
    date: _Date = "",
    dates: _Dates = "",
) -> int:
    """Keep the findings of today in a file, so that check reports only what is new.

    write keeps the findings of PATHS, prune drops those found no more, show lists them.
    """
    from factcheck.cli.baseline import run_baseline

    if action not in ("write", "prune", "show"):
        raise SettingsError(f"baseline {action}: choose one of write, prune, show")
    options = CheckOptions(
        paths=tuple(paths or (".",)), baseline=baseline, config=config, date=date, dates=dates
    )
    return run_baseline(action, options)


def ok(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="The finding's id.")],
    paths: _CheckPaths = None,
    *,
    reason: Annotated[str, typer.Option(help="Why the copy may stand; required.")] = "",
    by: Annotated[str, typer.Option(help="Who accepts it.")] = "",
    ledger: _Ledger = "",
    config: _Config = "",
    date: _Date = "",
    dates: _Dates = "",
) -> int:
    """Accept a finding with a reason; check then leaves it out and says so."""
    from factcheck.cli.ok import accept_finding

    options = CheckOptions(
        paths=tuple(paths or (".",)), ledger=ledger, config=config, date=date, dates=dates
    )
    return accept_finding(finding, reason, by, options)


def add_policy_commands(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(baseline)
    app.command()(ok)
