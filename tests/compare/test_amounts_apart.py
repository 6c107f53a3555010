"""One amount in cents or dollars, one ratio as two numbers, one of several names."""

import pytest

from factcheck.compare import compare, verdicts
from factcheck.model.reading import Report
from factcheck.pipeline import read_figures, read_source
from factcheck.read import read_string


def judged(draft: str, source: str) -> dict[str, str]:
    """Return the status of each figure of a draft."""
    given = read_source(read_string(f"\n\n{source}", "source.txt", "txt"))
    found = verdicts(read_figures(read_string(f"\n\n{draft}", "draft.txt", "txt")), [given])
    return {each.text: each.status for each in found}


def compared(draft: str, source: str) -> Report:
    """Return the report of a draft with a headline against one source."""
    given = read_source(read_string(f"Release\n\n{source}", "source.txt", "txt"))
    return compare(read_figures(read_string(f"Draft\n\n{draft}", "draft.txt", "txt")), [given])


@pytest.mark.parametrize(
    ("source", "draft", "figure", "status"),
    [
        ("The mill earned $0.37 per share.", "The mill earned 37 cents a share.",
         "37 cents a share", "supported"),
        ("The mill earned 37 cents per share.", "The mill earned $0.37 a share.",
         "$0.37 a share", "supported"),
        ("The ticket costs £0.65.", "The ticket costs 65p.", "65p", "supported"),
        ("The ticket costs £1.20.", "The ticket costs 120 pence.", "120 pence", "supported"),
        ("The ticket costs 65 pence.", "The ticket costs £0.65.", "£0.65", "supported"),
        ("The levy is €0.15 a bag.", "The levy is 15 cents a bag.", "15 cents a bag",
         "supported"),
        ("The levy is 12.4 cents a bag.", "The levy is $0.12 a bag.", "$0.12 a bag", "rounded"),
        ("The mill earned $0.37 per share.", "The mill earned 73 cents a share.",
         "73 cents a share", "contradicted"),
        ("The ticket costs £0.65.", "The ticket costs 56p.", "56p", "contradicted"),
        ("The ticket costs £0.65.", "The ticket costs 65 cents.", "65 cents", "not-found"),
    ],
)  # fmt: skip
def test_cents_and_what_they_are_of(source: str, draft: str, figure: str, status: str) -> None:
    """28 cents are $0.28 or €0.28, and no pence."""
    assert judged(draft, source)[figure] == status


CUTS = "Corran Mills employs 16,040 people and will cut about 1,200 positions by June."


@pytest.mark.parametrize(
    ("source", "draft", "figure", "status"),
    [
        (CUTS, "The mills will cut 1,200 of their 16,040 jobs.", "1,200 of their 16,040",
         "supported"),
        (CUTS, "Corran Mills employs people it will cut: 1,200 of 16,000.", "1,200 of 16,000",
         "rounded"),
        (CUTS, "The mills will cut 1,200 of their 16,400 jobs.", "1,200 of their 16,400",
         "not-found"),
        (CUTS, "The mills will cut 2,100 of their 16,040 jobs.", "2,100 of their 16,040",
         "not-found"),
        ("The council sold 212 of its 4,860 flats.",
         "The council had 4,860 flats and sold 212.", "4,860", "supported"),
        ("The council sold 212 of its 4,860 flats.",
         "The council had 4,860 flats and sold 212.", "212", "supported"),
        ("The council sold 212 of its 4,860 flats.",
         "The council had 4,680 flats and sold 212.", "4,680", "not-found"),
        ("The side won 11 of its last 13 games.", "The side won 13 of its last 11 games.", "13",
         "not-found"),
    ],
)  # fmt: skip
def test_a_ratio_told_as_two_numbers(source: str, draft: str, figure: str, status: str) -> None:
    """The part and the whole may be told at once or apart, each with its own value."""
    assert judged(draft, source)[figure] == status


def test_what_a_ratio_gives_is_not_left_out() -> None:
    """The whole that stands in the draft's ratio is told."""
    found = compared("The mills will cut 1,200 of their 16,040 jobs by June.", CUTS)

    assert [finding.message for finding in found.findings] == []


DIVISIONS = "Paper contributed $731.4 million, Timber $418.6 million and Glue $96.2 million."


@pytest.mark.parametrize(
    ("draft", "figure", "given"),
    [
        ("The division sold paper worth more than ever and timber $481.6 million.",
         "$481.6 million", "$418.6 million"),
        ("Paper did well, as before, with timber $409 million behind.", "$409 million",
         "$418.6 million"),
        ("Paper and timber did well, and glue contributed $69.2 million.", "$69.2 million",
         "$96.2 million"),
        ("Timber and glue did well; paper contributed $713.4 million.", "$713.4 million",
         "$731.4 million"),
    ],
)  # fmt: skip
def test_the_one_of_the_same_name_is_quoted(draft: str, figure: str, given: str) -> None:
    """Of three divisions named together the draft's own is what contradicts it."""
    found = compared(draft, DIVISIONS).findings

    assert [
        finding.working.partition(",")[0] for finding in found if figure in finding.message
    ] == [f"the source says {given}"]
    assert f"the draft leaves out {given}" not in [finding.message for finding in found]


def test_a_quarter_without_its_year() -> None:
    """The quarter that both speak of stands in the source."""
    source = "Turnover was €418 million in the first quarter."

    assert judged("In the first quarter turnover was €418 million.", source) == {
        "first quarter": "supported", "€418 million": "supported",
    }  # fmt: skip
    wrong = compared("In the second quarter turnover was €418 million.", source).findings
    assert [finding.message for finding in wrong] == [
        "the sources have first quarter for €418 million, the draft second quarter"
    ]


def test_unlike_amounts_are_not_said_to_make_a_figure() -> None:
    """Sales and last year's profit make no percentage that is worth a word."""
    source = "Sales were $1,418.6 million. Last year's profit was $200.3 million."
    found = compared("Wages are 14% of costs.", source)

    assert [item.reason for item in found.unchecked] == ["no figures of one noun there make it"]


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        ("Profit was 28 cents a share.", "supported"),
        ("Profit was $0.28 a share.", "supported"),
        ("Entry was 28 cents a head.", "not-found"),
    ],
)
def test_what_both_are_per_ties_them(draft: str, status: str) -> None:
    """Two digits are no chance where both are by the share."""
    assert list(judged(draft, "The mill earned $0.28 per share.").values()) == [status]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Oats cost 28 cents.", "The mill earned $0.28 in the spring."),
        ("It will cut 1,200 of its 16,400 jobs.", "The mill will cut 1,200 jobs."),
    ],
)
def test_a_number_that_the_draft_gives_is_not_left_out(draft: str, source: str) -> None:
    """Whatever ties them, the draft holds the number, in cents or in a ratio."""
    found = compared(draft, source).findings

    assert [finding.message for finding in found if finding.rule == "left-out"] == []


def test_what_follows_is_not_denied() -> None:
    """The arithmetic of a figure that follows from its sentence says what it makes."""
    source = "The mill earned $0.28 per share, up from $0.25 per share a year earlier."
    draft = "Profit rose by 3 cents a share to 28 cents a share, from 25 cents a share."
    given = read_source(read_string(f"\n\n{source}", "source.txt", "txt"))
    found = verdicts(read_figures(read_string(f"\n\n{draft}", "draft.txt", "txt")), [given])

    assert [(each.text, each.status) for each in found] == [
        ("3 cents a share", "derived"),
        ("28 cents a share", "supported"),
        ("25 cents a share", "supported"),
    ]
    assert " not " not in found[0].working
