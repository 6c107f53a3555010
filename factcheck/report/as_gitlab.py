"""Write GitLab's Code Quality report, a list of Code Climate issues."""

from collections.abc import Iterable
from typing import Any, TextIO

from factcheck.model.finding import Severity
from factcheck.model.reading import Report
from factcheck.report.json_arrays import write_array
from factcheck.report.placed import (
    PlacedFinding,
    PlacedLabel,
    all_placed,
    host_path,
    in_words,
)

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write the array of issues.

    GitLab shows the description alone, so it names every label; the figures
    besides the first are listed as ``other_locations`` too.
    """
    taken: set[str] = set()
    issues = (_issue(found, _unique(found, taken)) for found in all_placed(reports))
    write_array(issues, out, indent=1)
    out.write("\n")


def _unique(found: PlacedFinding, taken: set[str]) -> str:
    """Return the finding's id, with its path where two stories share a sentence.

    GitLab keeps one issue of those with the same fingerprint.
    """
    fingerprint = found.finding.id
    if fingerprint in taken:
        fingerprint = f"{fingerprint}:{found.path}"
    taken.add(fingerprint)
    return fingerprint


def _issue(found: PlacedFinding, fingerprint: str) -> dict[str, Any]:
    finding = found.finding
    quoted = "; ".join(map(str, found.labels))
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": f"{finding.message} [{quoted}]" if quoted else finding.message,
        "content": {"body": in_words(found)},
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": fingerprint,
        "location": _location(found.path, found.main),
        "other_locations": [_location(found.path, label) for label in found.others],
    }


def _location(path: str, label: PlacedLabel | None) -> dict[str, Any]:
    path = host_path(path)
    if label is None:
        return {"path": path, "lines": {"begin": 1}}
    return {
        "path": path,
        "lines": {"begin": label.first.line, "end": label.last.line},
        "positions": {
            "begin": {"line": label.first.line, "column": label.first.column},
            "end": {"line": label.last.line, "column": label.last.column},
        },
    }
