"""Judge summaries against their documents, in the format of the summaries bench.

    python benchmarks/summaries.py PAIRS.jsonl OUT.jsonl

PAIRS holds ``{"id", "document", "summary"}`` a line; OUT gets ``{"id",
"findings": [{"code", "severity", "spans", "message"}]}`` with spans into the
summary. Where PAIRS also holds labels (1 is a clean summary), the balanced
accuracy is printed, over all pairs and document by document, beside the rule
"every number of the summary occurs in the document" measured in the same run.
``benchmarks/press_pairs.jsonl`` holds pairs of our own: releases of councils, courts,
clubs and companies, with true retellings and planted faults.
"""

import argparse
import json
import re
import time
from collections import defaultdict
from pathlib import Path

from factcheck.compare import compare
from factcheck.model.reading import Reading
from factcheck.pipeline import read_source
from factcheck.read import read_string

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def reading(text: str, name: str) -> Reading:
    """Return the reading of a text without a headline of its own."""
    return read_source(read_string(f"\n\n{text}", name, "txt"))


def naive(document: str, summary: str) -> bool:
    """Whether some digits of the summary stand nowhere in the document."""
    given = set(_DIGITS.findall(document))
    return any(number not in given for number in _DIGITS.findall(summary))


def balanced(outcomes: list[tuple[int, bool]]) -> tuple[float, float, float]:
    """Return the shares of edited pairs caught and clean pairs kept, and their mean."""
    edited = [loud for label, loud in outcomes if label == 0]
    clean = [loud for label, loud in outcomes if label == 1]
    caught = sum(edited) / max(1, len(edited))
    kept = sum(not loud for loud in clean) / max(1, len(clean))
    return caught, kept, (caught + kept) / 2


def show(name: str, outcomes: list[tuple[int, bool]]) -> None:
    """Print one line of shares in percent."""
    caught, kept, mean = (100 * share for share in balanced(outcomes))
    print(f"{name:28} caught {caught:5.1f}  kept {kept:5.1f}  balanced accuracy {mean:5.1f}")


def main() -> None:
    """Judge all pairs, write the findings and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each pair judged wrongly")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.pairs.read_text("utf-8").splitlines() if line]
    sources: dict[str, Reading] = {}
    ours, theirs, per_document = [], [], defaultdict(list)
    start = time.process_time()
    with options.out.open("w", encoding="utf-8") as out:
        for row in rows:
            document, summary = row["document"], row["summary"]
            if document not in sources:
                sources[document] = reading(document, "document")
            report = compare(reading(summary, "summary"), [sources[document]])
            findings = [
                {
                    "code": finding.rule,
                    "severity": finding.severity,
                    "spans": [
                        [label.span.start - 2, label.span.end - 2] for label in finding.labels
                    ],
                    "message": f"{finding.message}: {finding.working}",
                }
                for finding in report.findings
            ]
            out.write(json.dumps({"id": row["id"], "findings": findings}) + "\n")
            loud = any(finding["severity"] != "info" for finding in findings)
            if "label" not in row:
                continue
            ours.append((row["label"], loud))
            theirs.append((row["label"], naive(document, summary)))
            per_document[document[:24]].append((row["label"], loud))
            if options.misses and loud == bool(row["label"]):
                print(
                    f"\n{row['id']} label {row['label']} {row.get('numeric_edits')}"
                    f"\n  {summary}"
                )
                for finding in findings:
                    print(
                        f"  {finding['severity']} {finding['code']} {finding['message'][:300]}"
                    )
    print(f"{len(rows)} pairs in {time.process_time() - start:.1f} s CPU")
    if ours:
        show("all pairs", ours)
        show("digits occur in the document", theirs)
        for document, outcomes in per_document.items():
            show("  " + document.replace("\n", " "), outcomes)


if __name__ == "__main__":
    main()
