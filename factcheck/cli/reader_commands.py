"""The commands for readers that are no person: ``reader requests`` and ``mcp``."""

from typing import Annotated

import typer

_Paths = Annotated[
    list[str], typer.Argument(help="Stories, folders, globs, or - for standard input.")
]

_reader_app = typer.Typer(help="Show what a second reader is asked.", rich_markup_mode=None)


@_reader_app.callback()
def _reader() -> None:
    """Show what a second reader is asked."""


@_reader_app.command()
def requests(
    paths: _Paths,
    *,
    passes: Annotated[
        int, typer.Option(metavar="N", help="Readings with shuffled ids; 0: as in settings.")
    ] = 0,
    reader: Annotated[
        str,
        typer.Option(
            metavar="replies:FILE",
            help="Replies made already: write the second questions to what they break.",
        ),
    ] = "",
    config: Annotated[
        str, typer.Option(metavar="FILE", help="Use this settings file and no other.")
    ] = "",
    date: Annotated[
        str, typer.Option(metavar="DAY", help="The day of publication: 28 November 2026.")
    ] = "",
    dates: Annotated[
        str, typer.Option(metavar="FILE.csv", help="Days of publication: path,date.")
    ] = "",
) -> int:
    """Write exactly what check --reader would send, one JSON line a request; send nothing.

    The second question depends on the replies, so it is written once these are given.
    """
    from factcheck.cli.options import CheckOptions
    from factcheck.cli.reader_requests import write_requests

    options = CheckOptions(
        paths=tuple(paths), config=config, date=date, dates=dates, reader=reader
    )
    return write_requests(options, passes)


def mcp() -> int:
    """Serve an editor's assistant over standard input and output (Model Context Protocol).

    It lists figures, decides the links it is given, checks stories and compares drafts.
    """
    from factcheck.cli.mcp_server import serve

    return serve()


def add_reader_commands(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(_reader_app, name="reader")
    app.command()(mcp)
