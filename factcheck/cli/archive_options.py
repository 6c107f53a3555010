"""The options of the commands that work on an archive, and the work they ask for."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from factcheck.archive.scan import Crew
    from factcheck.archive.work import Work

_DASK = ("dask://", "tcp://", "tls://")


class ScanOptions(NamedTuple):
    """Which rules a scan runs, and where; a text left empty takes the settings' value."""

    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    jobs: str = ""
    on: str = ""
    memory: str = ""


def scan_options(
    rules: Sequence[str] | None = None,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    **where: Any,
) -> ScanOptions:
    """Return the options as the command line gives them: a list that is not given is none.

    ``where`` are the fields that tell settings, workers and memory.
    """
    return ScanOptions(
        tuple(rules or ()), tuple(select or ()), tuple(extend_select or ()),
        tuple(ignore or ()), **where,
    )  # fmt: skip


def work_for(archive: str, out: str, options: ScanOptions) -> "Work":
    """Return the work of a scan; raise ``SettingsError`` for an option that cannot be used.

    ``rules`` are folders of a desk's own rules and single rule files; without
    any, the folders of the settings.
    """
    from factcheck.archive.work import Work

    settings = Desk(_desk_options(options)).run
    folders = tuple(os.path.abspath(path) for path in options.rules if os.path.isdir(path))
    files = tuple(os.path.abspath(path) for path in options.rules if not os.path.isdir(path))
    off = tuple(word for word, level in settings.severity.items() if level == "off")
    select = options.select or settings.select
    return Work(
        archive=os.path.abspath(archive),
        out=os.path.abspath(out),
        folders=folders or settings.rules,
        files=files,
        select=None if select is None else tuple(select),
        extend_select=(*settings.extend_select, *options.extend_select),
        ignore=(*settings.ignore, *options.ignore, *off),
        tables=settings.tables,
        memory=settings.memory,
        locale=settings.locale,
        currency=settings.currency,
        style=tuple(sorted(settings.style.items())),
    )


def _desk_options(options: ScanOptions) -> CheckOptions:
    return CheckOptions(config=options.config, isolated=options.isolated, memory=options.memory)


def crew_for(options: ScanOptions) -> "Crew":
    """Return what scans the shards: processes here, or the Dask cluster of ``--on``."""
    from functools import partial

    if options.on:
        if not options.on.startswith(_DASK):
            raise SettingsError(f"--on {options.on}: write it as dask://HOST:PORT")
        from factcheck.archive.on_dask import scan_on_dask

        address = options.on
        return partial(scan_on_dask, address=address)
    from factcheck.archive.crew import scan_on_processes
    from factcheck.cli.story_run import cores, jobs_of

    return partial(scan_on_processes, count=jobs_of(options.jobs) or cores())
