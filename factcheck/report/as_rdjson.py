"""Write reviewdog's rdjson, whose columns count UTF-8 bytes."""

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from factcheck.model.finding import Severity
from factcheck.model.reading import Report
from factcheck.report.json_arrays import write_array
from factcheck.report.placed import PlacedFinding, PlacedLabel, all_placed, host_path, in_words
from factcheck.report.places import Place, Places

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write one diagnostic result; reviewdog refuses unknown keys, so none is added."""
    out.write('{"source": {"name": "factcheck"}, "diagnostics": ')
    write_array(_diagnostics(reports), out, indent=1)
    out.write("}\n")


def _diagnostics(reports: Iterable[Report]) -> Iterator[dict[str, Any]]:
    for report in reports:
        places = Places(report.reading.article.source)
        for found in all_placed([report], places):
            yield _diagnostic(found, places)


def _diagnostic(found: PlacedFinding, places: Places) -> dict[str, Any]:
    finding = found.finding
    location: dict[str, Any] = {"path": host_path(found.path)}
    if found.main:
        location["range"] = _range(found.main, places)
    return {
        "message": in_words(found),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [
            {
                "message": f"“{label.text}” {label.note}".rstrip(),
                "location": {"path": host_path(found.path), "range": _range(label, places)},
            }
            for label in found.others
        ],
        "original_output": f"{finding.id} {finding.severity}[{finding.rule}] {finding.message}",
    }


def _range(label: PlacedLabel, places: Places) -> dict[str, Any]:
    return {
        "start": {"line": label.first.line, "column": _byte_column(label.first, places)},
        "end": {"line": label.last.line, "column": _byte_column(label.last, places)},
    }


def _byte_column(place: Place, places: Places) -> int:
    start, _ = places.line_span(place.line)
    before = places.source[start : start + place.column - 1]
    return len(before.encode("utf-8", "surrogatepass")) + 1
