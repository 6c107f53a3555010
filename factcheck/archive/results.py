"""Results of a scan: one Parquet file a shard, one row a story, findings nested in it.

    RESULTS/scan.json              which archive was scanned with which rules
    RESULTS/shards/000001-0000.parquet
    RESULTS/trying/000001-0000     the story a worker is at (see ``shard``)

The results are the journal: a shard whose file is there is done, and the file
gets its name only once it is whole.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.archive.work import Work
from factcheck.errors import SettingsError
from factcheck.model.reading import Report
from factcheck.policy.atomic import replaced

if TYPE_CHECKING:
    from pyarrow import Schema

FORM = 1
_NAME = "scan.json"


class FoundIn(NamedTuple):
    """One story's row of the results; ``fault`` says why it was not checked, if so.

    ``row`` counts the stories of the shard from 0. ``findings`` are plain
    dictionaries with the finding's fields, its labels, and the text around.
    """

    row: int
    id: str
    day: str
    outlet: str
    section: str
    headline: str
    url: str
    source: str
    words: int
    figures: int
    checked: int
    fault: str
    findings: list[dict[str, Any]]


class Label(NamedTuple):
    """A marked stretch of the article's text, in code points from its start."""

    start: int
    end: int
    text: str
    note: str
    primary: bool


def schema() -> "Schema":
    """Return the columns of a results file."""
    import pyarrow

    text, number = pyarrow.string(), pyarrow.int32()
    shown = {"start": number, "end": number, "text": text, "note": text}
    label = pyarrow.struct([*shown.items(), ("primary", pyarrow.bool_())])
    names = ("id", "rule", "group", "severity", "message", "working", "question", "context")
    finding = pyarrow.struct(
        [*((name, text) for name in names), ("labels", pyarrow.list_(label))]
    )
    kinds = {"row": number, "words": number, "figures": number, "checked": number}
    return pyarrow.schema(
        [(name, kinds.get(name, text)) for name in FoundIn._fields[:-1]]
        + [("findings", pyarrow.list_(finding))]
    )


def findings_of(report: Report) -> list[dict[str, Any]]:
    """Return the findings of a report as plain dictionaries."""
    article = report.reading.article
    found = []
    for finding in report.findings:
        labels = [
            Label(*label.span, article.quote(label.span), label.note, label.primary)._asdict()
            for label in finding.labels
        ]
        told = sorted({article.sentence_at(label.span.start).index for label in finding.labels})
        context = " … ".join(" ".join(article.sentences[at].text.split()) for at in told)
        found.append(
            {
                "id": finding.id,
                "rule": finding.rule,
                "group": finding.group,
                "severity": finding.severity,
                "message": finding.message,
                "working": finding.working,
                "question": finding.question,
                "context": context,
                "labels": labels,
            }
        )
    return found


def open_results(work: Work) -> bool:
    """Make the results folder, or make sure that it was made by the same work.

    Returns whether it was made now. Raises ``SettingsError`` where it holds the results
    of other rules or of another archive, holds something else, or cannot be written.
    """
    path = os.path.join(work.out, _NAME)
    told = {"form": FORM, "archive": os.path.realpath(work.archive), "state": work.state}
    try:
        with open(path, encoding="utf-8") as file:
            held = json.load(file)
    except FileNotFoundError:
        if os.path.isdir(work.out) and os.listdir(work.out):
            raise SettingsError(
                f"--out {work.out}: this folder holds other things; name a new one"
            ) from None
        held = None
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    if held is not None:
        for key, what in (("archive", "of another archive"), ("state", "of other rules")):
            if not isinstance(held, dict) or held.get(key) != told[key]:
                raise SettingsError(
                    f"--out {work.out}: holds results {what}; name a new folder"
                )
        return False
    try:
        os.makedirs(os.path.join(work.out, "shards"), exist_ok=True)
        os.makedirs(os.path.join(work.out, "trying"), exist_ok=True)
    except OSError as error:
        raise SettingsError(f"--out {work.out}: cannot be made: {error.strerror}") from error
    with replaced(path) as file:
        json.dump({**told, "rules": _rules_told(work)}, file, indent=2)
        file.write("\n")
    return True


def take_back_results(out: str) -> None:
    """Delete a results folder that was made for nothing; one with results stays."""
    with suppress(OSError):
        for name in ("shards", "trying"):
            os.rmdir(os.path.join(out, name))
        os.remove(os.path.join(out, _NAME))
        os.rmdir(out)


def results_path(out: str, shard: str) -> str:
    """Return the file of a shard's results."""
    return os.path.join(out, "shards", f"{shard}.parquet")


def shards_done(out: str) -> set[str]:
    """Return the names of the shards whose results are whole."""
    with suppress(FileNotFoundError):
        names = os.listdir(os.path.join(out, "shards"))
        return {name.removesuffix(".parquet") for name in names if name.endswith(".parquet")}
    return set()


def read_results(out: str) -> Iterator[tuple[str, FoundIn]]:
    """Yield every story's row with the name of its shard, in the archive's order.

    Raises ``SettingsError`` where ``out`` holds no results or a file cannot be read.
    """
    if not os.path.isfile(os.path.join(out, _NAME)):
        raise SettingsError(f"{out}: no results of a scan")
    for shard in sorted(shards_done(out)):
        for row in read_shard(results_path(out, shard)):
            yield shard, row


def read_shard(path: str) -> list[FoundIn]:
    """Return the rows of one results file; raise ``SettingsError`` if it cannot be read."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            return [FoundIn(**row) for row in file.read().to_pylist()]
    except (ArrowException, OSError, TypeError) as error:
        reason = " ".join(str(error).split())
        raise SettingsError(f"{path}: cannot be read: {reason}") from error


def _rules_told(work: Work) -> dict[str, Any]:
    return {
        "folders": work.folders,
        "files": work.files,
        "select": work.select,
        "extend-select": work.extend_select,
        "ignore": work.ignore,
    }
