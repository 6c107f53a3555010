"""``factcheck calibrate``: the severities that keep a desk's alarms within its budget."""

import os
import sys
from math import isfinite
from typing import NamedTuple

from factcheck.cli.archive import need_arrow
from factcheck.cli.archive_options import ScanOptions
from factcheck.cli.audit import VERDICTS, AuditOptions, facts_of, results_for
from factcheck.cli.exit_code import CLEAN
from factcheck.errors import SettingsError
from factcheck.report.coverage import counted

_TOML = "factcheck-calibrated.toml"


class CalibrateOptions(NamedTuple):
    """Options of ``factcheck calibrate``; ``alarms`` is a number as text."""

    archive: str
    alarms: str
    out: str = ""
    page: str = ""
    verdicts: str = ""
    scan: ScanOptions = ScanOptions()


def calibrate_rules(options: CalibrateOptions) -> int:
    """Write the severities, and the page with the curve; return the exit code."""
    from factcheck.archive.audit import rates_of
    from factcheck.archive.audit_page import Page, Table, write_page
    from factcheck.archive.calibrate import as_svg, as_toml, calibrate
    from factcheck.archive.verdicts import precision_by_rule, read_verdicts
    from factcheck.policy.atomic import replaced

    need_arrow()
    budget = _budget(options.alarms)
    out = options.out or _TOML
    path = options.verdicts or os.path.join(options.archive, VERDICTS)
    verdicts = read_verdicts(path, named=bool(options.verdicts))
    results = results_for(AuditOptions(options.archive, scan=options.scan))
    rates = rates_of(results)
    found = calibrate(rates, precision_by_rule(verdicts.values()), budget)
    judged = sum(step.judged for step in found.steps)
    kept = found.steps[: found.kept]
    alarms = kept[-1].all_alarms if kept else 0.0
    told = (
        f"{facts_of(rates)}; {counted(judged, 'verdict')}\n"
        f"{len(kept)} of {len(found.steps)} loud rules fit into {budget:g} alarms a thousand "
        f"words: {alarms:.3f}"
    )
    with replaced(out) as file:
        file.write(as_toml(found, f"factcheck calibrate --alarms {budget:g}\n{told}"))
    if options.page:
        rows = [
            [step.rule, step.severity, f"{step.accepted + step.alarms:.3f}",
             f"{step.alarms:.3f}", f"{step.judged}", "kept" if place < found.kept else "info"]
            for place, step in enumerate(found.steps)
        ]  # fmt: skip
        header = ("rule", "severity", "findings", "alarms", "judged", "becomes")
        page = Page(
            title=f"Calibration to {budget:g} alarms a thousand words",
            facts=told.replace("\n", "; "),
            tables=[Table("The rules, those worth most first", header, rows)],
            curve_title="Findings against alarms",
            curve=as_svg(found),
        )
        with replaced(options.page) as file:
            write_page(page, [], file)
    sys.stdout.write(f"{told}\n")
    for step in found.quiet:
        sys.stdout.write(f"to info: {step.rule} ({step.alarms:.3f})\n")
    sys.stdout.write(f'written to {out}; use it with extend = "{out}"\n')
    return CLEAN


def _budget(text: str) -> float:
    try:
        budget = float(text)
    except ValueError:
        budget = -1.0
    if not isfinite(budget) or budget < 0:
        raise SettingsError(f"--alarms {text}: give alarms a thousand words, such as 0.2")
    return budget
