"""Write a table with one row for each marked figure, for spreadsheets."""

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from factcheck.model.reading import Report
from factcheck.report.characters import shown
from factcheck.report.placed import PlacedFinding, all_placed

COLUMNS = (
    "path", "id", "severity", "group", "rule", "message", "working", "question", "primary",
    "text", "note", "line", "column", "end_line", "end_column", "start", "end",
)  # fmt: skip

# A cell that a spreadsheet would run as a formula (OWASP, "CSV Injection"), in full width
# as well, which some take for the plain signs; signed numbers are none.
_FORMULA = re.compile(r"\A\s*[=+\-@\t\r＝＋－＠](?![\d.,\s]*%?\Z)")


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write the rows; a finding's rows stand together, its main figure first.

    A text that a spreadsheet would take for a formula gets a leading
    apostrophe, as spreadsheets themselves write such cells.
    """
    table = csv.writer(out, lineterminator="\n")
    # The csv module leaves a lone carriage return bare, which readers take for a line's end.
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writerow(COLUMNS)
    for found in all_placed(reports):
        for row in _rows(found):
            bare = any(isinstance(cell, str) and "\r" in cell for cell in row)
            (quoted if bare else table).writerow(row)


def _rows(found: PlacedFinding) -> Iterable[list[object]]:
    finding = found.finding
    told = [
        guarded(text)
        for text in (
            shown(found.path), finding.id, finding.severity, finding.group, finding.rule,
            finding.message, finding.working, finding.question,
        )
    ]  # fmt: skip
    if not found.labels:
        yield [*told, *[""] * (len(COLUMNS) - len(told))]
    for label in found.labels:
        yield [
            *told,
            "yes" if label.primary else "no",
            guarded(label.text),
            guarded(label.note),
            *label.first,
            *label.last,
            label.start,
            label.end,
        ]


def guarded(text: str) -> str:
    """Return a cell's text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
