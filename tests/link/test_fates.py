"""What befell those that a count is of is part of what it counts."""

from datetime import date

import pytest

from factcheck.equations.judging import judge
from factcheck.link.alike.fates import fates_of
from tests.link.drafting import loud, read

TOLD = [
    ("A gas blast killed four miners and injured 12.", ["dead", "hurt"]),
    ("Nine hikers, two of them from Oslo, died and 14 were hurt.", ["dead", "", "hurt"]),
    ("Landslide kills 30", ["dead"]),
    ("The storm left 30 dead and 8 missing.", ["dead", "missing"]),
    ("The death toll rose to 41.", ["dead"]),
    ("The injured, 16 in all, were flown out.", ["hurt"]),
    ("Eleven men and 12 women drowned.", ["dead", "dead"]),
    ("Police detained 14 fans and charged six.", ["arrested", "charged"]),
    ("Divers rescued 12 boys, but four are missing.", ["saved", "missing"]),
    ("The shelling killed seven soldiers and nine civilians.", ["dead", "dead"]),
]
TOLD_OF_OTHERS = [
    "Six gunmen killed the mayor.",
    "Three hospitals took in the injured.",
    "The driver was arrested as seven coaches waited.",
    "Two of them had wounded a guard.",
]


@pytest.mark.parametrize(("sentence", "fates"), TOLD)
def test_each_count_has_the_fate_that_is_told_of_it(sentence: str, fates: list[str]) -> None:
    """Verbs before it, nouns, what is said of it and the sum that leads to it tell it."""
    found = read(sentence)
    told = fates_of(found.figures)

    assert fates == [told.get(f.index, "") for f in found.figures if f.kind == "count"]


@pytest.mark.parametrize("sentence", TOLD_OF_OTHERS)
def test_what_they_did_is_no_fate_of_theirs(sentence: str) -> None:
    """Those who harm, and places that take in the injured, are not harmed."""
    assert fates_of(read(sentence).figures) == {}


BODIES = [
    "{} people died and 12 were injured when a tram left the rails on Monday.",
    "A tram left the rails on Monday, killing {} passengers and injuring 12.",
    "{} passengers were killed and 12 people were hurt when a tram left the rails on Monday.",
    "A tram crash left {} dead and 12 wounded on Monday.",
]
HEADLINES = ["Tram crash kills three", "Three dead in tram crash", "Three killed in tram crash"]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_s_dead_are_held_to_the_dead(headline: str, body: str) -> None:
    """The right number of dead passes, another is told, and the injured are no partner."""
    right, wrong = (f"[Headline] {headline}\n\n{body.format(n)}" for n in ("Three", "Four"))

    assert loud(right) == []
    assert [("headline-against-body", "four")] == [
        (rule, words[1].lower()) for rule, words in loud(wrong)
    ]


def test_as_many_injured_are_no_agreement_with_the_dead() -> None:
    """Three hurt do not bear out a headline's three dead."""
    found = read(
        "[Headline] Three killed in tram crash\n\nFour people were killed and three were hurt "
        "when a tram left the rails on Monday."
    )
    held = [r for r in found.relations["restatement"] if judge(r).verdict == "holds"]

    assert held == []


TAKEN_UP = [
    "The {} injured were taken to hospital.",
    "Of the {} injured, six were children.",
    "The wounded, {} in all, were flown to Holm.",
    "All {} wounded are out of danger.",
]
NOT_TAKEN_UP = [
    "The three injured in the second fire are out of danger.",
    "Three of the injured are children.",
    "The three injured firefighters are out of danger.",
    "The five dead were miners.",
    "Another three hurt themselves in the panic.",
]
_FIRE = "Five people died and 14 were hurt when a mill burned down in Holm on Monday.\n\n"


@pytest.mark.parametrize("sentence", TAKEN_UP)
def test_those_of_one_fate_are_one_number(sentence: str) -> None:
    """The injured are those who were hurt, whatever number was killed."""
    assert loud(_FIRE + sentence.format(14)) == []
    assert [("two-values", ("14", "13"))] == loud(_FIRE + sentence.format(13))


@pytest.mark.parametrize("sentence", NOT_TAKEN_UP)
def test_some_of_them_are_another_number(sentence: str) -> None:
    """Who is set apart by a noun, a place or "of the" is not all who were hurt."""
    assert loud(_FIRE + sentence) == []


PAST = """
        [Headline] Yard to shed 500 jobs

        The yard will shed {} jobs this spring, it said on Monday. It cut 500 jobs in 2019."""


def test_what_happened_long_ago_is_not_the_headline_s() -> None:
    """The number of another year neither bears out the headline nor speaks against it."""
    day = date(2025, 2, 12)
    years_ago = """
        [Headline] Pilots strike for two days

        Pilots walk out this weekend over pay. Their strike in May 2022 lasted one day."""

    assert loud(PAST.format(500), day) == []
    assert loud(years_ago, day) == []
    wrong = read(PAST.format(450), day)
    assert not any(judge(r).verdict == "holds" for r in wrong.relations["restatement"])


def test_a_month_without_its_year_is_not_long_past() -> None:
    """What is told in March of April may be to come: the headline is held to it."""
    draft = """
        [Headline] Council raises rents by 6%

        The council will raise rents by 5% in April, it said on Thursday."""

    assert [("headline-against-body", ("6%", "5%"))] == loud(draft, date(2025, 3, 20))


def test_those_left_out_met_another_fate() -> None:
    """“All but nine were rescued” counts those who were not."""
    draft = "The ferry carried 84. All but nine were rescued. The 75 survivors are in hospital."

    assert loud(draft) == []
