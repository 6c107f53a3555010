"""Write SARIF 2.1.0, which code hosts and editors read.

Columns count code points and the run says so (``columnKind``). Lines end at
line feeds, as SARIF takes them by default.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from factcheck import __version__
from factcheck.files import item_of
from factcheck.model.finding import Severity
from factcheck.model.reading import Reports
from factcheck.report.json_arrays import dumped, write_array
from factcheck.report.order import in_order
from factcheck.report.placed import PlacedFinding, PlacedLabel, host_path, placed
from factcheck.report.rule_pages import Documented, shipped_doc

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def write(reports: Reports, out: TextIO, *, rules: Iterable[Documented] = ()) -> None:
    """Write one SARIF log with one run; ``rules`` are those of the run, for their pages.

    Reports are gone through again for each part of the log and each item is written as it
    comes, so that memory does not grow with the number of findings.
    """
    docs = {(rule.name, rule.group): rule for rule in rules}
    numbers: dict[tuple[str, str], int] = {}
    successful = True
    for report in reports:
        successful = successful and not (report.reading.article.unread or report.faults)
        for finding in in_order(report.findings):
            numbers.setdefault((finding.rule, finding.group), len(numbers))
    described = [_rule(*key, docs.get(key)) for key in numbers]
    driver = {"name": "factcheck", "version": __version__, "rules": described}
    out.write(f'{{"$schema": {dumped(SCHEMA)}, "version": "2.1.0", "runs": [{{\n')
    out.write(f'"tool": {dumped({"driver": driver})},\n"columnKind": "unicodeCodePoints",\n')
    out.write(f'"invocations": [{{"executionSuccessful": {dumped(successful)},\n')
    out.write('"toolExecutionNotifications": ')
    write_array(_notifications(reports), out)
    out.write('}],\n"artifacts": ')
    locations = ({"location": {"uri": uri(each.reading.article.path)}} for each in reports)
    write_array(locations, out)
    out.write(',\n"results": ')
    write_array(_results(reports, numbers), out)
    out.write("}]}\n")


def _notifications(reports: Reports) -> Iterator[dict[str, Any]]:
    for report in reports:
        article = report.reading.article
        location = {"uri": uri(article.path)}
        if article.unread:
            yield _notification(f"not checked: {article.unread}", location, "error")
        for text in report.loosened:
            yield _notification(text, location, "note")
        for fault in report.faults:
            yield _notification(str(fault), location, "error")


def _results(reports: Reports, numbers: dict[tuple[str, str], int]) -> Iterator[dict[str, Any]]:
    for artifact, report in enumerate(reports):
        for found in placed(report):
            key = (found.finding.rule, found.finding.group)
            yield _result(found, numbers[key], artifact)


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
