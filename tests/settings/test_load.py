"""A settings file is read whole, or refused with file, line and nearest key."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.settings.load import load_settings
from factcheck.settings.values import Settings, settings_for


def _load(folder: Path, text: str) -> Settings:
    path = folder / "factcheck.toml"
    path.write_text(text, "utf-8")
    return load_settings(str(path))


def test_every_key_is_read(tmp_path: Path) -> None:
    """All keys of the documentation reach the settings, paths made absolute."""
    settings = _load(
        tmp_path,
        """
rules = ["our-rules"]
tables = "tables"
drafts = ["drafts/**/*.md"]
exclude = ["drafts/old/**"]
select = ["agreement", "percent-*"]
extend-select = "style"
ignore = ["info"]
severity = { shares-total = "warning", style = "off" }
fail-level = "warning"
show-level = "warning"
locale = "en-GB"
currency = "GBP"
date = 2026-03-01
format = "concise"
output = ["sarif:out/report.sarif"]
baseline = "baseline.json"
ledger = "accepted.jsonl"
cache = false
jobs = 2
style = { percent = "per cent", numerals = "words below 10" }
""",
    )

    assert settings == Settings(
        rules=(str(tmp_path / "our-rules"),),
        tables=(str(tmp_path / "tables"),),
        drafts=("drafts/**/*.md",),
        exclude=("drafts/old/**",),
        select=("agreement", "percent-*"),
        extend_select=("style",),
        ignore=("info",),
        severity={"shares-total": "warning", "style": "off"},
        fail_level="warning",
        show_level="warning",
        locale="en-GB",
        currency="GBP",
        date=date(2026, 3, 1),
        format="concise",
        output=(f"sarif:{tmp_path / 'out' / 'report.sarif'}",),
        baseline=str(tmp_path / "baseline.json"),
        ledger=str(tmp_path / "accepted.jsonl"),
        cache=False,
        jobs=2,
        style={"percent": "per cent", "numerals": "words below 10"},
        source=str(tmp_path / "factcheck.toml"),
        folder=str(tmp_path),
    )


_LEVELS = "input should be 'error', 'warning' or 'info'"
_SEVERITIES = "input should be 'error', 'warning', 'info' or 'off'"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("jobs = 1\nfail-levl = 1\n", "2: unknown key 'fail-levl'; did you mean 'fail-level'?"),
        (
            '[per-path."a/**"]\n\nselct = []\n',
            "3: unknown key 'per-path.a/**.selct'; did you mean 'select'?",
        ),
        ("\n[style]\npercnt = 1\n", "3: unknown key 'style.percnt'; did you mean 'percent'?"),
        ('fail-level = "eror"\n', f"1: fail-level: {_LEVELS}, not 'eror'"),
        ("# first\nselect = 3\n", "2: select: should be a list of strings, not 3"),
        ('[severity]\nx = "loud"\n', f"2: severity.x: {_SEVERITIES}, not 'loud'"),
        ("jobs = -1\n", "1: jobs: input should be greater than or equal to 0, not -1"),
        (
            'output = "report.sarif"\n',
            "1: output: has the wrong form (see docs/settings.md), not 'report.sarif'",
        ),
    ],
)
def test_faults_name_the_place(tmp_path: Path, text: str, complaint: str) -> None:
    """Each fault is one line with file, line, key and what would do."""
    with pytest.raises(SettingsError) as caught:
        _load(tmp_path, text)

    assert str(caught.value) == f"{tmp_path / 'factcheck.toml'}:{complaint}"


def test_unknown_key_without_a_near_one_lists_the_known(tmp_path: Path) -> None:
    """A key like no other is answered with the list of keys."""
    with pytest.raises(SettingsError, match="unknown key 'zzz'; known keys: baseline, cache"):
        _load(tmp_path, "zzz = 1\n")


def test_extend_lays_one_file_over_another(tmp_path: Path) -> None:
    """Values replace, tables merge, and paths stay relative to their own file."""
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "house.toml").write_text(
        'rules = "rules"\njobs = 2\nignore = ["a"]\n[severity]\nx = "info"\n'
        '[per-path."op/**"]\nignore = "b"\n'
    )

    settings = _load(
        tmp_path, 'extend = "shared/house.toml"\nignore = ["c"]\n[severity]\ny = "off"\n'
    )

    assert settings.rules == (str(shared / "rules"),)
    assert (settings.jobs, settings.ignore) == (2, ("c",))
    assert settings.severity == {"x": "info", "y": "off"}
    assert [override.pattern for override in settings.per_path] == ["op/**"]


def test_extend_in_a_circle_is_refused(tmp_path: Path) -> None:
    """Two files that extend each other are named, not followed for ever."""
    (tmp_path / "b.toml").write_text('extend = "factcheck.toml"\n')

    with pytest.raises(SettingsError, match=r"extends itself: factcheck.toml -> b.toml -> "):
        _load(tmp_path, 'extend = "b.toml"\n')


def test_extended_file_must_exist(tmp_path: Path) -> None:
    """A missing file is named as written."""
    with pytest.raises(SettingsError, match=r"extend: no such file: house\.toml"):
        _load(tmp_path, 'extend = "house.toml"\n')


def test_per_path_overrides_apply_in_order(tmp_path: Path) -> None:
    """The last matching override wins, lists are added to, other stories keep the general."""
    settings = _load(
        tmp_path,
        """
ignore = ["general"]
[per-path."opinion/**"]
ignore = ["sourcing"]
fail-level = "warning"
[per-path."*.html"]
fail-level = "info"
""",
    )

    opinion = settings_for(str(tmp_path / "opinion" / "x.html"), settings)
    news = settings_for(str(tmp_path / "news" / "x.md"), settings)

    assert (opinion.ignore, opinion.fail_level) == (("general", "sourcing"), "info")
    assert (news.ignore, news.fail_level) == (("general",), "error")


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """Two mistakes need one run to be found, and are told in the order of their lines."""
    with pytest.raises(SettingsError) as caught:
        _load(tmp_path, 'rulez = "x"\njobs = -1\n\n[style]\ngrouping = "eastern"\n')

    assert str(caught.value) == (
        f"{tmp_path / 'factcheck.toml'}:1: unknown key 'rulez'; did you mean 'rules'?; "
        "line 2: jobs: input should be greater than or equal to 0, not -1; "
        "line 5: style.grouping: input should be 'western' or 'indian', not 'eastern'"
    )
