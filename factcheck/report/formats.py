"""The formats of a report by name; each writer is imported when it is first asked for."""

from collections.abc import Iterable
from typing import NamedTuple, TextIO

from factcheck.errors import SettingsError
from factcheck.model.finding import Severity
from factcheck.model.reading import Report, Reports
from factcheck.report.rule_pages import Documented

FORMATS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "csv",
    "md", "html",
)  # fmt: skip
STREAMED = frozenset({"full", "concise", "json", "jsonl", "csv"})  # written story by story
WHOLE = frozenset({"html"})  # formats that draw the figures themselves
FOR_PEOPLE = frozenset({"full", "concise", "table"})  # formats in the terminal's encoding
JSON = frozenset({"json", "jsonl", "sarif", "gitlab", "rdjson"})
DOCUMENTED = frozenset({"html", "sarif"})  # formats that show the pages of rules


class Look(NamedTuple):
    """What the page or terminal can show, and what the run counts as a failure.

    ``reasons`` says whether text for people tells why figures were not checked.
    """

    color: bool = False
    ascii_only: bool = False
    links: bool = False
    width: int = 80
    fail_level: Severity = "error"
    rules: Iterable[Documented] = ()
    reasons: bool = False


def check_format(name: str, option: str) -> str:
    """Return ``name``; raise ``SettingsError`` if there is no such format."""
    if name in FORMATS:
        return name
    import difflib

    near = difflib.get_close_matches(name, FORMATS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"choose one of {', '.join(FORMATS)}"
    raise SettingsError(f"{option} {name}: no such format; {hint}")


def write(name: str, reports: Reports, out: TextIO, look: Look) -> None:
    """Write the reports to ``out`` in the format ``name``."""
    if name in STREAMED:
        stream(name, reports, out, look)
    elif name == "junit":
        from factcheck.report.as_junit import write as write_junit

        write_junit(reports, out, fail_level=look.fail_level)
    elif name == "sarif":
        from factcheck.report.as_sarif import write as write_sarif

        write_sarif(reports, out, rules=look.rules)
    elif name == "html":
        from factcheck.report.as_html import write as write_html

        write_html(reports, out, look.rules)
    else:
        from importlib import import_module

        import_module(f"factcheck.report.as_{name}").write(reports, out)
        if name == "github":
            from factcheck.report.as_github import append_summary

            append_summary(reports)


def stream(name: str, reports: Iterable[Report], out: TextIO, look: Look) -> None:
    """Write the reports in a format of ``STREAMED``, each as it comes."""
    if name == "full":
        from factcheck.report.as_text import write_full

        write_full(
            reports,
            out,
            color=look.color,
            width=look.width,
            ascii_only=look.ascii_only,
            links=look.links,
            reasons=look.reasons,
        )
    elif name == "concise":
        from factcheck.report.as_text import write_concise

        write_concise(reports, out, reasons=look.reasons)
    elif name == "csv":
        from factcheck.report.as_csv import write as write_csv

        write_csv(reports, out)
    else:
        from factcheck.report.as_json import write_json, write_jsonl

        (write_json if name == "json" else write_jsonl)(reports, out)
