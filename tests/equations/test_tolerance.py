"""What looks like agreement only when both sides are rounded their farthest is a finding."""

import pytest

from factcheck.equations.judging import judge, judge_slots
from factcheck.read.draft import read_draft
from tests.equations.filling import judged
from tests.link.drafting import loud, read

WRONG = [
    ("word-multiple", "Sales doubled from 500 to 900 last year."),
    ("percent-change", "The share fell by half, from $30 to $20."),
    ("word-multiple", "Profit halved to £40m from £60m."),
    ("percent-change", "Profit rose 10% from £40 million to £46 million."),
    ("percent-change", "Sales grew 10 percent, to £46 million from £40 million."),
    ("share-forms", "A third (30%) of voters agreed."),
    ("share-forms", "A quarter (28%) of voters agreed."),
    ("temperature-difference", "Scientists expect a rise of 5.5C (41.9F) by 2100."),
    ("dual-units", "Winds of 30 to 55 km/h (19 to 44 mph) are expected."),
    ("dual-units", "Winds of 20 to 55 km/h (19 to 34 mph) are expected."),
    ("percent-or-points", "The rate rose to 7 percent from 6 percent, a 1 percent increase."),
    ("parts-and-total", "They asked 330 people: 130 nurses and 198 doctors."),
    ("change-and-difference", "Staff rose by 300, from 1,200 to 1,400."),
    ("percent-change", "Membership dropped by half, from 60,000 to 40,000."),
    ("share-of-base", "The suspects took $540,000 of the $1.2 million, half of the money."),
]
RIGHT = [
    "Sales doubled from 500 to 980 last year.",
    "Sales nearly doubled from 500 to 900 last year.",
    "The share fell by half, from $30 to $15.",
    "Profit halved to £30m from £60m.",
    "Profit rose 15% from £40 million to £46 million.",
    "A third (32%) of voters agreed.",
    "Almost a third (31%) of voters agreed.",
    "A quarter (26%) of voters agreed.",
    "Scientists expect a rise of 5.5C (9.9F) by 2100.",
    "Winds of 30 to 55 km/h (19 to 34 mph) are expected.",
    "The rate rose to 7 percent from 6 percent, a 1 point increase.",
    "The rate rose to 7 percent from 6 percent, a 17 percent increase.",
    "The firm made $9bn last year. Its $8.8bn profit was a record.",
    "There were 110 boys and 22 girls, about 130 in all.",
    "Profit rose 50% from $2 billion to $3 billion.",
    "The plan pays $500 million over five years, or $100 million a year.",
]


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_disagreement_is_found(rule: str, draft: str) -> None:
    """A pair that rounding alone cannot explain is told by its rule."""
    assert [name for name, _ in loud(draft)] == [rule]


@pytest.mark.parametrize("draft", RIGHT)
def test_rounded_copy_passes(draft: str) -> None:
    """Genuinely rounded copy draws nothing."""
    assert loud(draft) == []


def test_finding_says_which_value_would_fit() -> None:
    """Where one slip explains the fault, the working names the value that was meant."""
    from factcheck.check import load_rules, run_rules

    report = run_rules(read("It sold rolls for $3.91 and $4.20, $7.39 in all."), load_rules())
    found = [finding.working for finding in report.findings if finding.group == "arithmetic"]

    assert ["$3.19 would fit in place of $3.91" in text for text in found] == [True]


@pytest.mark.parametrize(
    ("last", "verdict"), [("330", "broken"), ("328", "holds"), ("320", "broken")]
)
def test_cells_are_read_to_the_place_their_column_shows(
    tmp_path: object, last: str, verdict: str
) -> None:
    """Beside 198, the 130 and the total of a table are no tens."""
    path = f"{tmp_path}/story.md"
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            f"| Place | Dead |\n|---|---|\n| Hull | 130 |\n| Leeds | 198 |\n| All | {last} |\n"
        )
    from factcheck.pipeline import read_figures

    figures = read_figures(read_draft(path)).figures
    found = judge_slots("sum", {"total": figures[-1:], "parts": figures[:-1]})

    assert (found.verdict, [str(f) for f in figures]) == (verdict, ["130", "198", last])


@pytest.mark.parametrize(("last", "rules"), [("330", ["parts-and-total"]), ("328", [])])
def test_a_table_that_does_not_add_up_is_told(last: str, rules: list[str]) -> None:
    """A wrong total of a table is a finding of the whole check, and a right one is none."""
    from factcheck.check import load_rules
    from factcheck.pipeline import check_article
    from factcheck.read import read_string

    rows = f"| Hull | 130 |\n| Leeds | 198 |\n| All | {last} |\n"
    text = f"The storm\n\nIt hit two towns.\n\n| Place | Dead |\n|---|---|\n{rows}"
    report = check_article(read_string(text.encode(), "story.md", "md", None), load_rules())

    assert [each.rule for each in report.findings if each.severity != "info"] == rules


def test_neighbours_of_a_cell_tell_its_place(tmp_path: object) -> None:
    """A cell that a computation leaves out still shows to what place its column is told."""
    rows = "| Hull | 130 |\n| Leeds | 200 |\n| York | 198 |\n| Hull and Leeds | 340 |\n"
    path = f"{tmp_path}/story.md"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"| Place | Dead |\n|---|---|\n{rows}")
    from factcheck.pipeline import read_figures

    hull, leeds, _, both = read_figures(read_draft(path)).figures

    assert judge_slots("sum", {"total": (both,), "parts": (hull, leeds)}).verdict == "broken"


@pytest.mark.parametrize(
    ("total", "each", "verdict"),
    [("$240 million", "$10 million", "holds"), ("$260 million", "$10.4 million", "broken")],
)
def test_counted_time_is_exact(total: str, each: str, verdict: str) -> None:
    """A plan of 24 months is not one of 23.5 to 24.5, nor a ten-year note one of five."""
    slots = {"total": total, "number": "24 months", "each": each}

    assert judged("product", slots).verdict == verdict


# Copy, and whether its length is told by its clock times: "" where rounding both is all that
# brings them together, so that nothing can be told.
CLOCKED = (
    ("The bell rang at 8:17 a.m. and class began six minutes later, at 8:23 a.m.", "agrees"),
    ("The bell rang at 8:17 a.m. and class began seven minutes later, at 8:23 a.m.", ""),
    ("The bell rang at 8:17 a.m. and class began five minutes later, at 8:23 a.m.", ""),
    ("The bell rang at 8:17 a.m. and class began eight minutes later, at 8:23 a.m.", "differs"),
    ("The bell rang at 8:17 a.m. and class began three minutes later, at 8:23 a.m.", "differs"),
    ("It sailed at 6:42 p.m. and docked 39 minutes later, at 7:21 p.m.", "agrees"),
    ("It sailed at 6:42 p.m. and docked 40 minutes later, at 7:21 p.m.", "agrees"),
    ("It sailed at 6:42 p.m. and docked about 40 minutes later, at 7:21 p.m.", "agrees"),
    ("It sailed at 6:42 p.m. and docked 45 minutes later, at 7:21 p.m.", "differs"),
    ("It sailed at 6:42 p.m. and docked 34 minutes later, at 7:21 p.m.", "differs"),
    ("It sailed at 6:35 p.m. and docked 43 minutes later, at 7:20 p.m.", ""),
    ("It sailed at 6:35 p.m. and docked 40 minutes later, at 7:20 p.m.", "differs"),
    ("It sailed at 6:35 p.m. and docked 35 minutes later, at 7:20 p.m.", "differs"),
    ("It sailed at 6 p.m. and docked 50 minutes later, at 7 p.m.", ""),
    ("It sailed at 6 p.m. and docked 20 minutes later, at 7 p.m.", "differs"),
    ("The vote opened at 9 p.m. and closed two hours later, at 11:20 p.m.", ""),
    ("The vote opened at 9 p.m. and closed two hours later, at 11:30 p.m.", ""),
    ("The vote opened at 8:58 p.m. and closed two hours later, at 11:36 p.m.", ""),
    ("The vote opened at 8:58 p.m. and closed two hours later, at 11:46 p.m.", "differs"),
    ("The vote opened at 9 p.m. and closed four hours later, at 11:30 p.m.", "differs"),
    ("The vote opened at 9 p.m. and closed 2.5 hours later, at 11:30 p.m.", "agrees"),
    ("The vote opened at 9 p.m. and closed an hour later, at 11 p.m.", "differs"),
)


@pytest.mark.parametrize(("copy", "verdict"), CLOCKED)
def test_clock_times_bear_no_more_than_their_rounding(copy: str, verdict: str) -> None:
    """A time told to the minute bears a minute, one on the hour or by fives more."""
    (found,) = (judge(each) for each in read(copy).relations["elapsed"])
    said = {"holds": "agrees", "broken": "differs"}[found.verdict]
    assert ("" if found.strained else said) == verdict
