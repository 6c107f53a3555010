"""What a figure counts or measures."""

import pytest

from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.model.figure import Figure
from factcheck.units import quantify
from tests.extract.made import story

COUNTED = [
    ("There were 3,800 U.S. troops in Iraq.", "3,800", "troop", "U.S. troops"),
    ("It killed some 120 senior leaders of varying ranks.", "120", "leader", "senior leaders"),
    ("They carried out 26 of the strikes.", "26", "strike", "strikes"),
    ("Two of Johnson's deputies left.", "Two", "deputy", "Johnson's deputies"),
    ("It sold 2.7m combined digital and physical sales.", "2.7m", "sale", None),
    ("The toll was 40.", "40", "toll", "toll"),
    ("The death toll now stands at about 40.", "40", "toll", "death toll"),
    ("The crowd numbered 3,800.", "3,800", "crowd", "crowd"),
    ("It spent 60% of its revenue.", "60%", "revenue", "revenue"),
    ("Core inflation rose 0.3% in June.", "0.3%", "inflation", "Core inflation"),
    ("The number of deaths rose to 48.", "48", "death", "number of deaths"),
    ("The price of bread rose 5%.", "5%", "price", "price of bread"),
    ("There were 28 people and 12 more.", "12", "people", "people"),
    ("More than 6 million homes, including 1.5 million in Kent, lost power.", "1.5 million",
     "home", "homes"),
    ("They may add another striker or two.", "two", "striker", None),
    ("At least 40 dead were found.", "40", "dead", "dead"),
    ("He wrote a 12 page document.", "12", "page", "page"),
    ("It comes with four- and six-seat cabins.", "four", "seat", None),
    ("Half the seats changed hands.", "Half", "seat", "seats"),
    ("It is one of the oldest theatres in Leeds.", "one", "theatre", "oldest theatres"),
    ("The plant has 36,000 staff, from clerks to cooks.", "36,000", "staff", "staff"),
    ("Sales rose to $3bn.", "$3bn", "sale", "Sales"),
    ("In 2017 there were 1,123 deaths, and 998 the year before.", "998", "death", "deaths"),
    ("It held thousands of small, friendly deals.", "thousands", "deal", None),
    ("It saw 150-odd people.", "150", "people", "people"),
]  # fmt: skip


def _figures(text: str) -> tuple[Figure, ...]:
    article = story(text)
    return add_context(article, quantify(extract(article)[0]))


@pytest.mark.parametrize(("text", "figure", "head", "phrase"), COUNTED)
def test_measure(text: str, figure: str, head: str, phrase: str | None) -> None:
    """The head noun, and the phrase where it is worth stating."""
    measure = next(each for each in _figures(text) if each.text == figure).measure

    assert measure is not None
    assert head == measure.head
    assert phrase in (None, measure.text)
    assert measure.text == text[measure.span.start : measure.span.end]


def test_modifiers_stand_apart() -> None:
    """Modifiers are kept in lower case beside the head."""
    measure = _figures("There were 3,800 U.S. troops in Iraq.")[0].measure

    assert measure is not None
    assert ("u.s.",) == measure.modifiers


@pytest.mark.parametrize(
    "text", ["It came in March 2016.", "They won 2-1.", "It ends at 5 p.m."]
)
def test_dates_and_scores_count_nothing(text: str) -> None:
    """A date, a score and a time of day have no measure."""
    assert [None] == [each.measure for each in _figures(text)]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("It spends $4m on roads, $2m on schools and $1m on parks.", "roads schools parks"),
        ("It pays £40,000 for books, £12,000 for chairs and £3,000 for lamps.",
         "books chairs lamps"),
        ("Sales came to $40m for bicycles, $12m for helmets and $3m for lights.",
         "sales sales sales"),
        ("Rates were 49% for Orr, 53% for Lee and 29% for Holm.", "rates rates rates"),
        ("It lent $5m in loans, $3m in bonds and $2m in bills.", "loans bonds bills"),
        ("It polled 40% of farmers, 30% of teachers and 20% of nurses.",
         "farmers teachers nurses"),
    ],
)  # fmt: skip
def test_amounts_of_a_list_have_each_its_own_noun_or_all_one(text: str, heads: str) -> None:
    """What stands behind one preposition in a list is each amount's own, or none's."""
    made = story(text)
    figures = add_context(made, quantify(extract(made)[0]))

    assert [f.measure and f.measure.text.lower() for f in figures] == heads.split()


@pytest.mark.parametrize("text", ["They waited for 3 months of", "It took two years in"])
def test_copy_that_is_cut_off(text: str) -> None:
    """A text that ends behind "of" or "in" names nothing that lasts so long."""
    assert [None] == [each.measure for each in _figures(text)]
