"""``factcheck remember`` and ``corrections``: keep what was printed, and what was wrong."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.archive import StatusLine, need_arrow
from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import complain
from factcheck.errors import DraftError, SettingsError
from factcheck.read.publication import given_day
from factcheck.report.characters import shown
from factcheck.report.coverage import counted

if TYPE_CHECKING:
    from factcheck.archive.sources import Source
    from factcheck.archive.story import ArchivedStory
    from factcheck.memory.corrections import Correction, CorrectionRow
    from factcheck.memory.writer import Writer

MEMORY = "factcheck-memory.sqlite"
_NOTHING = frozenset({"none", "no", "nobody", "nothing", "zero"})  # a right value too


class RememberOptions(NamedTuple):
    """Options of ``factcheck remember``; days are inclusive, texts left empty are open."""

    paths: tuple[str, ...]
    memory: str = ""
    since: str = ""
    until: str = ""
    outlet: tuple[str, ...] = ()


def remember_stories(options: RememberOptions) -> int:
    """Add the stories' figures to the memory, print how many, return the exit code."""
    from factcheck.archive.story import to_article
    from factcheck.memory.schema import create, opened
    from factcheck.memory.writer import PrintedStory, Writer
    from factcheck.pipeline import read_source
    from factcheck.units.house import House

    since, until = _day(options.since, "--since"), _day(options.until, "--until")
    settings = Desk(CheckOptions()).run
    house = House(settings.locale, settings.currency)
    path = options.memory or settings.memory or MEMORY
    stories = _stories(options.paths)
    create(path)
    line, faults, before = StatusLine(), 0, 0
    with opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for story in stories:
            if isinstance(story, str):
                complain(story)
                faults += 1
                continue
            if not _wanted(story.day, since, until) or (
                options.outlet and story.outlet not in options.outlet
            ):
                continue
            if writer.has(story.content_hash):
                before += 1
                continue
            printed = PrintedStory(
                story.content_hash, story.id, story.day, story.outlet, story.headline, story.url
            )
            try:
                writer.add(printed, read_source(to_article(story), house))
            except DraftError as error:
                complain(error)
                faults += 1
            except SettingsError:  # the file cannot be written: no story will do better
                raise
            except Exception as error:
                # Whatever breaks on one story of a million is named, and the others are read.
                reason = " ".join(str(error).split()) or type(error).__name__
                where = story.source or story.id
                complain(f"{where}: not remembered: {type(error).__name__}: {reason}")
                faults += 1
            line.show(f"{_remembered(writer)} so far")
        writer.commit()
    line.clear()
    were = "story was" if before == 1 else "stories were"
    known = f"; {before:,} {were} there before" if before else ""
    found = f", {counted(writer.corrections, 'correction')}" if writer.corrections else ""
    sys.stdout.write(f"{_remembered(writer)} in {path}{found}{known}\n")
    return BROKEN if faults else CLEAN


def _remembered(writer: "Writer") -> str:
    stories = counted(writer.stories, "story", "stories")
    return f"{counted(writer.figures, 'figure')} of {stories} remembered"


def _stories(paths: tuple[str, ...]) -> "Iterator[ArchivedStory | str]":
    """Yield the stories of archives, tables and drafts, and what could not be read as text.

    Raises ``SettingsError`` for a path that is not there, before the first story.
    """
    from factcheck.archive.sources import find_sources
    from factcheck.archive.store import MANIFEST, Archive

    readers: list[Iterator[ArchivedStory | str]] = []
    for path in paths:
        if os.path.isfile(os.path.join(path, MANIFEST)):
            need_arrow()
            readers.append(iter(Archive(path).every_story()))
        else:
            readers += [_rows(source) for source in find_sources((path,))]
    return (story for reader in readers for story in reader)


def _rows(source: "Source") -> "Iterator[ArchivedStory | str]":
    from factcheck.archive.sources import How, read_source
    from factcheck.archive.story import SetAside

    try:
        for row in read_source(source, How({})):
            yield f"{row.source}: {row.reason}" if isinstance(row, SetAside) else row
    except DraftError as error:
        yield str(error)


def _day(text: str, option: str) -> date | None:
    try:
        return given_day(text, today=date.today()) if text else None
    except ValueError as error:
        raise SettingsError(f"{option} {text}: {error}") from None


def _wanted(day: date | None, since: date | None, until: date | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or day >= since) and (until is None or day <= until)


class CorrectionOptions(NamedTuple):
    """Options of ``factcheck corrections``; ``printed`` and ``right`` are for add."""

    action: str
    memory: str = ""
    file: str = ""
    printed: str = ""
    right: str = ""
    day: str = ""
    url: str = ""


def run_corrections(options: CorrectionOptions) -> int:
    """List, add or import corrections and return the exit code."""
    from factcheck.memory.corrections import (
        CorrectionRow,
        add_correction,
        change_right,
        list_corrections,
        read_list,
    )
    from factcheck.memory.schema import create, opened

    path = options.memory or Desk(CheckOptions()).run.memory or MEMORY
    if options.action == "list":
        with opened(path) as connection:
            for one in list_corrections(connection):
                when = f"{one.day}  " if one.day else ""
                told = f"{when}{one.written} -> {one.right}  {one.about}  ({one.source})"
                sys.stdout.write("".join(c if c.isprintable() else " " for c in told) + "\n")
        return CLEAN
    if options.action == "add":
        if not options.printed or not options.right:
            raise SettingsError(
                "corrections add needs what was printed and what is right: "
                "corrections add 'the port has 900 guards' --right 700"
            )
        rows = [CorrectionRow(0, options.printed, options.right, options.day, options.url)]
        name = "by hand"
    else:
        if not options.file:
            raise SettingsError("corrections import needs a CSV file with printed,right")
        rows, name = read_list(options.file), options.file
    made = [_correction(row, name) for row in rows]
    create(path)
    with opened(path, write=True) as connection:
        connection.execute("begin immediate")
        changed = [(change_right(connection, each), each) for each in made]
        added = sum(add_correction(connection, each) for each in made)
        connection.execute("commit")
    changed = [(old, each) for old, each in changed if old]
    known = len(made) - added - len(changed)
    there = f", {known} there already" if known else ""
    there += f", {len(changed)} changed" if changed else ""
    sys.stdout.write(f"{counted(added, 'correction')} added{there}\n")
    for old, each in changed:
        told = f"{each.written}: right is {each.right} now, and was {old}  ({each.about})"
        sys.stdout.write(f"{shown(told)}\n")
    return CLEAN


def _tells_a_number(right: str) -> bool:
    """Whether the right value is one that a reader of figures finds, or none at all."""
    from factcheck.pipeline import read_source
    from factcheck.read import read_string

    none = _NOTHING.intersection(right.lower().split())
    return bool(none or read_source(read_string(f"It has {right}.", "right")).figures)


def _correction(row: "CorrectionRow", name: str) -> "Correction":
    """Return the correction of the one figure in a printed sentence."""
    from factcheck.memory.corrections import correction_of
    from factcheck.pipeline import read_source
    from factcheck.read import read_string

    place = f"{name}:{row.line}" if row.line else name
    reading = read_source(read_string(row.printed, place))
    skipped = ("date", "time", "ordinal")
    figures = [f for f in reading.figures if f.kind not in skipped and f.value is not None]
    if len(figures) != 1:
        raise SettingsError(
            f"{place}: {row.printed!r} holds {len(figures)} figures; give the sentence as "
            "printed, with the wrong one alone"
        )
    if figures[0].text.strip() == row.right.strip():
        raise SettingsError(
            f"{place}: {row.right} is what {row.printed!r} has; give the right value"
        )
    if not _tells_a_number(row.right):
        raise SettingsError(f"{place}: {row.right!r} is no number; give the right value")
    _day(row.day, f"{place}: day" if row.line else "--day")
    found = correction_of(figures[0], row.right, reading, name)
    assert found is not None, "a figure with a value has a correction"
    return found._replace(day=row.day, url=row.url)
