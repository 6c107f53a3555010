"""Calibration keeps the rules that are worth their alarms within the budget."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies as st

from factcheck.archive.audit import Rates
from factcheck.archive.calibrate import as_svg, as_toml, calibrate
from factcheck.archive.verdicts import Precision, wilson
from factcheck.cli.entry import run
from tests.archive.conftest import Row
from tests.archive.test_scan import many

Make = Callable[[Iterable[Row]], Path]


def rates(counts: dict[str, int], words: int = 100_000) -> Rates:
    """Return rates of warnings."""
    levels = dict.fromkeys(counts, "warning")
    return Rates(1, 0, words, Counter(counts), Counter(counts), levels, {}, {}, {})


def judged(accepted: int, false: int) -> Precision:
    """Return a precision."""
    return Precision(accepted, 0, false, *wilson(accepted, accepted + false))


def test_the_best_rules_stay_loud() -> None:
    """A rule that is mostly right is kept before one that is mostly wrong or not judged."""
    found = calibrate(
        rates({"good": 20, "poor": 20, "unknown": 5}),
        {"good": judged(9, 1), "poor": judged(1, 9)},
        0.07,
    )

    assert [(step.rule, round(step.alarms, 3)) for step in found.steps] == [
        ("good", 0.02), ("unknown", 0.05), ("poor", 0.18),
    ]  # fmt: skip
    assert found.kept == 2
    assert as_toml(found, "why") == (
        '# why\n[severity]\npoor = "info"  # 0.180 alarms a thousand words\n'
    )


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 500)),
    st.floats(0, 3, allow_nan=False),
)
def test_the_budget_is_never_passed(counts: dict[str, int], budget: float) -> None:
    """The alarms of the rules kept stay within the budget, and the curve can be drawn."""
    found = calibrate(rates(counts), {"a": judged(3, 2), "b": judged(0, 5)}, budget)
    kept = found.steps[: found.kept]

    assert sum(step.alarms for step in kept) <= budget + 1e-9
    assert {step.rule for step in found.steps} == set(counts)
    assert ElementTree.fromstring(as_svg(found)).tag.endswith("svg")


def test_the_command(
    archive: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Calibrate writes settings that check can use, and a page with the curve."""
    folder = str(archive(many(70)))
    monkeypatch.chdir(tmp_path)
    code = run(
        [
            "calibrate",
            folder,
            "--alarms",
            "0.5",
            "--page",
            "c.html",
            "--isolated",
            "--jobs",
            "2",
        ]
    )
    Path("factcheck.toml").write_text('extend = "factcheck-calibrated.toml"\n')
    shown = run(["check", "--show-settings"])
    out = capsys.readouterr().out

    assert (code, shown) == (0, 0)
    assert "to info: percent-change" in out
    assert "<svg" in Path("c.html").read_text("utf-8")


@pytest.mark.parametrize("alarms", ["few", "-1", "nan"])
def test_a_budget_is_a_number(alarms: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A budget that is no number is told in one line."""
    assert run(["calibrate", "nowhere", "--alarms", alarms]) == 2
    assert "give alarms a thousand words" in capsys.readouterr().err
