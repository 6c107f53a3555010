"""The GitHub Action's steps are read from action.yml and run by bash, in their order."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def _action() -> Any:
    return yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def _run(
    newsroom: Path, env: dict[str, str], checkout: Path, base_ref: str = "", **given: str
) -> tuple[int, str]:
    """Run the steps as the host does: expressions filled in, stopping at a failure.

    ``base_ref`` is the branch that a pull request is for, empty on a push.
    """
    action = _action()
    inputs = {
        name: _by_default(one.get("default", ""), base_ref)
        for name, one in action["inputs"].items()
    }
    inputs.update({name.replace("_", "-"): value for name, value in given.items()})
    host = {
        **env,
        "GITHUB_ACTION_PATH": str(checkout),
        "GITHUB_STEP_SUMMARY": str(newsroom.parent / "summary.md"),
    }
    told = ""
    for step in action["runs"]["steps"]:
        if "run" not in step or not _wanted(step, inputs):
            continue
        filled = {key: _filled(value, inputs) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=newsroom, env={**host, **filled}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        told += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, told
    return 0, told


def _by_default(text: str, base_ref: str) -> str:
    base = "${{ github.base_ref && format('origin/{0}', github.base_ref) || '' }}"
    assert text == base or "${{" not in text, f"the test does not know the default {text!r}"
    return text.replace(base, f"origin/{base_ref}" if base_ref else "")


def _wanted(step: Any, inputs: dict[str, str]) -> bool:
    if "if" not in step:
        return True
    name = re.fullmatch(r"inputs\.([\w-]+) != ''", step["if"])
    assert name is not None, f"the test does not know the condition {step['if']!r}"
    return inputs[name[1]] != ""


def _filled(text: str, inputs: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], text)


def test_no_expression_reaches_a_script() -> None:
    """Inputs reach the scripts as variables, so that no input can be run as code."""
    scripts = [step["run"] for step in _action()["runs"]["steps"] if "run" in step]

    assert [script for script in scripts if "${{" in script] == []


def test_every_input_is_used() -> None:
    """Each input is read by a step, and each input read is declared."""
    text = (ROOT / "action.yml").read_text("utf-8")
    read = set(re.findall(r"\binputs\.([\w-]+)", text))

    assert read == set(_action()["inputs"])


def test_annotations_summary_and_sarif(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """A wrong draft fails the job, annotated, summed up and in a SARIF file."""
    code, told = _run(newsroom, python_on_path, checkout, sarif="figures.sarif")

    assert "::error file=drafts/wrong.md,line=3" in told, told
    assert code == 1
    assert (newsroom.parent / "summary.md").read_text().startswith("# Figures: 1 error")
    assert json.loads((newsroom / "figures.sarif").read_text())["runs"][0]["results"]


def test_clean_drafts_pass(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Several paths, one with a space, and more arguments reach the command."""
    (newsroom / "more drafts").mkdir()
    (newsroom / "more drafts" / "a.md").write_text("# Fair\n\nThe fair had 12 stalls.\n")

    code, told = _run(
        newsroom, python_on_path, checkout,
        paths="more drafts\ndrafts/clean.md\n", args="--jobs\n1\n", fail_level="info",
    )  # fmt: skip

    assert code == 0, told


def test_policy_of_another_revision(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Rules that a contribution brings are not run; those of the base branch are."""

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=newsroom, env=python_on_path, check=True)

    git("checkout", "-q", "-b", "base")
    (newsroom / "factcheck.toml").write_text('ignore = ["percent-change"]\n')
    git("add", ".")
    git("commit", "-q", "-m", "Add a policy")
    git("checkout", "-q", "-b", "contribution")
    (newsroom / "rules").mkdir()
    (newsroom / "rules" / "bad.py").write_text("raise SystemExit('owned')\n")
    (newsroom / "factcheck.toml").write_text('rules = "rules"\n')
    git("add", ".")
    git("commit", "-q", "-m", "Change the policy")

    code, told = _run(newsroom, python_on_path, checkout, policy_ref="base", fail_level="error")

    assert code == 0, told
    assert "owned" not in told


@pytest.mark.parametrize("given", [{}, {"policy_ref": ""}], ids=["by default", "let decide"])
def test_pull_request_brings_no_policy(
    given: dict[str, str],
    newsroom: Path,
    python_on_path: dict[str, str],
    checkout: Path,
    tmp_path: Path,
) -> None:
    """Of a pull request only the base branch decides, fetched if need be, unless it is told."""

    def git(*words: str, cwd: Path = newsroom) -> None:
        subprocess.run(["git", *words], cwd=cwd, env=python_on_path, check=True)

    git("branch", "-q", "-M", "main")
    git("clone", "-q", "--bare", str(newsroom), "hub.git", cwd=tmp_path)
    git("remote", "add", "origin", (tmp_path / "hub.git").as_uri())
    (newsroom / "drafts" / "factcheck.toml").write_text('ignore = ["*"]\n')
    (newsroom / "rules").mkdir()
    (newsroom / "rules" / "bad.py").write_text("raise SystemExit('owned')\n")
    (newsroom / "factcheck.toml").write_text('rules = "rules"\nignore = ["*"]\n')

    code, told = _run(newsroom, python_on_path, checkout, base_ref="main", **given)

    errors = told.count("::error file=drafts/wrong.md")
    assert (code == 1, errors, "owned" in told) == (
        (False, 0, True) if given else (True, 1, False)
    )


def test_base_that_cannot_be_fetched(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """A pull request whose base is not to be had is not checked by its own settings."""
    code, told = _run(newsroom, python_on_path, checkout, base_ref="main")

    assert code == 2
    assert "::error title=factcheck::policy-ref origin/main is not in the checkout" in told


def test_settings_beside_the_drafts_are_policy_too(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Settings that a contribution puts beside its drafts silence nothing."""

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=newsroom, env=python_on_path, check=True)

    (newsroom / "drafts" / "desk").mkdir()
    (newsroom / "drafts" / "desk" / "wrong.md").write_text(
        (newsroom / "drafts" / "wrong.md").read_text()
    )
    (newsroom / "drafts" / "desk" / "factcheck.toml").write_text('show-level = "warning"\n')
    git("checkout", "-q", "-b", "base")
    git("add", ".")
    git("commit", "-q", "-m", "Settings of one desk")
    git("checkout", "-q", "-b", "contribution")
    (newsroom / "drafts" / "factcheck.toml").write_text('ignore = ["*"]\n')
    (newsroom / "drafts" / "desk" / "factcheck.toml").write_text('ignore = ["*"]\n')
    (newsroom / "drafts" / "desk" / "pyproject.toml").write_text(
        '[tool.factcheck]\nignore = ["*"]\n'
    )
    git("add", ".")
    git("commit", "-q", "-m", "Silence everything")

    code, told = _run(newsroom, python_on_path, checkout, policy_ref="base")

    assert code == 1, told
    assert told.count("::error file=drafts/") == 2
    settings = sorted(path.name for path in newsroom.rglob("*.toml"))
    assert settings == ["factcheck.toml"]
    assert "warning" in (newsroom / "drafts" / "desk" / "factcheck.toml").read_text()


def test_cache_is_kept_outside_the_work_tree() -> None:
    """The cache lies where no contribution can put one."""
    (step,) = [one for one in _action()["runs"]["steps"] if "cache" in one.get("uses", "")]

    assert step["with"]["path"] == "~/.cache/factcheck"


def test_unknown_policy_revision(
    newsroom: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """A revision that was not fetched stops the job before any rule runs."""
    code, told = _run(newsroom, python_on_path, checkout, policy_ref="nowhere")

    assert code == 2
    assert "::error title=factcheck::policy-ref nowhere is not in the checkout" in told


@pytest.mark.parametrize("step", [0])
def test_python_is_set_up_first(step: int) -> None:
    """The one step that only the host can run sets Python up."""
    assert _action()["runs"]["steps"][step]["uses"] == "actions/setup-python@v5"
