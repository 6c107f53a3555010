"""Scan one shard: the function that every worker runs, on a pool or on a cluster.

While a worker is at a story, the story's row stands in the file ``trying/SHARD``
of the results. When the worker dies there, the row stays, and the next attempt
finds it; a story at which two attempts ended is set aside and named.
"""

import os
import time
from collections.abc import Callable
from typing import NamedTuple

from factcheck.archive.results import FoundIn, findings_of, results_path, schema
from factcheck.archive.store import Archive, Shard
from factcheck.archive.story import ArchivedStory
from factcheck.archive.work import StoryScanner, Work
from factcheck.check.time_limit import TimeLimitError

TRIES = 2
_RECORD = 8  # bytes of a row number and a line end


class ShardDone(NamedTuple):
    """What came of a shard; ``aside`` names the stories that could not be checked.

    ``seconds`` is the CPU time that the worker's process spent on it.
    """

    name: str
    stories: int
    findings: int
    words: int
    aside: tuple[str, ...]
    seconds: float


class StoppedError(Exception):
    """The worker was asked to stop; nothing is wrong with the story it was to read next."""


def scan_shard(
    work: Work,
    shard: Shard,
    scan: StoryScanner,
    stopped: Callable[[], bool] = lambda: False,
) -> ShardDone:
    """Return the outcome after writing the shard's results, whole and under one name.

    Two workers that scan the same shard write the same. Raises ``StoppedError``
    once ``stopped`` says so, ``FactcheckError`` where the shard cannot be read.
    """
    begun = time.process_time()
    attempt = _Attempt(os.path.join(work.out, "trying", shard.name))
    rows: list[FoundIn] = []
    try:
        for row, story in enumerate(Archive(work.archive).stories(shard)):
            if stopped():
                attempt.take_back()
                raise StoppedError
            rows.append(_found_in(row, story, scan, attempt))
    finally:
        attempt.close()
    _write(rows, results_path(work.out, shard.name))
    attempt.forget()
    return ShardDone(
        name=shard.name,
        stories=len(rows),
        findings=sum(len(row.findings) for row in rows),
        words=sum(row.words for row in rows),
        aside=tuple(f"{row.source or row.id}: {row.fault}" for row in rows if row.fault),
        seconds=time.process_time() - begun,
    )


def _found_in(
    row: int, story: ArchivedStory, scan: StoryScanner, attempt: "_Attempt"
) -> FoundIn:
    found = FoundIn(
        row=row,
        id=story.id,
        day=story.day.isoformat() if story.day else "",
        outlet=story.outlet,
        section=story.section,
        headline=story.headline,
        url=story.url,
        source=story.source,
        words=len(story.text.split()) + len(story.headline.split()),
        figures=0,
        checked=0,
        fault="",
        findings=[],
    )
    if attempt.failed(row) >= TRIES:
        return found._replace(fault=f"set aside: its worker ended at it {TRIES} times")
    attempt.begin(row)
    try:
        report = scan(story)
    except TimeLimitError as error:
        return found._replace(fault=f"set aside: it {error}")
    except Exception as error:
        # Whatever breaks on one story of a million is named, and the others are read.
        reason = " ".join(str(error).split()) or type(error).__name__
        return found._replace(fault=f"set aside: {type(error).__name__}: {reason}")
    fault = "; ".join(str(fault) for fault in report.faults)
    unread = report.reading.article.unread
    return found._replace(
        figures=len(report.reading.figures),
        checked=report.checked,
        fault=fault or (f"not checked: {unread}" if unread else ""),
        findings=findings_of(report),
    )


class _Attempt:
    """One attempt at a shard: a line in a file, rewritten at each story."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        held = os.read(self._file, 1 << 20)
        self._lines = len(held) // _RECORD
        rows = [held[at : at + _RECORD] for at in range(0, self._lines * _RECORD, _RECORD)]
        self._failed = [int(row) for row in rows if row.strip().isdigit()]

    def failed(self, row: int) -> int:
        """Return how many attempts ended at this story."""
        return self._failed.count(row)

    def begin(self, row: int) -> None:
        """Say that the story of this row is next."""
        os.lseek(self._file, self._lines * _RECORD, os.SEEK_SET)
        os.write(self._file, b"%*d\n" % (_RECORD - 1, row))

    def take_back(self) -> None:
        """Leave no trace of this attempt: it was stopped between stories."""
        os.ftruncate(self._file, self._lines * _RECORD)

    def close(self) -> None:
        """Close the file; what it holds stays."""
        os.close(self._file)

    def forget(self) -> None:
        """Delete the file once the shard is done."""
        try:
            os.remove(self._path)
        except FileNotFoundError:  # another worker finished the same shard
            return


def _write(rows: list[FoundIn], path: str) -> None:
    import pyarrow
    from pyarrow.parquet import write_table

    part = f"{path}.{os.getpid()}.{time.monotonic_ns()}.part"
    try:
        table = pyarrow.Table.from_pylist([row._asdict() for row in rows], schema())
        write_table(table, part, compression="zstd")
        os.replace(part, path)
    except BaseException:
        if os.path.exists(part):
            os.remove(part)
        raise
