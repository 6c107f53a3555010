"""Proposed links are decided by arithmetic, and findings say where they come from."""

from datetime import date
from typing import Any

import pytest

from factcheck.check import load_rules
from factcheck.model.finding import Finding
from factcheck.pipeline import check_article
from factcheck.second_reader.findings import PROOF
from factcheck.second_reader.reading import Outcome, read_again
from tests.second_reader.answering import Scripted, by_text
from tests.second_reader.stories import article

_RULES = load_rules()
DAY = date(2024, 5, 15)  # a Wednesday


def outcome(
    text: str, *links: dict[str, Any], rules: bool = False, day: date | None = DAY, **more: Any
) -> Outcome:
    """Return what a reader with these links makes of a story; one link is proof enough."""
    report = check_article(article(text, day=day), _RULES if rules else ())
    return read_again(report, by_text(*links), **{"proof": 0, **more})


def loud(text: str, *links: dict[str, Any], **more: Any) -> list[Finding]:
    """Return the reader's warnings and errors."""
    found = outcome(text, *links, **more).report.findings
    return [each for each in found if each.rule == "second-reader" and each.severity != "info"]


CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("Shop\n\nIt sold {} pears and 30 figs, 70 fruits in all.", "40|50",
     {"equation": "sum", "total": "70", "parts": ["{}", "30"], "closed": True,
      "because": "pears and"}),
    ("Shop\n\nThe shop opened on {}, May 14, to a crowd.", "Tuesday|Friday",
     {"equation": "weekday", "weekday": "{}", "date": "May 14", "because": "The shop opened"}),
    ("Shop\n\nIt had {} owners: Ann Lee, Bo Ek and Cy Oh.", "three|four",
     {"equation": "count of a list", "announced": "{}", "because": "owners: Ann Lee",
      "items": ["Ann Lee", "Bo Ek", "Cy Oh"]}),
    ("Shop\n\nBoth owners, all {} of them, came.", "two|six",
     {"equation": "equal", "first": "word:both", "second": "{}", "because": "Both owners"}),
    ("Shop\n\nThe prize is €100 ({}).", "$108|$180",
     {"equation": "exchange", "first": "€100", "second": "{}", "because": "The prize is"}),
    ("Shop\n\nIt is {} (10 km) away.", "6.2 miles|62 miles",
     {"equation": "conversion", "first": "{}", "second": "10 km", "because": "It is"}),
    ("Shop\n\nThe {} rooms hold 9 beds each, 54 in all.", "6|7",
     {"equation": "formula", "expression": "{} * 9 == 54", "because": "beds each"}),
    ("Shop\n\nIt opened in {} and closed after ten years in 2015.", "2005|2008",
     {"equation": "elapsed", "length": "ten years", "start": "{}", "end": "2015",
      "because": "It opened in"}),
    ("Shop\n\nIt began on May 20 and ended on {}.", "June 2|April 2",
     {"equation": "order", "greater": "{}", "lesser": "May 20", "because": "It began on"}),
    ("Shop\n\nIts ship, {} long, is longer than the 900-foot pier.", "1.2 miles|0.1 miles",
     {"equation": "order", "greater": "{}", "lesser": "900-foot", "because": "is longer than"}),
    ("Shop\n\nIts tower, at {}, is taller than the 900-foot mast.", "1,200 feet|120 feet",
     {"equation": "order", "greater": "{}", "lesser": "900-foot", "because": "is taller than"}),
    ("Shop\n\nIt sells {} of all pears, more than the 26% of its rival.", "a third|a tenth",
     {"equation": "order", "greater": "{}", "lesser": "26%", "because": "more than the"}),
    ("Shop\n\nIt weighed 2,300 tons ({} metric tons).", "2,087|2,870",
     {"equation": "conversion", "first": "2,300 tons", "second": "{} metric tons",
      "because": "It weighed"}),
    ("Shop\n\nIt weighed 2,300 tons. The {} metric tons were too much.", "2,087|2,870",
     {"equation": "equal", "first": "2,300 tons", "second": "{} metric tons",
      "because": "It weighed"}),
    ("Shop\n\nIt has a {} lease.\n\nThe lease runs for 9 years.", "9-year|12-year",
     {"equation": "equal", "first": "{}", "second": "9 years", "because": "The lease runs"}),
    ("Shop\n\nIt was shut from May 2 to May 9, and on {} it was robbed.", "May 4|May 14",
     {"equation": "between", "low": "May 2", "high": "May 9", "inside": "{}",
      "because": "It was shut from"}),
    ("Shop\n\nIt was robbed on {}, when it was shut all March 2021.",
     "March 4, 2021|March 4, 2022",
     {"equation": "part of", "part": "{}", "whole": "March 2021",
      "because": "when it was shut all"}),
    ("Shop\n\nOf 80 pears 20 were bad, or {}.", "25%|52%",
     {"equation": "formula", "expression": "20 / 80 * 100 == {}", "because": "were bad, or"}),
    ("Shop\n\nOf 80 pears 20 were bad, or {}.", "25%|52%",
     {"equation": "formula", "expression": "20 / 80 == {}", "because": "were bad, or"}),
    ("Shop\n\nIt opened on {}, the day before.", "May 14, 2024|May 12, 2024",
     {"equation": "formula", "expression": "PUB - F1 == 1", "because": "It opened on"}),
    ("Shop\n\nIt opened in 1983, some {} ago.", "40 years|four years",
     {"equation": "formula", "expression": "PUB - F1 == F2", "because": "It opened in"}),
    ("Shop\n\nIt climbed from {} to 38,000 feet.", "32,000|52,000",
     {"equation": "direction", "before": "{}", "after": "38,000 feet", "direction": "up",
      "because": "It climbed from"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values", "link"), CASES)
def test_a_link_holds_or_breaks(text: str, values: str, link: dict[str, Any]) -> None:
    """A right figure is compared and passes; with one wrong a warning marks it."""
    right, wrong = values.split("|")

    def filled(value: Any, figure: str) -> Any:
        if isinstance(value, list):
            return [filled(one, figure) for one in value]
        return value.replace("{}", figure) if isinstance(value, str) else value

    for figure, expected in ((right, 0), (wrong, 1)):
        named = {key: filled(value, figure) for key, value in link.items()}
        result = outcome(text.format(figure), named)
        assert ({}, 1, 1) == (dict(result.faults), result.links, result.decided), figure
        told = [each for each in result.report.findings if each.severity != "info"]
        assert expected == len(told), figure
        assert [not expected] == [each.holds for each in result.report.decided]


SHOP = (
    "Shop\n\nThe shop sold 40 pears on Monday.\n\nIts 50 pears were all it had, Ann Lee said."
)
EQUAL = {"equation": "equal", "first": "40", "second": "50", "because": "The shop sold"}


def test_a_finding_says_where_it_comes_from() -> None:
    """It quotes the story's own words, names the model, and says who did the arithmetic."""
    (finding,) = loud(SHOP, EQUAL)
    assert ("second-reader", "reader", "warning") == (
        finding.rule, finding.group, finding.severity,
    )  # fmt: skip
    assert (
        "link proposed by test-model from these words: “The shop sold”; arithmetic checked here"
        in finding.working
    )


def test_a_link_that_may_hold_is_no_warning() -> None:
    """What is not sure, or what the words speak against, is told as info at most."""
    assert [] == loud(SHOP, {**EQUAL, "sure": "may"})
    told = outcome(SHOP, {**EQUAL, "sure": "may"}).report.findings
    assert ["info"] == [each.severity for each in told]


@pytest.mark.parametrize(
    "text",
    [
        "Shop\n\nIn 2019 it sold 40 pears.\n\nIn 2020 it sold 50 pears.",
        "Shop\n\nAnn Lee said 40 pears were sold.\n\nBo Ek said that 50 pears were sold.",
        "Shop\n\nShops sold 40 pears in Ayle.\n\nShops sold 50 pears in Bray.",
    ],
)
def test_other_times_places_and_speakers_are_no_warning(text: str) -> None:
    """Two years, two towns, or two people who say so, may give two numbers."""
    link = {"equation": "equal", "first": "40", "second": "50", "because": "pears"}
    assert [] == loud(text, {**link, "because": "40 pears"})


def test_a_forecast_beside_an_outcome_is_no_warning_by_any_equation() -> None:
    """What was projected and what was measured may differ either way."""
    text = "Shop\n\nIt was projected to sell 50 pears. Officials measured 40 pears, more."
    link = {"equation": "order", "greater": "40", "lesser": "50", "because": "pears, more"}
    (finding,) = outcome(text, link).report.findings
    assert "info" == finding.severity
    assert "one is a forecast, the other an outcome" in finding.working


@pytest.mark.parametrize(
    "text",
    [
        "Shop\n\nThe NPB said 40 pears were sold.\n\nThe National Pear Board said 50 pears "
        "were sold.",
        "Shop\n\nThe company said 40 pears were sold.\n\nThe report said 50 pears were sold.",
        "Shop\n\nBo Ek said 40 pears were sold.\n\nIt will be built by the 2030s, and 50 pears "
        "were sold, Mr. Ek said on Monday.",
    ],
)
def test_one_speaker_by_two_names_is_one(text: str) -> None:
    """Initials, a title and "the company" may be the same source; a day may be of telling."""
    link = {"equation": "equal", "first": "40", "second": "50", "because": "pears were sold"}
    assert 1 == len(loud(text, link))


def test_page_furniture_is_not_linked() -> None:
    """A year of copyright is no count and no date of the story."""
    text = "Shop\n\nIt opened in 2012.\n\n© 2024 The Daily Pear. All rights reserved."
    link = {"equation": "equal", "first": "2012", "second": "2024", "because": "It opened in"}
    result = outcome(text, link)
    assert (1, 0) == (result.links, result.decided)


def test_one_wrong_figure_is_one_finding() -> None:
    """Links that share the figure that breaks them are told once, together."""
    text = ("Shop\n\nIt sold 40 pears.\n\nThe 400 pears weighed a lot.\n\nIts 40 pears, of 90 "
            "fruits, were good.\n\nAll 90 fruits were sold.")  # fmt: skip
    links = [
        {"equation": "equal", "first": "40#1", "second": "400", "because": "It sold"},
        {"equation": "equal", "first": "400", "second": "40#2", "because": "weighed a lot"},
        {"equation": "equal", "first": "40#1", "second": "40#2", "because": "It sold"},
        {"equation": "equal", "first": "90#1", "second": "90#2", "because": "were sold"},
        *(
            {"equation": "part of", "part": part, "whole": whole, "because": words}
            for part, words in (("40#1", "It sold"), ("40#2", "were good"))
            for whole in ("90#1", "90#2")
        ),
    ]  # fmt: skip
    found = loud(text, *links)
    assert 1 == len(found)
    assert "also" in found[0].working


def test_two_wrong_figures_of_many_leave_a_reader_reliable() -> None:
    """A slip that breaks several links beside an odd one is no proof against the reader."""
    text = "Shop\n\n" + "\n\n".join(
        f"On day {n} it sold {n * 11} pears; those {n * 11 + (n == 5)} pears were good."
        for n in range(2, 9)
    )
    text += FILLER * 60
    pairs = [(f"{n * 11}#1", f"{n * 11 + (n == 5)}#{1 + (n != 5)}") for n in range(2, 9)]
    links = [{"equation": "equal", "first": one, "second": other, "because": "pears were good"}
             for one, other in pairs]  # fmt: skip
    links += [{"equation": "equal", "first": "88#1", "second": "77#2", "because": "it sold"}]
    result = outcome(text, *links)
    assert {} == result.faults
    assert "" == result.unreliable
    assert 2 == len(result.report.findings)


def test_what_is_called_one_thing_and_two_is_not_believed() -> None:
    """Whoever calls pairs equal and in order has drawn them, whatever holds."""
    text = "Shop\n\n" + "\n\n".join(f"It had {n} pears and {n} figs." for n in range(20, 24))
    pairs = [(f"{n}#1", f"{n}#2") for n in range(20, 24)]
    links = [{"equation": "equal", "first": one, "second": other, "because": "pears and"}
             for one, other in pairs]  # fmt: skip
    links += [{"equation": "order", "greater": one, "lesser": other, "because": "pears and"}
              for one, other in pairs]  # fmt: skip
    assert "4 pairs are called one thing and two" == outcome(text, *links).unreliable
    assert "" == outcome(text, *links[:4]).unreliable


def test_a_rule_is_not_repeated() -> None:
    """A discrepancy that a rule has told is not told again by the reader."""
    text = "Shop\n\nIt sold 40 pears and 30 figs, a total of 80 fruits."
    link = {"equation": "sum", "total": "80", "parts": ["40", "30"], "closed": True,
            "because": "pears and"}  # fmt: skip
    assert 1 == len(loud(text, link))
    both = outcome(text, link, rules=True).report.findings
    assert 1 == sum(each.severity != "info" for each in both)


def test_many_findings_show_none() -> None:
    """A reader with more than three findings in a thousand words is told to be unreliable."""
    text = "Shop\n\n" + "\n\n".join(
        f"It had {n} pears and {n + 7} figs." for n in range(20, 40)
    )
    pairs = [(f"{n}", f"{n + 7}") for n in range(20, 27)]
    links = [{"equation": "equal", "first": one, "second": other, "because": "pears and"}
             for one, other in pairs]  # fmt: skip
    result = outcome(text, *links)
    assert [] == list(result.report.findings)
    assert result.unreliable
    assert "unreliable" in result.told("test-model")


PETS = "\n\nIt had 7 dogs.\n\nThe 7 dogs slept, as did its 9 cats.\n\nAll 9 cats were well."
HELD = [
    {"equation": "equal", "first": "7#1", "second": "7#2", "because": "It had"},
    {"equation": "equal", "first": "9#1", "second": "9#2", "because": "cats were well"},
]
CHANCE = [
    {"equation": "order", "greater": "9#1", "lesser": "7#2", "because": "as did its"},
    {"equation": "part of", "part": "7#1", "whole": "9#2", "because": "cats were well"},
    {"equation": "sum", "total": "9#1", "parts": ["7#1"], "closed": False,
     "because": "cats were well"},
]  # fmt: skip


@pytest.mark.parametrize(
    ("held", "shown", "told"),
    [
        ([], 0, "only 0 of 1 links hold"),
        (HELD[:1], 0, "only 1 of 2 links holds"),
        (HELD, 1, ""),
        (CHANCE[:2], 0, "only 2 of 3 links hold"),
        ([*CHANCE[:1], *HELD[:1]], 1, ""),
        (CHANCE, 0, "of 4 links as many would hold if they were drawn"),
    ],
)
def test_a_reader_proves_itself_before_it_is_believed(
    held: list[dict[str, Any]], shown: int, told: str
) -> None:
    """Two links hold before one that breaks is shown, three if half of all figures fit them."""
    result = outcome(SHOP + PETS, EQUAL, *held, proof=PROOF)
    assert ({}, len(held) + 1, told) == (result.faults, result.decided, result.unreliable)
    assert shown == len(result.report.findings)


FILLER = "\n\nIts owner was glad, and so were all who came to buy."


@pytest.mark.parametrize(
    ("fillers", "sure", "shown"),
    [
        (0, "must", []),
        (80, "must", ["warning"] * 3),
        (0, "mixed", ["warning"] * 2),
        (80, "mixed", ["warning", "warning", "info"]),
    ],
)
def test_three_in_a_thousand_words_may_be_shown(
    fillers: int, sure: str, shown: list[str]
) -> None:
    """A short story may have two findings; notes count, and are left out before warnings."""
    wrong = (5, 8, 11)
    text = "Shop\n\n" + "\n\n".join(
        f"On day {n} it sold {n * 11} pears; those {n * 11 + (n in wrong)} pears were good."
        for n in range(2, 16)
    )
    links = [
        {"equation": "equal", "first": f"{n * 11}#1",
         "second": f"{n * 11 + (n in wrong)}#{1 + (n not in wrong)}",
         "because": "pears were good",
         "sure": "may" if n == 8 and sure == "mixed" else "must"}
        for n in range(2, 16)
    ]  # fmt: skip
    result = outcome(text + FILLER * fillers, *links)
    told = [each.severity for each in result.report.findings]
    assert sorted(shown) == sorted(told)
    assert (len(shown) < 3) == bool(result.unreliable or result.doubtful)
    assert (len(shown) < 3) == ("3 findings in 169 words" in result.told("m"))


def test_two_passes_keep_what_both_propose() -> None:
    """A link that only one reading proposes is not kept; the ids of the second are others."""
    reader = by_text(EQUAL)
    report = check_article(article(SHOP), ())
    assert 1 == len(read_again(report, reader, passes=2, proof=0).report.findings)
    first, second = reader.asked
    assert first.id != second.id
    once = iter([by_text(EQUAL), by_text()])
    mixed = Scripted(lambda request: next(once)._links(request))
    assert 0 == len(read_again(report, mixed, passes=2, proof=0).report.findings)


@pytest.mark.parametrize(
    ("answer", "severities"),
    [
        ([], ["warning"]),
        ([{"link": 1, "stand": False, "because": ""}], ["warning"]),
        ([{"link": 1, "stand": True, "because": "no such words"}], ["info"]),
        ([{"link": 1, "stand": True, "because": "were all it had"}], []),
        ([{"link": 2, "stand": True, "because": "were all it had"}], ["warning"]),
        (["nonsense", {"link": "1", "stand": "true"}, 7], ["warning"]),
    ],
)
def test_a_second_question_lowers_or_drops(answer: list[Any], severities: list[str]) -> None:
    """It can take a finding back, with words of the story for it, and never adds one."""
    reader = by_text(EQUAL)
    reader.stands = answer
    report = check_article(article(SHOP), ())
    found = read_again(report, reader, ask_again=True, proof=0).report.findings
    assert severities == [each.severity for each in found]
    asked = reader.asked[-1].messages[1]["content"]
    assert not any(letter.isdigit() for letter in asked.replace("F1", "").replace("F2", "")
                   .replace("F3", "").replace("1. ", ""))  # fmt: skip


def test_nothing_of_the_model_is_printed() -> None:
    """A hostile reply's own words appear nowhere in a report or in what is told."""
    evil = "<script>alert(1)</script>\x1b[31m"
    links: list[Any] = [{"equation": evil, evil: evil, "sure": evil}, evil]
    reader = Scripted(lambda _: links)
    result = read_again(check_article(article(SHOP), ()), reader)
    assert evil not in repr(result.report.findings) + result.told("m")
    assert {"an equation that there is not": 1, "a link of another form": 1} == result.faults
