"""One discrepancy makes one finding, and no finding hides another."""

from pathlib import Path

from factcheck.check import load_rules
from factcheck.check.loader import load_folder
from factcheck.check.runner import run_rules
from factcheck.model.relation import Restatement
from factcheck.pipeline import read_figures
from factcheck.read import read_string
from tests.check.made import make_reading
from tests.check.made_rules import write_rules

READING = make_reading("The 51 seats.\n\nThe 49 seats.", ("51", "51"), ("49", "49"))
READING = READING._replace(
    relations={"restatement": (Restatement(READING.figures[0], READING.figures[1]),)}
)
PAIR = "def check_{0}(restatement):\n    assert restatement.first == restatement.second\n"


def found(folder: Path, **files: str) -> list[str]:
    """Return the names of the rules that speak."""
    rules = load_folder(str(write_rules(folder, **files)))
    return [finding.rule for finding in run_rules(READING, rules).findings]


def test_rule_speaks_instead_of_another(tmp_path: Path) -> None:
    """Of two rules on the same figures, the one that speaks instead of the other is heard."""
    special = "from factcheck import instead_of\n\n@instead_of('aa')\n" + PAIR.format("zz")

    assert found(tmp_path, aa=PAIR.format("aa"), zz=special) == ["zz"]


def test_louder_rule_speaks(tmp_path: Path) -> None:
    """Without such an order the louder rule is heard."""
    loud = "from factcheck import severity\n\n@severity('error')\n" + PAIR.format("zz")

    assert found(tmp_path, aa=PAIR.format("aa"), zz=loud) == ["zz"]


def test_single_figures_are_never_merged(tmp_path: Path) -> None:
    """Two faults of one figure are two findings."""
    one = "def check_{0}(figure):\n    assert figure.could_be(51)\n"

    assert found(tmp_path, aa=one.format("aa"), zz=one.format("zz")) == ["aa", "zz"]


def test_other_figures_are_another_discrepancy(tmp_path: Path) -> None:
    """A finding on one of the two figures stands beside the one on both."""
    one = "def check_zz(figure):\n    assert figure.could_be(51)\n"

    assert found(tmp_path, aa=PAIR.format("aa"), zz=one) == ["aa", "zz"]


def test_rule_led_twice_to_one_fault_tells_it_once(tmp_path: Path) -> None:
    """Two relations of one announced number with one list are one finding, the loudest."""
    told = """from factcheck import Discrepancy, Label

def check_aa(restatement):
    return Discrepancy(
        message="Four announced, three listed",
        severity={"sure": "error", "likely": "warning"}[restatement.certainty],
        labels=(Label(restatement.first.span, "announced", primary=True),),
    )
"""
    first, second = READING.figures
    led = tuple(Restatement(first, second, each) for each in ("likely", "sure", "likely"))
    rules = load_folder(str(write_rules(tmp_path, aa=told)))

    findings = run_rules(READING._replace(relations={"restatement": led}), rules).findings

    assert ["error"] == [finding.severity for finding in findings]


def test_one_slip_that_breaks_two_equations_is_told_once() -> None:
    """An order that the wrong number of a share breaks, too, is left to the share."""
    draft = "\n\nOf the town's 42,000 tenants, 81,000, or 19%, owe rent.\n"
    article = read_string(draft, "draft.txt", "txt")
    report = run_rules(read_figures(article), load_rules())

    assert [f.rule for f in report.findings if f.severity != "info"] == ["share-of-base"]
