"""Each figure of a draft against figures of a text source."""

import pytest

from factcheck.compare import compare, verdicts
from factcheck.model.reading import Reading
from factcheck.pipeline import read_figures
from factcheck.read import read_string

RELEASE = (
    "Brewer reports growth\n\n"
    "Hollins Brewing earned $3.42 million in the third quarter, up 12% from $3.05 million a "
    "year earlier. Revenue was $41.8 million. Sales in the first quarter were "
    "$36.5 million.\n\n"
    "The company expects sales to grow 4% to 7% next year. It employs about 1,830 people in "
    "9 plants, and shipped 214,000 barrels of its Tier 1 lager.\n\n"
    "Police say 27 people were hurt when a tank burst on Tuesday.\n"
)


def reading(text: str, path: str = "draft.txt") -> Reading:
    """Return the reading of a text."""
    return read_figures(read_string(text, path, "txt"))


def judged(sentence: str) -> dict[str, str]:
    """Return the status of each figure of a one-sentence draft."""
    draft = reading(f"Draft\n\n{sentence}\n")
    return {v.text: v.status for v in verdicts(draft, [reading(RELEASE, "release.txt")])}


@pytest.mark.parametrize(
    ("sentence", "figure", "status"),
    [
        ("Hollins earned $3.42 million in the third quarter.", "$3.42 million", "supported"),
        ("Hollins earned $3.4 million in the third quarter.", "$3.4 million", "rounded"),
        ("Revenue was almost $42 million.", "$42 million", "rounded"),
        ("Revenue was $41 million.", "$41 million", "contradicted"),
        ("Revenue was $51.8 million.", "$51.8 million", "contradicted"),
        ("Revenue was $41.8 billion.", "$41.8 billion", "contradicted"),
        ("Sales are expected to grow 4-7% next year.", "4-7%", "supported"),
        ("Hollins shipped 214,000 barrels.", "214,000 barrels", "supported"),
        ("The court fined the firm $77,000.", "$77,000", "not-found"),
        ("Sales fell by $5.3 million to $36.5 million.", "$36.5 million", "supported"),
        ("Earnings rose by $0.37 million.", "$0.37 million", "derived"),
    ],
)
def test_value(sentence: str, figure: str, status: str) -> None:
    """A value is supported, rounded, derived, contradicted or not found."""
    assert judged(sentence)[figure] == status


def test_number_of_another_thing() -> None:
    """The revenue given as earnings is contradicted although the number occurs."""
    found = judged("Hollins Brewing earned $41.8 million in the third quarter, up 12%.")

    assert found["$41.8 million"] == "contradicted"


def test_other_quarter() -> None:
    """The right number for the wrong quarter is contradicted once, at the quarter."""
    draft = reading("Draft\n\nHollins Brewing earned $3.42 million in the first quarter.\n")

    report = compare(draft, [reading(RELEASE, "release.txt")])

    loud = [finding for finding in report.findings if finding.severity == "error"]
    assert [
        [draft.article.quote(label.span) for label in finding.labels] for finding in loud
    ] == [["first quarter"]]


def test_turned_round() -> None:
    """A rise told as a fall is contradicted although the number occurs."""
    found = judged("Earnings fell 12% from a year earlier.")

    assert found["12%"] == "contradicted"


def test_numbered_name() -> None:
    """A name that the source numbers otherwise is contradicted."""
    assert judged("It shipped 214,000 barrels of its Tier 2 lager.")["Tier 2"] == "contradicted"


def test_severities_and_left_out() -> None:
    """Codes have the severities that the contract fixes, and headline figures are missed."""
    draft = reading("Draft\n\nRevenue was $51.8 million. The court fined it $77,000.\n")

    report = compare(draft, [reading(RELEASE, "release.txt")])

    assert [(f.rule, f.severity) for f in report.findings[:2]] == [
        ("contradicted", "error"),
        ("not-found", "warning"),
    ]
    left_out = [f for f in report.findings if f.rule == "left-out"]
    assert left_out[0].message == "the draft leaves out $3.42 million"
    assert {f.severity for f in left_out} == {"info"}


def test_evidence_names_the_place() -> None:
    """A finding quotes the source's sentence with path, line and column."""
    draft = reading("Draft\n\nRevenue was $51.8 million.\n")

    (finding, *_) = compare(draft, [reading(RELEASE, "release.txt")]).findings

    assert "release.txt:3:114: “Revenue was $41.8 million.”" in finding.working


FLEET = (
    "Harbour takes tugs\n\n"
    "The harbour of Weyford bought three tugs in March 2009. Crews are 14 on the Ada, 11 on "
    "the Bess and 12 on the Cora. The grants were given to these ports: Weyford, Lynn and "
    "Hythe.\n\n"
    "The refit of the tugs began on May 4, 2021 and ended on May 24, 2021.\n"
)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The tugs have a total crew of 37.", "37"),
        ("The refit of the tugs took 20 days.", "20 days"),
        ("Three ports were given grants.", "Three"),
        ("Weyford's harbour bought its tugs 12 years before their refit.", "12 years"),
    ],
)
def test_wider_derivations(sentence: str, figure: str) -> None:
    """Sums of many, the time between dates and the length of a list are derived."""
    draft = reading(f"Draft\n\n{sentence}\n")

    found = verdicts(draft, [reading(FLEET, "release.txt")])

    assert {v.text: v.status for v in found}[figure] in ("derived", "supported")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("in 1973", "the sources have 1983 for 640 and two, the draft 1973"),
        ("on Friday", "the sources have Thursday for 640 and two, the draft Friday"),
    ],
)
def test_wrong_time_is_the_one_finding(wrong: str, told: str) -> None:
    """A wrong year or day is marked itself; the figures beside it are right."""
    right = "in 1983" if "19" in wrong else "on Thursday"
    source = f"The mill closed {right} and 640 people lost their work at its two looms."
    draft = reading(f"Draft\n\n{source.replace(right, wrong)}\n")

    report = compare(draft, [reading(f"Mill\n\n{source}\n")])

    assert [finding.message for finding in report.findings] == [told]
    assert [draft.article.quote(label.span) for label in report.findings[0].labels] == [
        wrong.split()[1]
    ]
