"""pytest collects rules' examples and drafts where a project has settings, else nothing."""

import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.plugin.newsroom import ROOT, SETTINGS, make_newsroom, run_pytest

ITEMS = {
    "drafts/bad.md::council-seats",
    "drafts/good.md::council-seats",
    "rules/council/seats.py::council-seats[flags-1]",
    "rules/council/seats.py::council-seats[passes-1]",
    "tests/test_plain.py::test_figures[drafts/bad.md]",
    "tests/test_plain.py::test_figures[drafts/good.md]",
    "tests/test_plain.py::test_article[drafts/bad.md]",
    "tests/test_plain.py::test_article[drafts/good.md]",
    "tests/test_plain.py::test_story",
}


def collected(folder: Path, *arguments: str) -> set[str]:
    """Return the ids of what pytest collects."""
    done = run_pytest(folder, "--collect-only", "-q", *arguments)
    return {line for line in done.stdout.splitlines() if "::" in line}


def test_items_have_readable_ids(tmp_path: Path) -> None:
    """Examples and drafts × rules become items, and fixtures run over the drafts."""
    assert collected(make_newsroom(tmp_path)) == ITEMS


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("-k", "flags"), {"rules/council/seats.py::council-seats[flags-1]"}),
        (("-m", "factcheck_drafts"), {item for item in ITEMS if item.startswith("drafts")}),
        (("-m", "factcheck_examples"), {item for item in ITEMS if item.startswith("rules")}),
    ],
)
def test_selection(tmp_path: Path, arguments: tuple[str, ...], expected: set[str]) -> None:
    """``-k`` and ``-m`` choose among the items."""
    assert collected(make_newsroom(tmp_path), *arguments) == expected


def test_testpaths_do_not_hide_rules_and_drafts(tmp_path: Path) -> None:
    """Rules and drafts are visited even where ``testpaths`` names other folders."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "pytest.ini").write_text("[pytest]\ntestpaths = tests\n", encoding="utf-8")

    assert collected(newsroom) == ITEMS


def test_failure_is_the_reports_frame(tmp_path: Path) -> None:
    """A draft that fails shows the same frame as the command line, and junit holds it."""
    newsroom = make_newsroom(tmp_path)
    done = run_pytest(newsroom, "--junitxml", "junit.xml")

    frame = (
        "error[council-seats]: 51 seats, not 49\n"
        " --> drafts/bad.md:5:17\n"
        "5 | The council has 49 seats.\n"
        "  |                 ^^\n"
    )
    assert done.returncode == 1
    assert frame in done.stdout
    assert "1 failed, 8 passed" in done.stdout
    (failure,) = ET.parse(newsroom / "junit.xml").getroot().iter("failure")
    assert "51 seats, not 49" in (failure.text or "")


def test_two_workers_and_stop_at_first(tmp_path: Path) -> None:
    """Items run under xdist, and ``-x`` stops at the first failure."""
    newsroom = make_newsroom(tmp_path)

    assert "1 failed, 8 passed" in run_pytest(newsroom, "-p", "xdist", "-n", "2").stdout
    assert "stopping after 1 failures" in run_pytest(newsroom, "-x").stdout


def test_last_failed(tmp_path: Path) -> None:
    """``--lf`` runs the failed item alone."""
    newsroom = make_newsroom(tmp_path)
    run_pytest(newsroom, "--ff")

    assert "1 failed" in (again := run_pytest(newsroom, "--lf").stdout)
    assert "passed" not in again


def test_broken_rule_stops_the_run(tmp_path: Path) -> None:
    """A rule that cannot load is a usage error, with file and line and no traceback."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "rules" / "bad.py").write_text("def check_bad(figur):\n    pass\n", "utf-8")
    done = run_pytest(newsroom)

    assert done.returncode == 4
    assert "bad.py:1: unknown subject 'figur'; did you mean figure" in done.stderr
    assert "Traceback" not in done.stderr


def test_rule_without_both_kinds_of_example(tmp_path: Path) -> None:
    """A rule that lacks a kind of example has an item that says so."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "rules" / "bare.py").write_text("def check_bare(figure):\n    pass\n", "utf-8")

    assert (
        "bare has no Flags: and no Passes: example" in run_pytest(newsroom, "-k", "bare").stdout
    )


def test_breaking_rule_fails_its_item(tmp_path: Path) -> None:
    """A rule that breaks on a draft is named with file, line and story."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "rules" / "odd.py").write_text(
        "def check_odd(article):\n    1 / 0\n", encoding="utf-8"
    )
    (newsroom / "factcheck.toml").write_text(SETTINGS.replace('["council', '["odd", "council'))
    done = run_pytest(newsroom, "-k", "odd and good")

    assert "odd.py:2: rule odd broke on drafts/good.md: ZeroDivisionError" in done.stdout


@pytest.mark.parametrize("text", [None, "[project]\nname = 'factcheck-notes'\n"])
def test_inert_without_settings(tmp_path: Path, text: str | None) -> None:
    """In a project without our settings nothing is collected or offered."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "factcheck.toml").unlink()
    if text is not None:
        (newsroom / "pyproject.toml").write_text(text, encoding="utf-8")
    done = run_pytest(newsroom)

    assert collected(newsroom) == {
        f"tests/test_plain.py::test_{name}" for name in ("figures", "article", "story")
    }
    assert "fixture 'figures' not found" in done.stdout


def test_entry_point_names_the_plugin() -> None:
    """The metadata offers the plugin under the name that ``-p no:factcheck`` turns off."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["entry-points"]["pytest11"] == {"factcheck": "factcheck.plugin"}


def test_inert_plugin_imports_nothing(tmp_path: Path) -> None:
    """Loading the plugin costs no import of ours but its own."""
    (tmp_path / "test_loaded.py").write_text(
        "import sys\n\n\ndef test_loaded():\n"
        "    ours = {name for name in sys.modules if name.startswith('factcheck')}\n"
        "    assert ours <= {'factcheck', 'factcheck.plugin'}\n",
        encoding="utf-8",
    )

    assert run_pytest(tmp_path).returncode == 0


def test_drafts_are_held_to_the_same_policy(tmp_path: Path) -> None:
    """Comments that accept findings count, and those that accept none are told."""
    newsroom = make_newsroom(tmp_path)
    comment = "<!-- factcheck: ignore[council-seats] before the review -->\n"
    for name in ("bad", "good"):
        draft = newsroom / "drafts" / f"{name}.md"
        draft.write_text(
            draft.read_text("utf-8").replace("The council", f"{comment}The council")
        )
    (newsroom / "factcheck.toml").write_text(SETTINGS + 'fail-level = "warning"\n', "utf-8")

    printed = run_pytest(newsroom, "-rA", "drafts").stdout

    assert "PASSED drafts/bad.md::council-seats" in printed
    assert "PASSED drafts/bad.md::suppressions" in printed
    assert "FAILED drafts/good.md::suppressions" in printed
    assert "warning[unused-suppression]" in printed


def test_severity_below_the_fail_level_passes(tmp_path: Path) -> None:
    """A finding that the settings make a warning is shown, and does not fail the draft."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "factcheck.toml").write_text(
        SETTINGS + '[severity]\ncouncil-seats = "warning"\n', "utf-8"
    )

    done = run_pytest(newsroom, "-rP", "drafts")

    assert done.returncode == 0
    assert "warning[council-seats]: 51 seats, not 49" in done.stdout


def test_unread_draft_is_skipped(tmp_path: Path) -> None:
    """A draft that is not in English was not checked, and does not look as if it was."""
    newsroom = make_newsroom(tmp_path)
    (newsroom / "drafts" / "good.md").write_text(
        "Le conseil municipal a 51 sièges, et les élus ont voté le budget de la ville mardi "
        "soir après un long débat sur les écoles et les routes de la commune.\n",
        encoding="utf-8",
    )

    assert "SKIPPED" in (printed := run_pytest(newsroom, "-rs", "drafts/good.md").stdout)
    assert "not checked: " in printed
