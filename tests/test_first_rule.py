"""The page on the first rule does what it says: its commands run and print what it shows."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.check.subjects import HELPERS, subject_names
from tests.plugin.newsroom import ROOT, run_pytest

DOCS = ROOT / "docs"
# A file's name stands in the line before its block, so that the block is copied as it is.
_BLOCK = re.compile(
    r"(?:`([\w/.-]+)`[^\n]*\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


class Command(NamedTuple):
    """A command of the page and the output it shows."""

    words: list[str]
    shown: str


class File(NamedTuple):
    """A file that the page asks to save."""

    name: str
    text: str


def steps(page: str) -> Iterator[Command | File]:
    """Yield the page's commands and files in order."""
    for name, kind, body in _BLOCK.findall(page):
        if kind == "console":
            for call in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                line, _, shown = call.partition("\n")
                yield Command(shlex.split(line), shown)
        elif kind in ("python", "markdown"):
            yield File(name, body)


def run(command: Command, folder: Path) -> str:
    """Return what a command prints."""
    program, *words = command.words
    if program == "pytest":
        return run_pytest(folder, *words).stdout
    assert program == "factcheck"
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
    code += "from factcheck.cli.entry import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    # What init adds there depends on where this very program was installed from.
    return done.stdout if words == ["init"] else done.stdout + done.stderr


def as_pattern(shown: str) -> str:
    """Return a pattern for the output; ``...`` stands for anything."""
    lines = [re.escape(line).replace(r"\.\.\.", ".*") for line in shown.splitlines()]
    return "\n".join("(?s:.*)" if line == ".*" else line for line in lines)


def test_page_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the page prints what is shown, from an empty folder on."""
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "newsroom"
    folder.mkdir()
    commands = 0
    for step in steps((DOCS / "first-rule.md").read_text("utf-8")):
        if isinstance(step, File):
            (folder / step.name).write_text(step.text, encoding="utf-8")
            continue
        commands += 1
        printed = run(step, folder)
        assert re.fullmatch(as_pattern(step.shown), printed.rstrip()), printed
    assert commands == 7


def test_reference_names_every_subject_and_helper() -> None:
    """The reference page's tables hold every subject and helper there is."""
    page = (DOCS / "writing-rules.md").read_text("utf-8")
    first = set(re.findall(r"^\| `(\w+)` \| `\w+` \|", page, re.MULTILINE))
    helpers = {name for name in HELPERS if not name.endswith("s")} | {"figures", "tables"}

    assert set(subject_names()) - first == set()
    assert {name for name in helpers if f"| `{name}` |" not in page} == set()


def test_worked_newsroom() -> None:
    """The worked newsroom's examples all go as they say, and hold each subject."""
    from factcheck.check.examples import examples_of, lacking, run_example
    from factcheck.check.loader import load_folder
    from factcheck.pipeline import helpers_from, read_example
    from factcheck.settings.load import load_settings

    settings = load_settings(str(DOCS / "newsroom" / "factcheck.toml"))
    (folder,) = settings.rules
    rules = load_folder(folder)
    given = helpers_from(settings)
    failed = [
        f"{rule.name}: {outcome.fault}"
        for rule in rules
        for example in examples_of(rule)
        if (outcome := run_example(rule, example, read_example, given)).fault
    ]

    assert failed == []
    assert [missing for rule in rules if (missing := lacking(rule, examples_of(rule)))] == []
    assert set(subject_names()) - {rule.subject for rule in rules} == set()


def test_worked_newsroom_finds_what_is_wrong_in_its_draft() -> None:
    """The newsroom's own rules find the old number of seats and the rounded rate."""
    from factcheck.check.loader import load_folder
    from factcheck.pipeline import check_article
    from factcheck.read import read_draft
    from factcheck.settings.load import load_settings

    settings = load_settings(str(DOCS / "newsroom" / "factcheck.toml"))
    article = read_draft(str(DOCS / "newsroom" / "drafts" / "budget.md"))
    report = check_article(article, load_folder(settings.rules[0]), settings)

    assert report.faults == ()
    assert [(f.rule, article.quote(f.labels[0].span)) for f in report.findings] == [
        ("council-seats", "49"),
        ("unemployment-rate", "5%"),
    ]
