"""Hold the reports of a run for several writers, in memory that is bounded."""

import marshal
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import IO

from factcheck.model.reading import Report
from factcheck.runs.record import from_record, to_record

_HELD = 256  # reports held as they are; the others as records
_BUFFERED = 16_000_000  # bytes of records held in memory; the others in a temporary file


class Spool:
    """Reports that can be gone through again and again, in order; ``len`` counts them.

    ``whole`` keeps all that was read of each story, which takes memory for each.
    Used as a context, it removes its temporary file at the end.
    """

    def __init__(self, reports: Iterable[Report], *, whole: bool) -> None:
        """Take the reports."""
        self._whole = whole
        self._held: list[Report] = []
        self._records: list[bytes] = []
        self._size = self._filed = 0
        self._file: IO[bytes] | None = None
        self._stack = ExitStack()
        try:
            for report in reports:
                self._add(report)
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> "Spool":
        """Return the spool."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the temporary file, if there is one."""
        self._stack.close()

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._held) + self._filed + len(self._records)

    def __iter__(self) -> Iterator[Report]:
        """Yield the reports in order."""
        yield from self._held
        place = 0
        for _ in range(self._filed):
            assert self._file is not None, "what is filed is in a file"
            self._file.seek(place)
            size = int.from_bytes(self._file.read(8), "big")
            record = self._file.read(size)
            place = self._file.tell()
            yield _report(record)
        yield from map(_report, self._records)

    def _add(self, report: Report) -> None:
        if self._whole or len(self._held) < _HELD:
            self._held.append(report)
            return
        record = marshal.dumps((report.reading.article.path, to_record(report)))
        self._records.append(record)
        self._size += len(record)
        if self._size > _BUFFERED:
            self._file_away()

    def _file_away(self) -> None:
        """Move the records held in memory to the end of the temporary file."""
        if self._file is None:
            from tempfile import TemporaryFile

            self._file = self._stack.enter_context(TemporaryFile("w+b"))  # noqa: SIM115
        self._file.seek(0, 2)
        for record in self._records:
            self._file.write(len(record).to_bytes(8, "big") + record)
        self._filed += len(self._records)
        self._records.clear()
        self._size = 0


def _report(data: bytes) -> Report:
    path, record = marshal.loads(data)  # noqa: S302 - written above
    return from_record(record, path)
