"""``factcheck archive``: add stories to an archive, and scan it with rules."""

import os
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.archive_options import ScanOptions, crew_for, work_for
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.stories import complain
from factcheck.cli.writers import note
from factcheck.errors import SettingsError
from factcheck.report.coverage import counted

if TYPE_CHECKING:
    from factcheck.archive.adding import Added
    from factcheck.archive.scan import Progress

_TEXT_FORMATS = ("txt", "html", "md")
_ASIDE_SHOWN = 10


class AddOptions(NamedTuple):
    """Options of ``factcheck archive add``; ``columns`` names columns by part."""

    sources: tuple[str, ...]
    into: str
    columns: dict[str, str]
    text_format: str = "txt"


def add_stories(options: AddOptions) -> int:
    """Add the sources to the archive, print what became of their rows, return the exit code."""
    from factcheck.archive.adding import adding_to
    from factcheck.archive.sources import How, find_sources
    from factcheck.archive.store import Archive

    if options.text_format not in _TEXT_FORMATS:
        known = ", ".join(_TEXT_FORMATS)
        raise SettingsError(f"--text-format {options.text_format}: choose one of {known}")
    need_arrow()
    how = How(
        {part: name for part, name in options.columns.items() if name}, options.text_format
    )
    sources = find_sources(options.sources)
    line = StatusLine()
    with adding_to(options.into, lambda added: line.show(_added_so_far(added))) as adder:
        for source in sources:
            adder.add(source, how)
    line.clear()
    for told in adder.done.left_out:
        note(f"left out: {told}")
    for fault in adder.done.faults:
        complain(fault)
    if not os.path.isdir(options.into):
        complain(f"nothing to add, so {options.into} was not made")
        return BROKEN
    stories, _ = Archive(options.into).counted()
    sys.stdout.write(_told(adder.done, options.into, stories))
    return BROKEN if adder.done.faults else CLEAN


def scan_archive(archive: str, out: str, options: ScanOptions) -> int:
    """Scan the archive into ``out``, print how it went, return the exit code."""
    from factcheck.archive.scan import scan

    need_arrow()
    work = work_for(archive, out, options)
    line = ProgressLine()
    progress = scan(work, crew_for(options), line.show)
    line.clear()
    sys.stdout.write(scan_told(progress, out))
    for told in progress.aside[:_ASIDE_SHOWN]:
        complain(told)
    if len(progress.aside) > _ASIDE_SHOWN:
        complain(f"and {len(progress.aside) - _ASIDE_SHOWN:,} more; see the column fault")
    return BROKEN if progress.aside else CLEAN


def need_arrow() -> None:
    """Raise ``SettingsError`` where the library that reads and writes Parquet is missing."""
    try:
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise SettingsError(
            "archives need the extra 'tables': pip install 'factcheck-figures[tables]'"
        ) from error


def scan_told(progress: "Progress", out: str) -> str:
    """Return a line or two on a scan that is over."""
    if not progress.done and progress.before:
        were = "was" if progress.before == 1 else "were"
        stories = counted(progress.before, "story", "stories")
        return f"{stories} {were} scanned before, and none is new\nresults in {out}\n"
    rate = progress.findings * 1000 / progress.words if progress.words else 0.0
    were = "was" if progress.before == 1 else "were"
    before = f", {progress.before:,} {were} there before" if progress.before else ""
    return (
        f"{counted(progress.done, 'story', 'stories')} scanned{before}: "
        f"{counted(progress.findings, 'finding')}, "
        f"{rate:.2f} a thousand words\nresults in {out}\n"
    )


class StatusLine:
    """One line on standard error that is written over, where somebody watches."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, text: str) -> None:
        """Show the line in place of the one before."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[2K{text[:79]}")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()


class ProgressLine(StatusLine):
    """The progress of a scan: stories, stories a second and the time left.

    Where nobody watches, a line every minute goes to the log.
    """

    _EVERY = 60.0

    def __init__(self) -> None:
        """Start the clock."""
        super().__init__()
        self._begun = self._logged = time.monotonic()

    def show(self, progress: "Progress | str") -> None:
        """Show how far the scan is."""
        text = progress if isinstance(progress, str) else self._text(progress)
        if sys.stderr.isatty():
            super().show(text)
        elif time.monotonic() - self._logged >= self._EVERY:
            self._logged = time.monotonic()
            sys.stderr.write(f"factcheck: {text}\n")
            sys.stderr.flush()

    def _text(self, progress: "Progress") -> str:
        seconds = time.monotonic() - self._begun
        so_far = progress.before + progress.done
        text = f"{so_far:,} of {counted(progress.stories, 'story', 'stories')}"
        if not progress.done or seconds < 1:
            return text
        rate = progress.done / seconds
        left = (progress.stories - so_far) / rate
        return f"{text}, {rate:,.0f} a second, {_lasting(left)} left"


def _lasting(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02d} min"
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _added_so_far(added: "Added") -> str:
    stories = counted(added.stories, "story", "stories")
    return f"{stories} added, {counted(added.aside, 'row')} set aside"


def _told(added: "Added", folder: str, stories: int) -> str:
    parts = [f"{counted(added.stories, 'story', 'stories')} added"]
    if added.repeated:
        parts.append(f"{added.repeated:,} there already")
    if added.unchanged:
        parts.append(f"{added.unchanged:,} of {added.sources:,} sources unchanged")
    if added.aside:
        parts.append(f"{counted(added.aside, 'row')} set aside (see {folder}/aside)")
    return f"{', '.join(parts)}\n{folder} holds {counted(stories, 'story', 'stories')}\n"
