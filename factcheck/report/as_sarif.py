"""Write SARIF 2.1.0, which code hosts and editors read.

Columns count code points and the run says so (``columnKind``). Lines end at
line feeds, as SARIF takes them by default.
"""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from factcheck import __version__
from factcheck.files import item_of
from factcheck.model.finding import Severity
from factcheck.model.reading import Report
from factcheck.report.placed import PlacedFinding, PlacedLabel, host_path, placed
from factcheck.report.rule_pages import Documented, shipped_doc

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def write(reports: Iterable[Report], out: TextIO, *, rules: Iterable[Documented] = ()) -> None:
    """Write one SARIF log with one run; ``rules`` are those of the run, for their pages."""
    docs = {(rule.name, rule.group): rule for rule in rules}
    numbers: dict[tuple[str, str], int] = {}
    results: list[dict[str, Any]] = []
    artifacts: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for report in reports:
        article = report.reading.article
        location = {"uri": uri(article.path)}
        artifacts.append({"location": location})
        if article.unread:
            notes.append(_notification(f"not checked: {article.unread}", location, "error"))
        notes += [_notification(text, location, "note") for text in report.loosened]
        notes += [_notification(str(fault), location, "error") for fault in report.faults]
        for found in placed(report):
            key = (found.finding.rule, found.finding.group)
            index = numbers.setdefault(key, len(numbers))
            results.append(_result(found, index, len(artifacts) - 1))
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "rules": [_rule(*key, docs.get(key)) for key in numbers],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(note["level"] == "error" for note in notes),
                "toolExecutionNotifications": notes,
            }
        ],
        "artifacts": artifacts,
        "results": results,
    }
    json.dump(
        {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]},
        out,
        ensure_ascii=False,
        indent=1,
    )
    out.write("\n")


def uri(path: str) -> str:
    """Return ``path`` as a URI, relative to the working folder where it lies inside.

    A story of several in a file is a fragment of the file's.
    """
    import os
    from urllib.parse import quote

    file, number = item_of(path)
    if number:
        return f"{uri(file)}#{number}"
    path = host_path(path)
    quoted = quote(path, safe="/", errors="surrogateescape")
    if os.path.isabs(path):
        return f"file://{'' if quoted.startswith('/') else '/'}{quoted}"
    return quoted


def _rule(name: str, group: str, known: Documented | None) -> dict[str, Any]:
    summary, _, text = (known.doc if known else shipped_doc(name, group)).partition("\n")
    text = text.strip()
    rule: dict[str, Any] = {"id": name, "properties": {"group": group, "tags": [group]}}
    if summary:
        rule["shortDescription"] = {"text": summary}
    if text:
        rule["fullDescription"] = {"text": text.partition("\n\n")[0]}
        rule["help"] = {"text": f"{summary}\n\n{text}"}
    severity = getattr(known, "severity", None)
    if severity in _LEVELS:
        rule["defaultConfiguration"] = {"level": _LEVELS[severity]}
    return rule


def _result(found: PlacedFinding, rule: int, artifact: int) -> dict[str, Any]:
    finding = found.finding
    location = {"uri": uri(found.path), "index": artifact}
    result = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _literal(_message(found))},
        "locations": [_location(found.main, location)] if found.main else [],
        "relatedLocations": [
            {"id": number, **_location(label, location)}
            for number, label in enumerate(found.others, 1)
        ],
        "partialFingerprints": {"factcheckFinding/v1": finding.id},
        "properties": {
            "id": finding.id,
            "group": finding.group,
            "severity": finding.severity,
            "working": finding.working,
            "question": finding.question,
        },
    }
    if not found.main:
        result["locations"] = [{"physicalLocation": {"artifactLocation": location}}]
    return result


def _message(found: PlacedFinding) -> str:
    finding = found.finding
    return "\n".join(part for part in (finding.message, finding.working) if part)


def _location(label: PlacedLabel, location: dict[str, Any]) -> dict[str, Any]:
    placed_label: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": location,
            "region": {
                "startLine": label.first.line,
                "startColumn": label.first.column,
                "endLine": label.last.line,
                "endColumn": label.last.column,
                "charOffset": label.start,
                "charLength": label.end - label.start,
                "snippet": {"text": label.text},
            },
        }
    }
    if label.note:
        placed_label["message"] = {"text": _literal(label.note)}
    if label.part:
        placed_label["logicalLocations"] = [{"fullyQualifiedName": label.part}]
    return placed_label


def _notification(text: str, location: dict[str, Any], level: str) -> dict[str, Any]:
    return {
        "level": level,
        "message": {"text": _literal(text)},
        "locations": [{"physicalLocation": {"artifactLocation": location}}],
    }


def _literal(text: str) -> str:
    """Escape what SARIF messages give a meaning: placeholders and embedded links."""
    text = text.replace("{", "{{").replace("}", "}}")
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
