"""Changes in percent whose levels do not stand plainly "from A to B" beside them."""

import pytest

from factcheck.model.relation import Change
from tests.link.drafting import loud, read

# Each text right and with one figure wrong, and the levels before and after its change.
TOLD: tuple[tuple[str, tuple[str, str], str, str], ...] = (
    # a peak that the change leads to, or that it is itself taken of
    ("Shares in Holm fell {} percent to as low as $6.00 late on Monday, from a close of $8.00.",
     ("$8.00", "$6.00"), "25", "35"),
    ("The gap will widen by {} percent to a record 63 billion euros from 45 billion.",
     ("45 billion", "63 billion euros"), "40", "30"),
    ("Tin closed at $1,440 a tonne, down {} percent from a record high of $2,400 hit in May.",
     ("$2,400", "$1,440 a tonne"), "40", "60"),
    ("The stock sank to a low of $12 in May, a {}% fall from its high of $240 in July.",
     ("$240", "$12"), "95", "85"),
    ("The area sown was 2.4 million hectares, down {} percent on the record 3.2 million "
     "hectares of 1986.", ("3.2 million hectares", "2.4 million hectares"), "25", "35"),
    # units and rates that one level leaves out
    ("Zinc output fell {} percent to 1,820 tonnes from 2,275 a year before.",
     ("2,275", "1,820 tonnes"), "20", "30"),
    ("Output was put at 8.55 million barrels a day, off {} percent from 9.50 million a "
     "year ago.",
     ("9.50 million", "8.55 million barrels a day"), "10", "20"),
    ("Thefts rose by {}% from 25 in the first half of 2023 to 80 in the first half of 2024.",
     ("25", "80"), "220", "120"),
    ("Meal usage fell {} percent to 960,000 tonnes from 1.20 million.",
     ("1.20 million", "960,000 tonnes"), "20", "30"),
    ("In foreign currency trading the euro rose {} percent to $1.40 from $1.12.",
     ("$1.12", "$1.40"), "25", "35"),
    ("At the real estate arm rents rose {} percent to $75 million from $60 million.",
     ("$60 million", "$75 million"), "25", "35"),
    # a clause that goes on about the level
    ("They had 450 guards in 2019, which had now risen to 810, which is an {}% increase.",
     ("450", "810"), "80", "60"),
    ("The county saw 3,250 fires, which was {}% more than in 2023, when there were "
     "2,600 fires.",
     ("2,600", "3,250"), "25", "45"),
    ("Sales for May were $43.2 million, and were off {} percent from $48.0 million a "
     "year before.",
     ("$48.0 million", "$43.2 million"), "10", "20"),
    ("Car sales fell {} percent to 24,000 from 30,000 in the comparable half year.",
     ("30,000", "24,000"), "20", "30"),
    # the sentence beside it
    ("The index edged up to 96.0 in May. The index is {} percent above its year-earlier level "
     "of 80.0.", ("80.0", "96.0"), "20", "35"),
    ("Profit dropped {} percent to $26 million for the year. In the year earlier period it was "
     "$65 million.", ("$65 million", "$26 million"), "60", "40"),
    ("Visitor numbers grew by {} per cent to 72,800. The year before, 52,000 had come.",
     ("52,000", "72,800"), "40", "60"),
    ("There were 1,600 thefts in 2022. In 2023 there were 1,280 thefts, or {}% fewer.",
     ("1,600", "1,280"), "20", "30"),
    ("Police made 50,000 arrests in 2010. Critics objected. By 2013 they were making only "
     "26,000 arrests — still many, but {}% fewer than in 2010.",
     ("50,000", "26,000"), "48", "38"),
    # a change on top of the last one
    ("Output rose to 1.50 million tonnes last year and should rise by a further {} percent to "
     "1.80 million tonnes this year.",
     ("1.50 million tonnes", "1.80 million tonnes"), "20", "35"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "levels", "right", "wrong"), TOLD)
def test_the_levels_are_found_and_held_to_the_change(
    text: str, levels: tuple[str, str], right: str, wrong: str
) -> None:
    """The right change agrees in silence, the wrong one draws an alarm."""
    found = [
        (str(each.before), str(each.after))
        for each in read(text.format(right)).relations.get("change", ())
        if isinstance(each, Change) and each.stated.kind == "percentage"
    ]
    alarms = (loud(text.format(right)) != [], loud(text.format(wrong)) != [])
    assert (levels in found, alarms) == (True, (False, True))


def test_a_second_change_of_one_level_has_its_own_base() -> None:
    """Two changes joined by "and were" or "but were" share the level after them."""
    text = (
        "Orders fell 10 percent to $45.0 million from a revised $50.0 million in May, and were "
        "off 25 percent from $60.0 million a year before."
    )
    found = [
        (str(each.before), str(each.after))
        for each in read(text).relations["change"]
        if isinstance(each, Change)
    ]
    expected = [("$50.0 million", "$45.0 million"), ("$60.0 million", "$45.0 million")]
    assert found == expected


APART = (
    "The index fell 2 percent to 980, from a high of 1,200 in May.",
    "The index fell to 980, and bonds were off 3 percent from $102 a year before.",
    "Profit rose 60 percent to $26 million. The year before, costs were $65 million.",
    "Profit rose 60 percent to $26 million from a year earlier. A month before, it was "
    "$5 million.",
    "Holm sold 1,300 cars, 20% more than Lee. In 2023 Holm sold 1,100 cars.",
    "There were 1,600 thefts in 2022. In 2023 there were 1,280 arrests, or 5% fewer.",
    "Output rose 29 percent to 1.50 million tonnes last year and exports rose another "
    "20 percent "
    "to 2.36 million tonnes this year.",
    "Meal usage fell 30 percent to 1.10 million tonnes from 967 a year before.",
    "In local currency sales rose 9 percent, to $75 million from $60 million.",
    "Pay rose 4 percent to £520, which the union called 90 percent of what it wanted "
    "from £600.",
    "The average yen/dollar rate rose to 158 yen in the first half from 207 a year earlier.",
)


@pytest.mark.parametrize("text", APART)
def test_levels_of_other_things_are_left_alone(text: str) -> None:
    """Another subject, noun, base or time is not the level before."""
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales more than doubled to more than $50 million from more than $20 million.",
        "Visits nearly doubled to more than twelve thousand from over forty-seven hundred.",
    ],
)
def test_a_multiple_between_two_bounds_is_judged(text: str) -> None:
    """Two open bounds leave any multiple possible and break nothing."""
    assert loud(text) == []
