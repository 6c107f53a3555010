"""The GitLab template's script is read from its file and run by a shell."""

import json
import subprocess
from pathlib import Path
from typing import Any

import yaml
from junitparser import JUnitXml

TEMPLATE = Path(__file__).parents[2] / "ci" / "gitlab.yml"


def _job() -> Any:
    return yaml.safe_load(TEMPLATE.read_text("utf-8"))["factcheck"]


def _run(newsroom: Path, env: dict[str, str], **given: str) -> tuple[int, str]:
    variables = {**_job()["variables"], **given}
    script = "\n".join(_job()["script"])
    done = subprocess.run(
        ["sh", "-e", "-c", script], cwd=newsroom, env={**env, **variables},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_job_writes_both_reports(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """A wrong draft fails the job; the reports it names as artifacts are there and whole."""
    code, told = _run(newsroom, python_on_path, FACTCHECK_PACKAGE=str(checkout))

    reports = _job()["artifacts"]["reports"]
    assert code == 1, told
    assert "error[percent-change]" in told
    issues = json.loads((newsroom / reports["codequality"]).read_text())
    assert [issue["location"]["path"] for issue in issues if issue["severity"] == "major"] == [
        "drafts/wrong.md"
    ]
    suites = list(JUnitXml.fromfile(str(newsroom / reports["junit"])))
    assert sum(suite.failures for suite in suites) == 1
    assert "cache" not in _job()


def test_arguments_reach_the_command(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Paths and arguments are words of the command line."""
    code, told = _run(
        newsroom, python_on_path, FACTCHECK_PACKAGE=str(checkout),
        FACTCHECK_PATHS="drafts/clean.md", FACTCHECK_ARGS="--fail-level info --ignore info",
    )  # fmt: skip

    assert code == 0, told


def test_forks_bring_no_rules_settings_or_lists(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """What a fork's merge request brings along neither runs nor silences anything."""
    (newsroom / "rules").mkdir()
    (newsroom / "rules" / "bad.py").write_text("raise SystemExit('owned')\n")
    (newsroom / "factcheck.toml").write_text('rules = "rules"\nignore = ["all"]\n')
    (newsroom / "drafts" / "pyproject.toml").write_text('[tool.factcheck]\nignore = ["*"]\n')

    code, told = _run(
        newsroom, python_on_path, FACTCHECK_PACKAGE=str(checkout),
        CI_PROJECT_ID="1", CI_MERGE_REQUEST_SOURCE_PROJECT_ID="2",
    )  # fmt: skip

    assert code == 1, told
    assert "error[percent-change]" in told
    assert "owned" not in told


def test_package_is_named_by_the_desk(newsroom: Path, python_on_path: dict[str, str]) -> None:
    """Without a package named, nothing is installed: a name could be anybody's."""
    code, told = _run(newsroom, python_on_path)

    assert (code, told) == (
        2, "factcheck: set FACTCHECK_PACKAGE to what pip installs; see ci/gitlab.yml\n",
    )  # fmt: skip
