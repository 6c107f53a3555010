"""Agreement is said of what was compared and holds, and of nothing else."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.model.reading import Report
from factcheck.model.relation import Restatement
from factcheck.report.coverage import coverage, outcomes
from tests.link.drafting import read

HOLDS = "The port has 27 boats: 17 ferries and 10 tugs."
BROKEN = "The port has 29 boats: 17 ferries and 10 tugs."
ALONE = "The mayor spent £41 on lunch."


def _report(draft: str) -> Report:
    return run_rules(read(draft), load_rules())


def _met(report: Report) -> dict[str, str]:
    figures = report.reading.figures
    return dict(zip(map(str, figures), outcomes(report), strict=True))


def test_equation_that_holds_is_agreement() -> None:
    """Figures of an equation that was decided and holds agree; a lone one was not checked."""
    assert _met(_report(f"{HOLDS} {ALONE}")) == {
        "27": "agrees", "17": "agrees", "10": "agrees", "£41": "not checked",
    }  # fmt: skip


def test_report_tells_what_was_compared() -> None:
    """Each decided equation names its figures, and whether it holds."""
    (decided,) = _report(HOLDS).decided

    assert (decided.equation, decided.holds, decided.figures) == ("sum", True, (0, 1, 2))


def test_hidden_finding_is_no_agreement() -> None:
    """Figures whose finding is accepted, ignored or below the level shown are set aside."""
    report = _report(BROKEN)

    assert set(_met(report).values()) == {"in question"}
    assert set(_met(report.showing(())).values()) == {"set aside"}
    assert coverage(report.showing(())).brief == "0 agree, 3 set aside"


def test_figure_that_holds_is_set_aside_with_its_finding() -> None:
    """An equation that holds does not outweigh a finding that somebody accepted."""
    shown = [
        rule._replace(on=rule.on or rule.name == "toll-without-source") for rule in load_rules()
    ]
    report = run_rules(read("The fire killed 27 children: 17 boys and 10 girls."), shown)
    hidden = _met(report.showing(()))

    assert [finding.rule for finding in report.findings] == ["toll-without-source"]
    assert hidden == {"27": "set aside", "17": "agrees", "10": "agrees"}


def test_broken_equation_that_no_rule_tells_is_no_agreement() -> None:
    """Where no rule speaks of a broken equation, its figures were not checked, and why."""
    rules = [rule for rule in load_rules() if rule.name != "parts-and-total"]
    report = run_rules(read(BROKEN), rules)

    assert (report.findings, set(_met(report).values())) == ((), {"not checked"})
    assert {skipped.reason for skipped in report.unchecked} == {
        "unlike what it may restate or be made of, and no rule takes it for a fault"
    }


def test_linked_but_too_vague_says_so() -> None:
    """A relation that arithmetic cannot decide is no comparison, and says why."""
    report = _report("The port has 27 boats: dozens of ferries and 10 tugs.")

    assert "agrees" not in _met(report).values()
    assert report.decided == ()


@pytest.mark.parametrize(
    "draft",
    [
        "The mill counted 5,410 cases, more than the 4,990 of the year before.",
        "The jobless rate fell to 2.7% from 3.1%.",
        "The oldest victim was 96 and the youngest victim was 31.",
    ],
)
def test_order_alone_is_no_agreement(draft: str) -> None:
    """That one figure is greater than another bears neither of them out, and it says so."""
    report = _report(draft)

    assert set(_met(report).values()) == {"not checked"}
    assert {skipped.reason for skipped in report.unchecked} == {
        "only greater or less than another figure, as the words have it"
    }
    assert {one.holds for one in report.decided} == {True}


def test_strained_pair_is_no_agreement() -> None:
    """Where only the roughest values fit both, neither agreement nor conflict is claimed."""
    reading = read("The rate is 14.9 percent. Last year it was 15.0 percent, he said.")
    first, second = reading.figures
    pair = Restatement(first, second)
    report = run_rules(reading._replace(relations={"restatement": (pair,)}), load_rules())

    assert (report.decided, [str(f) for f in reading.figures]) == (
        (),
        ["14.9 percent", "15.0 percent"],
    )
    assert {one.reason for one in report.unchecked} == {
        "linked, but only the roughest values fit both"
    }


@pytest.mark.parametrize(
    ("told", "agree"),
    [
        ("Turnout fell by 13 points, from 71% to 58%.", 3),
        ("Turnout fell by 14 points, from 71% to 58%.", 0),
        ("Turnout fell by 12.9 points, from 71.2% to 58.2%.", 0),
        ("The jobless rate rose 25 percent, from 4% to 5%.", 3),
        ("The jobless rate rose 20 percent, from 4% to 5%.", 0),
        ("Smith led Jones by 8 points, 52 percent to 44 percent.", 3),
        ("Smith led Jones by 9 points, 52 percent to 44 percent.", 0),
        ("Of the voters, 68% were opposed and 24% in favour, with 8% undecided.", 3),
        ("Of the voters, 68% were opposed and 24% in favour, with 3% undecided.", 0),
    ],
)
def test_shares_that_are_off_as_printed_are_no_agreement(told: str, agree: int) -> None:
    """Shares are ticked only where the figures as printed bear them out."""
    report = _report(told)

    assert (report.checked, [f.rule for f in report.findings if f.severity != "info"]) == (
        agree, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "agree"),
    [
        ("Sales more than doubled, from $12 million to $28 million.", 3),
        ("Sales more than doubled, from $12 million to $68 million.", 0),
        ("Sales rose more than 20 percent, from $100 million to $123 million.", 3),
        ("Sales rose more than 20 percent, from $100 million to $180 million.", 0),
        ("Sales rose at least 20 percent, from $100 million to $123 million.", 3),
        ("Sales rose at least 20 percent, from $100 million to $190 million.", 0),
        ("It lost £71m last year, less than half of the £159m it lost in 2021.", 3),
        ("It lost £71m last year, less than half of the £559m it lost in 2021.", 0),
    ],
)
def test_a_bound_far_off_is_no_agreement(told: str, agree: int) -> None:
    """What is true of a bound by far, so that nobody would say it of these, is not ticked."""
    report = _report(told)

    assert (report.checked, [f.rule for f in report.findings if f.severity != "info"]) == (
        agree, [],
    )  # fmt: skip


@pytest.mark.parametrize("draft", [HOLDS, BROKEN, ALONE])
def test_every_figure_has_one_outcome(draft: str) -> None:
    """The outcomes add up to the figures."""
    told = coverage(_report(draft))
    met = (told.agree, told.in_conflict, told.in_question, told.set_aside, told.not_checked)

    assert sum(met) == told.figures
