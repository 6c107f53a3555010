"""``factcheck audit``: how often rules speak in what was printed, and how often rightly."""

import getpass
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.archive import ProgressLine, need_arrow
from factcheck.cli.archive_options import ScanOptions, crew_for, work_for
from factcheck.cli.exit_code import CLEAN
from factcheck.cli.writers import encode_for, note
from factcheck.errors import SettingsError
from factcheck.report.coverage import counted

if TYPE_CHECKING:
    from factcheck.archive.audit import Drawn, Rates
    from factcheck.archive.audit_page import Table
    from factcheck.archive.verdicts import Precision, Verdict
    from factcheck.archive.work import Work

VERDICTS = "verdicts.jsonl"
_ROWS = 15  # of a breakdown that are shown
_SHOWN = 10  # findings of a comparison that are shown
_KEYS = {"a": "accept", "p": "pedantic", "f": "false"}


class AuditOptions(NamedTuple):
    """Options of ``factcheck audit``; ``compare`` is empty or the old and the new rule."""

    archive: str
    rule: tuple[str, ...] = ()
    scan: ScanOptions = ScanOptions()
    compare: tuple[str, ...] = ()
    draw: int = 0
    seed: str = "1"
    judge: bool = False
    page: str = ""
    verdicts: str = ""
    who: str = ""


def audit_archive(options: AuditOptions) -> int:
    """Scan what is not scanned yet, print the audit, and return the exit code."""
    need_arrow()
    encode_for("full", sys.stdout)
    if options.compare:
        return _compare(options)
    from factcheck.archive.audit import draw, rates_of
    from factcheck.archive.verdicts import precision_by_rule, read_verdicts

    if options.judge and not sys.stdin.isatty():
        raise SettingsError("--judge asks for keys at a terminal; --page makes a page to judge")
    path = options.verdicts or os.path.join(options.archive, VERDICTS)
    verdicts = read_verdicts(path, named=bool(options.verdicts) and not options.judge)
    out = results_for(options)
    rates = rates_of(out)
    if options.judge or options.page:
        drawn = draw(out, options.draw or 30, options.seed)
        if options.judge:
            _judge(drawn, verdicts, path, options.who or _user())
            verdicts = read_verdicts(path)
        if options.page:
            _write_page(options, rates, drawn, verdicts)
    precision = precision_by_rule(verdicts.values())
    sys.stdout.write(_told(rates, precision))
    return CLEAN


def results_for(options: AuditOptions) -> str:
    """Return the folder with the results of the rules asked for, scanned to the end."""
    from factcheck.archive.scan import scan

    names = tuple(word for word in options.rule if not _is_path(word))
    paths = tuple(word for word in options.rule if _is_path(word))
    chosen = options.scan._replace(
        rules=(*options.scan.rules, *paths), select=(*options.scan.select, *names)
    )
    work = _in_archive(work_for(options.archive, options.archive, chosen))
    line = ProgressLine()
    progress = scan(work, crew_for(chosen), line.show)
    line.clear()
    if progress.aside:
        stories = counted(len(progress.aside), "story", "stories")
        note(f"{stories} could not be checked; see the column fault")
    return work.out


def _in_archive(work: "Work") -> "Work":
    """Return the work with its results kept inside the archive, by what they depend on."""
    return work._replace(out=os.path.join(work.archive, "scans", work.state[:16]))


def _is_path(word: str) -> bool:
    return word.endswith(".py") or os.sep in word


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a name for its user
        return ""


def tables_of(rates: "Rates", precision: "Mapping[str, Precision]") -> "list[Table]":
    """Return the rates as tables: by rule, outlet, year and section."""
    from factcheck.archive.audit import BREAKDOWNS, NOT_STATED
    from factcheck.archive.audit_page import Table

    rows = []
    for rule, count in rates.findings.most_common():
        row = [rule, rates.severity[rule], f"{count:,}", f"{rates.told_in[rule]:,}"]
        row += [f"{rates.per_thousand(rule):.3f}", _precise(precision.get(rule))]
        rows.append(row)
    header = ("rule", "severity", "findings", "stories", "per 1,000", "worth a query")
    tables = [Table("By rule", header, rows)]
    for name in BREAKDOWNS:
        words, spoken = rates.words[name], rates.spoken[name]
        if set(words) == {NOT_STATED}:
            continue
        order = sorted(words) if name == "year" else [value for value, _ in words.most_common()]
        rows = [
            [value, f"{words[value]:,}", f"{spoken[value]:,}",
             f"{spoken[value] * 1000 / max(1, words[value]):.3f}"]
            for value in order
        ]  # fmt: skip
        tables.append(Table(f"By {name}", (name, "words", "findings", "per 1,000"), rows))
    return tables


def _told(rates: "Rates", precision: "Mapping[str, Precision]") -> str:
    lines = [facts_of(rates)]
    for table in tables_of(rates, precision) if rates.findings else ():
        shown = table.rows
        if table.header[0] != "rule" and len(shown) > _ROWS:
            shown = shown[-_ROWS:] if table.header[0] == "year" else shown[:_ROWS]
        lines += ["", *_aligned([table.header, *shown])]
        if len(shown) < len(table.rows):
            lines.append(f"… {len(table.rows) - len(shown):,} more; --page shows them all")
    return "\n".join(lines) + "\n"


def facts_of(rates: "Rates") -> str:
    """Return one line on how much was scanned."""
    found = sum(rates.findings.values())
    told = (
        f"{counted(rates.stories, 'story', 'stories')}, {counted(rates.total_words, 'word')}, "
        f"{counted(found, 'finding')}"
    )
    return f"{told}, {rates.unchecked:,} not checked" if rates.unchecked else told


def _precise(precision: "Precision | None") -> str:
    if precision is None:
        return "not judged"
    ends = f"{precision.low:.0%}–{precision.high:.0%}"
    return f"{precision.share:.0%} ({ends}) of {precision.judged}"


def _aligned(rows: "Sequence[Sequence[str]]") -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _write_page(
    options: AuditOptions,
    rates: "Rates",
    drawn: "Sequence[Drawn]",
    verdicts: "Mapping[str, Verdict]",
) -> None:
    from factcheck.archive.audit_page import Page, cards_of, write_page
    from factcheck.archive.store import Archive
    from factcheck.archive.verdicts import precision_by_rule
    from factcheck.policy.atomic import replaced

    page = Page(
        title=f"Audit of {os.path.basename(os.path.abspath(options.archive))}",
        facts=f"{facts_of(rates)}; draw of seed {options.seed}",
        tables=tables_of(rates, precision_by_rule(verdicts.values())),
        who=options.who or _user(),
    )
    cards = cards_of(Archive(options.archive), drawn, verdicts)
    with replaced(options.page) as file:
        write_page(page, cards, file)


def _judge(
    drawn: "Sequence[Drawn]", verdicts: "Mapping[str, Verdict]", path: str, who: str
) -> None:
    """Ask for a verdict on each drawn finding that has none, and keep each at once."""
    from factcheck.archive.verdicts import JUDGEMENTS, add_verdicts, verdict_on

    left = [each for each in drawn if each.key not in verdicts]
    for number, each in enumerate(left, start=1):
        sys.stdout.write(f"\n{number} of {len(left)}  {shown(each)}")
        while True:
            sys.stdout.write("a accept, p pedantic, f false, s skip, q quit: ")
            sys.stdout.flush()
            key = sys.stdin.readline()
            word = key.strip().lower()[:1]
            if not key or word == "q":
                sys.stdout.write("\n")
                return
            if word == "s":
                break
            judgement = next((j for j in JUDGEMENTS if j == _KEYS.get(word)), None)
            if judgement is not None:
                add_verdicts(path, [verdict_on(each, judgement, who)])
                break


def shown(drawn: "Drawn") -> str:
    """Return a drawn finding as lines for the terminal."""
    from factcheck.archive.audit_page import about

    finding = drawn.finding
    lines = [f"{drawn.rule} ({finding['severity']})", about(drawn), f"  {finding['context']}"]
    lines.append("  " + ", ".join(f"“{label['text']}”" for label in finding["labels"]))
    lines.append(f"  {finding['message']}")
    lines += [f"  = {line}" for line in finding["working"].splitlines()]
    lines += [f"  ? {line}" for line in finding["question"].splitlines()]
    plain = ("".join(c if c.isprintable() else " " for c in line) for line in lines)
    return "\n".join(plain) + "\n"


def _compare(options: AuditOptions) -> int:
    """Print what the new rule adds and drops against the old."""
    from factcheck.archive.audit import changed

    old, new = (_results_of(word, options) for word in options.compare)
    difference = changed(old, new)
    plural = "" if difference.kept == 1 else "s"
    sys.stdout.write(
        f"{difference.kept:,} finding{plural} kept, {len(difference.added):,} added, "
        f"{len(difference.dropped):,} dropped\n"
    )
    for word, found in (("added", difference.added), ("dropped", difference.dropped)):
        for each in found[:_SHOWN]:
            sys.stdout.write(f"\n{word}: {shown(each)}")
        if len(found) > _SHOWN:
            sys.stdout.write(f"\n… {len(found) - _SHOWN:,} more {word}\n")
    return CLEAN


def _results_of(word: str, options: AuditOptions) -> str:
    """Return the results of a rule file, a rules folder, or a folder of results itself."""
    if os.path.isfile(os.path.join(word, "scan.json")):
        return word
    if not os.path.exists(word):
        raise SettingsError(f"--compare {word}: no such rule file, folder of rules or results")
    chosen = options.scan._replace(rules=(word,))
    return results_for(options._replace(rule=(), scan=chosen))
