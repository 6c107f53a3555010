"""A figure agrees with a source only where the two are one quantity, and it is said how."""

import io

import pytest

from factcheck.compare import compare, verdicts
from factcheck.model.reading import Reading, Report
from factcheck.pipeline import read_figures
from factcheck.read import read_string
from factcheck.report.as_json import report_object
from factcheck.report.as_text import write_full
from factcheck.report.coverage import coverage


def reading(text: str, path: str = "draft.txt") -> Reading:
    """Return the reading of a text without a headline."""
    return read_figures(read_string(f"\n\n{text}\n", path, "txt"))


def judged(draft: str, source: str) -> dict[str, str]:
    """Return the status of each figure of a draft held against one source."""
    found = verdicts(reading(draft), [reading(source, "release.txt")])
    return {verdict.text: verdict.status for verdict in found}


def compared(draft: str, source: str) -> Report:
    """Return the report of a draft held against one source."""
    return compare(reading(draft), [reading(source, "release.txt")])


LOANS = (
    "Loans of printed books rose 3% to 309,000, loans of e-books doubled to 42,000. "
    "There were 400,000 visits."
)
COST = "The extra cost is £185,000 a year."


@pytest.mark.parametrize(
    ("draft", "source", "figure"),
    [
        ("It has 64 staff.", "It has 64 buses.", "64"),
        ("The yard keeps 24 men.", "It has 64 buses and 24 trams.", "24"),
        ("The club paid a fine of £40.", "A ticket for the ferry is £40.", "£40"),
    ],
)
def test_equal_digits_of_other_things(draft: str, source: str, figure: str) -> None:
    """Digits that meet under other nouns and words are no agreement."""
    assert judged(draft, source)[figure] == "not-compared"


@pytest.mark.parametrize(
    ("draft", "source", "figure"),
    [
        ("It has 64 staff.", "The service has 64 staff.", "64"),
        ("It has 1,834 workers.", "It employs 1,834 people.", "1,834"),
        ("The blast hurt 27 workers at the mill.", "The blast at the mill hurt 27 men.", "27"),
        ("Revenue was 4.03 billion.", "Revenue was $4.03 billion.", "4.03 billion"),
    ],
)
def test_one_quantity_in_other_words(draft: str, source: str, figure: str) -> None:
    """Another word for the same people, and a number that leaves out its unit, agree."""
    assert judged(draft, source)[figure] == "supported"


def test_money_is_not_people() -> None:
    """A price is not borne out by a number of people."""
    assert judged("A visit costs 40p.", "The library has 40 staff.")["40p"] == "not-found"


@pytest.mark.parametrize(
    ("figure", "status"),
    [
        ("£185,000 a year", "supported"),
        ("£190,000 a year", "rounded"),
        ("£180,000 a year", "unfair-rounding"),
        ("£200,000 a year", "unfair-rounding"),
        ("£189,000 a year", "contradicted"),
        ("£182,500 a year", "contradicted"),
    ],
)
def test_rounding(figure: str, status: str) -> None:
    """People round halves up; cut off or rounded too far is unfair, all else contradicted."""
    assert judged(f"The extra cost is {figure}.", COST)[figure] == status


def test_two_numbers_of_one_place() -> None:
    """Two numbers told to the same place are no rounding of one another."""
    found = judged("The library has 42,000 books.", "The library has 43,000 books.")

    assert found["42,000"] == "contradicted"


def test_more_digits_than_the_source() -> None:
    """A number within what the source gives, and finer, is none of the source's."""
    draft, source = reading("It has 412,300 visitors."), "It has more than 400,000 visitors."

    (found,) = verdicts(draft, [reading(source, "release.txt")])

    assert (found.status, found.working) == (
        "not-found", "the source gives no more than “more than 400,000”",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "figure", "status"),
    [
        ("Loans of e-books doubled, from 21,000 to 42,000.", "21,000", "derived"),
        ("Loans of printed books rose 3%, from 300,000 to 309,000.", "300,000", "derived"),
        ("Loans of e-books doubled, from 23,000 to 42,000.", "23,000", "not-found"),
        ("Together the library lent 351,000 titles.", "351,000", "derived"),
    ],
)
def test_other_end_of_a_change(draft: str, figure: str, status: str) -> None:
    """The end that a source leaves out follows from the change and the end that it gives."""
    assert judged(draft, LOANS)[figure] == status


def test_another_hour() -> None:
    """Another hour of the day does not agree."""
    assert judged("It opens at 5 p.m.", "The library opens at 9 a.m.")["5 p.m."] != "supported"


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("The mayor spoke on Tuesday.", "Tuesday"),
        ("The doors shut at 5 p.m.", "5 p.m."),
        ("It is the second rise in a row.", "second"),
        ("Sunday is the one day when families are free.", "one day"),
    ],
)
def test_scene_is_not_asked_of_sources(draft: str, figure: str) -> None:
    """Weekdays, hours, ranks and "one" as a word are not told to lack a source."""
    assert judged(draft, COST)[figure] == "not-compared"


def test_why_a_figure_agrees() -> None:
    """The report names relation, place and arithmetic; a contradicted figure holds nothing."""
    report = compared("It costs £190,000 a year. It lent 99,000 books.", f"{COST} {LOANS}")

    (cost, *_) = report_object(report)["coverage"]

    assert cost["compared"] == [
        {
            "equation": "rounded from a source", "holds": True, "with": [], "working": "",
            "sources": [{"where": "release.txt:3:19", "text": COST}],
        }
    ]  # fmt: skip


def test_rounded_and_derived_are_told() -> None:
    """The terminal says of each number that no source prints how it comes about."""
    out = io.StringIO()

    write_full(
        [compared("Together the library lent 351,000 titles.", LOANS)], out,
        color=False, width=200, ascii_only=False, links=False,
    )  # fmt: skip

    assert (
        "draft.txt: 351,000 (3:27) is derived from sources: 309,000 + 42,000 = 351,000; "
        "release.txt:3:35, release.txt:3:72" in out.getvalue()
    )


def test_contradicted_holds_nothing() -> None:
    """A figure in conflict is not said to equal a source."""
    report = compared("The library has 42,000 books.", "The library has 43,000 books.")

    assert [one.holds for one in report.decided] == [False]
    assert coverage(report).brief == "0 agree, 1 in conflict"


@pytest.mark.parametrize("figure", ["£190,000", "£182,500"])
def test_what_is_held_against_a_source_is_not_left_out(figure: str) -> None:
    """The source's number is not missing where the draft rounds it or has another for it."""
    found = compared(f"The extra cost is {figure} a year.", COST).findings

    assert [finding for finding in found if finding.rule == "left-out"] == []


HOMES = (
    "The county finished 2,140 homes in 2024. Tenants moved into 749 of them. Hexham "
    "finished 230, and the scheme employs 1,150 people."
)


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("Morpeth finished 520 houses, Hexham 230.", "520"),
        ("Morpeth has twice as many inhabitants as Hexham, or 30,000 people.", "twice"),
        ("In Morpeth the share is a third.", "a third"),
        ("In Morpeth about 35% of homes are let.", "35%"),
        ("Morpeth finished 640, or 30% of the total.", "30%"),
    ],
)
def test_arithmetic_of_other_things_is_no_agreement(draft: str, figure: str) -> None:
    """Numbers of the source that happen to make the draft's are not what it is made of."""
    assert judged(draft, HOMES)[figure] in ("not-compared", "not-found")


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("Tenants moved into 35% of the finished homes.", "35%"),
        ("Hexham finished 11% of the 2,140 homes.", "11%"),
        ("Tenants moved into about a third of the homes that the county finished.", "a third"),
    ],
)
def test_arithmetic_of_the_same_things_is_agreement(draft: str, figure: str) -> None:
    """What the draft's words share with the operands ties a short value to them."""
    assert judged(draft, HOMES)[figure] == "derived"


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("Visits rose 20%.", "20%"),
        ("Visits doubled.", "doubled"),
        ("The halls had three times as many visits.", "three times"),
    ],
)
def test_derived_value_is_the_printed_one(draft: str, figure: str) -> None:
    """A change by 24% is no 20%, and 1.6 or 2.6 times as many is neither twice nor thrice."""
    source = "The halls had 310,000 visits, up from 250,000, and the pools 96,000 visits."
    assert judged(draft, source)[figure] != "derived"


@pytest.mark.parametrize(
    ("draft", "figure", "status"),
    [
        (
            "It finished 2,140 homes for £428 million, or £200,000 a home.",
            "£200,000",
            "derived",
        ),
        ("The £428 million for 2,140 homes is £200,000 for each home.", "£200,000", "derived"),
        (
            "It finished 2,140 homes for £428 million, or £230,000 a home.",
            "£230,000",
            "not-found",
        ),
        ("Homes for £428 million, or £200,000 a home, are finished.", "£200,000", "not-found"),
        ("Finished homes rose from 1,784 to 2,140, or 20%.", "20%", "derived"),
        ("Finished homes rose from 1,784 to 2,140, or 28%.", "28%", "not-found"),
        ("Finished homes rose from 1,701 to 2,140, or 25.8%.", "25.8%", "not-found"),
    ],
)
def test_figure_that_follows_from_its_sentence(draft: str, figure: str, status: str) -> None:
    """What two sourced figures of the sentence make needs no source of its own."""
    first = "The county finished 2,140 homes, at a cost of £428 million."
    second = "In the year before it finished 1,784 homes, and not 1,980 as planned."
    found = verdicts(reading(draft), [reading(first, "a.txt"), reading(second, "b.txt")])

    assert {each.text: each.status for each in found}[figure] == status
