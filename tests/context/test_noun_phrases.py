"""One reading of noun phrases: what a figure is of, in many wordings."""

import pytest

from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.model.figure import Figure
from factcheck.units import quantify
from tests.extract.made import story


def _figure(text: str, written: str) -> Figure:
    """Return the figure of a text that is written so."""
    article = story(text)
    figures = add_context(article, quantify(extract(article)[0]))
    return next(figure for figure in figures if figure.text == written)


def _head(text: str, written: str) -> str:
    measure = _figure(text, written).measure
    return measure.head if measure else ""


REVENUE = [
    "Revenue rose 12 percent in May.",
    "Revenue from fees, advice and loans rose 12 percent in May.",
    "Revenue in the north of the country rose 12 percent.",
    "Revenue, a key measure for banks, rose 12 percent.",
    "Revenue, which includes fees, rose in May by 12 percent.",
    "The bank lifted its revenue by 12 percent.",
    "The bank had revenue of $3 billion, up 12 percent on the year.",
    "The bank had revenue of $3 billion, a 12 percent rise.",
    "There was a 12 percent rise in revenue.",
    "Fees made up 12 percent of the bank's quarterly revenue.",
]


@pytest.mark.parametrize("text", REVENUE)
def test_share_and_change_are_of_the_revenue(text: str) -> None:
    """The phrase that owns the subject is what grows, however long the subject is."""
    assert _head(text, "12 percent") == "revenue"


SUMS = [
    ("The club owed $5 million in unpaid loans.", "$5 million", "loan"),
    ("They bought $5 million worth of government bonds.", "$5 million", "bond"),
    ("They put tariffs on billions of dollars of each other's goods.",
     "billions of dollars", "good"),
    ("The city spent $5 million on school repairs.", "$5 million", "repair"),
    ("The city set aside $5 million for compensation.", "$5 million", "compensation"),
    ("Net income fell to $84 million, or 62 cents a share, from $241 million.",
     "62 cents a share", "income"),
    ("Net income fell to $84 million, or 62 cents a share, from $241 million.",
     "$241 million", "income"),
    ("Shares were sold at a price of $5 on Monday.", "$5", "price"),
    ("Crude futures surpassing $100 alarmed them.", "$100", "future"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "head"), SUMS)
def test_what_a_sum_is_of(text: str, written: str, head: str) -> None:
    """A preposition behind, a verb of spending, or the amount compared with tells it."""
    assert _head(text, written) == head


OWNERS = [
    ("The 32-year-old singer left.", "32-year-old", "singer"),
    ("Ana Bell, a dapper 32-year-old nurse, left.", "32-year-old", "bell"),
    ("Ana Bell, 32, left the town.", "32", "bell"),
    ("They saw a 15-minute film.", "15-minute", "film"),
    ("The crimes carry a prison term of up to 42 years.", "42 years", "term"),
    ("He faces 42 years in prison.", "42 years", "prison"),
    ("They declared seven days of mourning.", "seven days", "mourning"),
]


@pytest.mark.parametrize(("text", "written", "head"), OWNERS)
def test_whose_age_and_what_lasts(text: str, written: str, head: str) -> None:
    """An age has its person, a length the thing that lasts."""
    assert _head(text, written) == head


NOTHING = [
    ("They offered the lenders $5 million.", "$5 million"),
    ("Prices rose and thousands went online.", "thousands"),
    ("It happened within a year of their arrest.", "a year"),
    ("He was 23 years old then.", "23 years old"),
]


@pytest.mark.parametrize(("text", "written"), NOTHING)
def test_nothing_is_named(text: str, written: str) -> None:
    """Who gets an amount, an adverb and a pronoun are no measure."""
    assert _head(text, written) == ""


VOTERS = [
    ("Of them 45 percent want a vote; 10% of voters agree.", "10%", "voter"),
    ("10% of voters agree, and 44% are unsure.", "44%", "voter"),
    ("The race stood at 50 percent to 38 percent among likely voters.", "50 percent", "voter"),
    ("The race stood at 50 percent to 38 percent among likely voters.", "38 percent", "voter"),
    ("Three-quarters of self-styled voters agree.", "Three-quarters", "voter"),
    ("He won 400 of his estimated 5,000 voters.", "400", "voter"),
]


@pytest.mark.parametrize(("text", "written", "head"), VOTERS)
def test_share_of_people(text: str, written: str, head: str) -> None:
    """A share is of those that "of" or "among" names, or of those named before."""
    assert _head(text, written) == head


TIMES = [
    ("Sales were $5 million in May, up from $4 million in June.", "$5 million", "in May"),
    ("Sales were $5 million, up from $4 million in June.", "$5 million", ""),
    ("It said earlier this week that it has two plants.", "two", ""),
    ("First-quarter profit was $5 million.", "$5 million", "First-quarter"),
    ("In its most recent quarter it made $5 million.", "$5 million",
     "In its most recent quarter"),
    ("It made $4 million a year earlier.", "$4 million", "a year earlier"),
    ("The 32-year-old singer left in May.", "32-year-old", ""),
    ("Sales rose 5% from a year earlier.", "5%", ""),
    ("The bill was $5 million in the fiscal year 2016.", "$5 million",
     "in the fiscal year 2016"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "period"), TIMES)
def test_when_a_figure_was(text: str, written: str, period: str) -> None:
    """The time of speaking, of a base or of another amount is not the figure's."""
    found = _figure(text, written).period

    assert (found.text if found else "") == period


SOURCES = [
    ("Leeds recorded 40 cases.", "40", ""),
    ("The health agency recorded 40 cases.", "40", "health agency"),
    ("She gives 350 shows a year, mostly for 40 schools.", "40", ""),
    ("He won 40 of his estimated 900 followers.", "40", ""),
    ("They wait for 40 days, but economists say that is too short.", "40 days", ""),
    ('"It is bad," she said, pointing at 40 men.', "40", ""),
    (
        "Half agree, according to a 2012 Gallup poll, and 40 percent do not.",
        "40 percent",
        "Gallup poll",
    ),
    ("It came 40 days after the city announced the plan.", "40 days", ""),
]


@pytest.mark.parametrize(("text", "written", "name"), SOURCES)
def test_who_says_so(text: str, written: str, name: str) -> None:
    """A source states the figure; a doer, a noun and a later clause do not."""
    found = _figure(text, written).attribution

    assert (found.name if found else "") == name
