"""The typer form of ``factcheck compare``."""

from typing import Annotated

import typer


def compare(
    draft: Annotated[str, typer.Argument(help="The story to check.")],
    *,
    source: Annotated[
        list[str], typer.Option(help="A text or table to check it against; repeatable.")
    ],
    format: Annotated[str, typer.Option(help="As for check.")] = "",
    output: Annotated[list[str] | None, typer.Option(help="Also write FORMAT:PATH.")] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(help="Leave out a kind of finding, as not-found; repeatable."),
    ] = None,
    fail_level: Annotated[str, typer.Option(help="Exit 1 from this severity on.")] = "",
    date: Annotated[
        str, typer.Option(metavar="DAY", help="The day of publication: 28 November 2026.")
    ] = "",
    input_format: Annotated[str, typer.Option(help="Read the draft as this format.")] = "",
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say why figures were not checked.")
    ] = False,
) -> int:
    """Check each figure of a draft against its sources, texts and tables."""
    from factcheck.cli.compare import CompareOptions, compare_draft

    return compare_draft(
        CompareOptions(
            draft=draft,
            source=tuple(source),
            format=format,
            fail_level=fail_level,
            date=date,
            input_format=input_format,
            output=tuple(output or ()),
            ignore=tuple(ignore or ()),
            verbose=verbose,
        )
    )
