"""The commands that work on a house's archive, in their typer form."""

from typing import Annotated

import typer

from factcheck.cli.archive_options import scan_options
from factcheck.errors import SettingsError

archive_app = typer.Typer(
    help="Keep printed stories in bulk, and scan them with rules.", rich_markup_mode=None
)

_Archive = Annotated[str, typer.Argument(help="The archive's folder.")]
_Rules = Annotated[
    list[str] | None,
    typer.Option(metavar="PATH", help="A folder of rules, or one rule file; repeatable."),
]
_Select = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Run these rules only; as for check.")
]
_ExtendSelect = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Run these as well; as for check.")
]
_Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Leave these out; as for check.")
]
_Config = Annotated[
    str, typer.Option(metavar="FILE", help="Use this settings file and no other.")
]
_Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
_Jobs = Annotated[
    str, typer.Option(metavar="N", help="Scan with N processes; 0 takes every core.")
]
_Memory = Annotated[
    str,
    typer.Option(metavar="FILE", help="The memory; factcheck-memory.sqlite without."),
]
_On = Annotated[
    str, typer.Option(metavar="dask://HOST:PORT", help="Scan on this Dask cluster.")
]


def _column(part: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        metavar="COLUMN", help=f"The column with a story's {part}."
    )
    return option


@archive_app.command("add")
def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Folders of stories; JSON lines, CSV or Parquet files."
        ),
    ],
    *,
    into: Annotated[str, typer.Option(metavar="ARCHIVE", help="The archive's folder.")],
    id: Annotated[str, _column("id")] = "",
    date: Annotated[str, _column("day")] = "",
    headline: Annotated[str, _column("headline")] = "",
    text: Annotated[str, _column("text")] = "",
    url: Annotated[str, _column("address")] = "",
    outlet: Annotated[str, _column("outlet")] = "",
    section: Annotated[str, _column("section")] = "",
    text_format: Annotated[
        str, typer.Option(help="What the text column holds: txt, html or md.")
    ] = "txt",
) -> int:
    """Add stories; what is there already is left out, bad rows are written aside."""
    from factcheck.cli.archive import AddOptions, add_stories

    columns = {
        "id": id, "date": date, "headline": headline, "text": text, "url": url,
        "outlet": outlet, "section": section,
    }  # fmt: skip
    return add_stories(AddOptions(tuple(sources), into, columns, text_format))


@archive_app.command("scan")
def scan(
    archive: _Archive,
    *,
    out: Annotated[str, typer.Option(metavar="RESULTS", help="The folder for the results.")],
    rules: _Rules = None,
    select: _Select = None,
    extend_select: _ExtendSelect = None,
    ignore: _Ignore = None,
    config: _Config = "",
    isolated: _Isolated = False,
    jobs: _Jobs = "",
    on: _On = "",
    memory: _Memory = "",
) -> int:
    """Run rules over every story; a run that was stopped goes on where it was."""
    from factcheck.cli.archive import scan_archive

    options = scan_options(
        rules, select, extend_select, ignore,
        config=config, isolated=isolated, jobs=jobs, on=on, memory=memory,
    )  # fmt: skip
    return scan_archive(archive, out, options)


def audit(
    archive: _Archive,
    *,
    rule: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME|FILE", help="Audit this rule, or this rule file."),
    ] = None,
    rules: _Rules = None,
    select: _Select = None,
    extend_select: _ExtendSelect = None,
    ignore: _Ignore = None,
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="OLD NEW", help="Show what a changed rule adds and drops."),
    ] = None,
    draw: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many findings are drawn to be judged.")
    ] = 30,
    seed: Annotated[str, typer.Option(help="Another seed makes another draw.")] = "1",
    judge: Annotated[bool, typer.Option("--judge", help="Judge the draw here.")] = False,
    page: Annotated[
        str, typer.Option(metavar="OUT.html", help="Write the audit as a page to judge in.")
    ] = "",
    verdicts: Annotated[
        str, typer.Option(metavar="FILE", help="Verdicts; ARCHIVE/verdicts.jsonl without.")
    ] = "",
    who: Annotated[str, typer.Option(help="Who judges.")] = "",
    config: _Config = "",
    isolated: _Isolated = False,
    jobs: _Jobs = "",
    on: _On = "",
    memory: _Memory = "",
) -> int:
    """Tell how often each rule speaks in what was printed, and how often it is right.

    What is not scanned yet is scanned first, into ARCHIVE/scans.
    """
    from factcheck.cli.audit import AuditOptions, audit_archive

    scanned = scan_options(
        rules, select, extend_select, ignore,
        config=config, isolated=isolated, jobs=jobs, on=on, memory=memory,
    )  # fmt: skip
    return audit_archive(
        AuditOptions(
            archive=archive,
            rule=tuple(rule or ()),
            scan=scanned,
            compare=compare or (),
            draw=draw,
            seed=seed,
            judge=judge,
            page=page,
            verdicts=verdicts,
            who=who,
        )
    )


def calibrate(
    archive: _Archive,
    *,
    alarms: Annotated[
        str, typer.Option(metavar="N", help="Alarms a thousand words that the desk will bear.")
    ],
    out: Annotated[
        str, typer.Option(metavar="FILE.toml", help="factcheck-calibrated.toml without.")
    ] = "",
    page: Annotated[
        str, typer.Option(metavar="OUT.html", help="Also draw the curve on a page.")
    ] = "",
    verdicts: Annotated[
        str, typer.Option(metavar="FILE", help="Verdicts; ARCHIVE/verdicts.jsonl without.")
    ] = "",
    rules: _Rules = None,
    config: _Config = "",
    isolated: _Isolated = False,
    jobs: _Jobs = "",
    on: _On = "",
) -> int:
    """Write the severities with which alarms stay within a budget."""
    from factcheck.cli.calibrate import CalibrateOptions, calibrate_rules

    scanned = scan_options(rules, config=config, isolated=isolated, jobs=jobs, on=on)
    return calibrate_rules(CalibrateOptions(archive, alarms, out, page, verdicts, scanned))


def remember(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="ARCHIVE|PATH...", help="Archives, tables or folders of stories."
        ),
    ],
    *,
    memory: _Memory = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="Only from this day on.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only up to this day.")] = "",
    outlet: Annotated[
        list[str] | None, typer.Option(help="Only stories of this outlet; repeatable.")
    ] = None,
) -> int:
    """Keep every printed figure, so that check --memory can hold drafts to them."""
    from factcheck.cli.memory import RememberOptions, remember_stories

    return remember_stories(
        RememberOptions(tuple(paths), memory, since, until, tuple(outlet or ()))
    )


def corrections(
    action: Annotated[str, typer.Argument(metavar="add|list|import", help="What to do.")],
    what: Annotated[
        str, typer.Argument(help="The sentence as it was printed, or the CSV file.")
    ] = "",
    *,
    right: Annotated[str, typer.Option(help="What should have been printed.")] = "",
    day: Annotated[str, typer.Option(metavar="DAY", help="When it was printed.")] = "",
    url: Annotated[str, typer.Option(help="Where the correction stands.")] = "",
    memory: _Memory = "",
) -> int:
    """Keep the values that were wrong, so that check --memory sees them come back.

    add takes the sentence as it was printed and --right; import a CSV file with
    the columns printed,right and maybe day,url.
    """
    from factcheck.cli.memory import CorrectionOptions, run_corrections

    if action not in ("add", "list", "import"):
        raise SettingsError(f"corrections {action}: choose one of add, list, import")
    adding = action == "add"
    return run_corrections(
        CorrectionOptions(
            action=action,
            memory=memory,
            file="" if adding else what,
            printed=what if adding else "",
            right=right,
            day=day,
            url=url,
        )
    )


def add_archive_commands(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(archive_app, name="archive")
    app.command()(audit)
    app.command()(calibrate)
    app.command()(remember)
    app.command()(corrections)
