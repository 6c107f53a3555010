"""What a figure is of, told by its clause: many wordings, one truth."""

import pytest

from tests.context.drafts import figure

RESTATED = [
    ("It saw the sale of 40m euros ($48m; £36m) of bonds.", "40m euros", "bond"),
    ("She was hit with a fine worth 40m yen ($300,000) for it.", "$300,000", "fine"),
]  # fmt: skip
CHANGED = [
    ("The union has called for a 19% pay rise.", "19%", "pay"),
    ("The firm agreed to a 7% wage hike.", "7%", "wage"),
    ("It blamed a 0.9% surge in January food costs.", "0.9%", "cost"),
    ("The group reported a 10m pound ($16m) fall in profits.", "10m pound", "profit"),
    ("It was followed by a rise of 10% in the price of meat.", "10%", "price"),
    ("Exports fell to 27bn marks in 1986, a drop of 15%.", "15%", "export"),
    ("May saw an increase in remittances, with a 4% rise to $3bn.", "$3bn", "remittance"),
]  # fmt: skip
CLAUSES = [
    ("According to a new poll, support for the mayor stood at 47%.", "47%", "support"),
    ("Measuring prices of 48 firms, the index reached 68.1 points.", "68.1 points", "index"),
    ("LAGOS, March 5 - The naira firmed 3% on Monday.", "3%", "naira"),
    ("The firm made a profit as its shares had risen 20%.", "20%", "share"),
    ("Acme and Bolt, whose shares rose 10p, will merge.", "10p", "share"),
    ("The storm caused the price of oil to jump more than 5%.", "5%", "price"),
    ("The awards range from £2,205 to £2,660.", "£2,205 to £2,660", "award"),
]  # fmt: skip
OBJECTS = [
    ("Traders pushed up the stock $1.30 on Monday.", "$1.30", "stock"),
    ("Traders pushed up the stock $1.30 to end at $20.10 in heavy trade.", "$20.10", "stock"),
    ("The phone is available in India for $400.", "$400", "phone"),
    ("The pound ended unchanged against the dollar at 1.61.", "1.61", "pound"),
    ("Prices fell $40 a tonne since a peak of $1,250 a tonne.", "$1,250 a tonne", "price"),
    ("Prices slumped to $10 a barrel in mid-1986.", "$10 a barrel", "price"),
    ("Senior staff are earning in excess of $234,000.", "$234,000", "staff"),
]  # fmt: skip
DESTINED = [
    ("The council set aside $3m to build a school.", "$3m", "school"),
    ("The agency, which has requested $76m for food aid, is waiting.", "$76m", "aid"),
    ("Investors paid $10bn to buy shares in the bank.", "$10bn", "share"),
    ("The city agreed to provide $3m towards housing.", "$3m", "housing"),
]  # fmt: skip
GOING_ON = [
    ("George Bell's approval was 47% and Richard Hart's was 44%.", "44%", "approval"),
    ("Fuel will sell for 28 pounds a ton, instead of 7 pounds.", "7 pounds", "fuel"),
    ("The court was 30 feet wide at the base and 24 feet wide at the net.", "24 feet", "court"),
    ("Of the 139 shops, for example, 83% are red.", "83%", "shop"),
]  # fmt: skip
LASTING = [
    ("They have been in a state of war for nearly 70 years.", "70 years", "state"),
    ("She led the country for 15 years.", "15 years", "country"),
    ("The lawsuit has raged for several years.", "several years", "lawsuit"),
    ("It took two days for help to come.", "two days", "help"),
    ("It took the crew three hours to land.", "three hours", "crew"),
    ("Homes take an average of 17 days to rent.", "17 days", "home"),
    ("He spent 15 months writing a book.", "15 months", "book"),
    ("They turned round four hours into the flight.", "four hours", "flight"),
    ("It is their first title in 27 years.", "27 years", "title"),
    ("They banned cars older than ten years.", "ten years", "car"),
    ("Tuesday was the last of six days of mourning for him.", "six days", "mourning"),
    ("She has 32 years' experience.", "32 years", "experience"),
    ("He faces four years in state prison.", "four years", "prison"),
    ("The median recovery was 11 days, compared with 15 days in May.", "15 days", "recovery"),
]  # fmt: skip
PAST_A_VERB = [
    ("The probe will lie in mud for three years.", "three years", "probe"),
    ("The well has been shut by the mayor for five years.", "five years", "well"),
]  # fmt: skip
JOINED = [
    ("Share and bond turnover was valued at $48m.", "$48m", "turnover"),
    ("It owns $2bn worth of state and mortgage bond stocks.", "$2bn", "stock"),
    ("He held four University of Hull students.", "four", "student"),
    ("The dose holds three tons of crude.", "three tons", "crude"),
    ("It spoke for 23 million Taiwanese.", "23 million", "taiwanese"),
    ("Output of PM2.5 rose 5%.", "5%", "output"),
]  # fmt: skip
LED_BACK = [
    ("That led to an increase of almost 300 in arrests.", "300", "arrest"),
    ("Acme has a 50% stake and Bolt owns 30%.", "30%", "stake"),
    ("Output rose 9% and that in Hull was up 7%.", "7%", "output"),
    ("Earnings rose to $36 compared with just $11 in May.", "$11", "earning"),
    ("The Oslo index .OSX rose 3%.", "3%", "index"),
    ("The play grossed $1.8m last season.", "$1.8m", "play"),
    ("Theft cost the firm $3m.", "$3m", "theft"),
    ("It fell into a 40-metre-deep shaft.", "40-metre", "shaft"),
    ("At 357, the count of ships beat all forecasts.", "357", "count"),
    ("The city logged an index of 278 at noon.", "278", "index"),
    ("Hull had 40 cases. The average town had 12.", "12", "case"),
    ("The jewels, estimated to be worth $3m, were sold.", "$3m", "jewel"),
    ("The firm set $9m towards a school.", "$9m", "school"),
    ("Most winners (59%) quit, but 19% carry on.", "19%", "winner"),
    ("Payments are on track to fall to $3m.", "$3m", "payment"),
    ("The well was about 40 metres wide.", "40 metres", "well"),
]  # fmt: skip
PEOPLE = [
    ("He killed 49 men and wounded 68 at the club.", "68", "people"),
    ("The flu has sickened thousands and closed schools.", "thousands", "people"),
    ("Police arrested 12 on Friday.", "12", "people"),
    ("She is a mother of two.", "two", "child"),
    ("Hill died last Wednesday aged 92.", "92", "hill"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written", "head"),
    [
        *RESTATED,
        *CHANGED,
        *CLAUSES,
        *OBJECTS,
        *DESTINED,
        *GOING_ON,
        *LASTING,
        *PEOPLE,
        *PAST_A_VERB,
        *JOINED,
        *LED_BACK,
    ],
)
def test_what_it_is_of(text: str, written: str, head: str) -> None:
    """The same thing is measured however the clause is put together."""
    measure = figure(text, written).measure

    assert head == (measure.head if measure else "")


UNTOLD = [
    ("The plant was shut two years ago.", "two years"),
    ("The plant was shut two years later.", "two years"),
    ("Over the next three years it will close.", "three years"),
    ("He raised $6m for her in May in Leeds at 5%.", "5%"),
    ("They met in Toronto at 32.", "32"),
    ("They beat the $9m Lena Falk made there.", "$9m"),
    ("The poll found 42% would go.", "42%"),
]
# What people do or suffer lasts; they do not.
PEOPLE_LAST_NOT = [
    ("Police held the driver for five hours.", "five hours"),
    ("Residents waited three hours.", "three hours"),
    ("Ana Bell, who served for 12 years, will stand down.", "12 years"),
    ("The nurse has lived in Hull for six years.", "six years"),
]


@pytest.mark.parametrize(("text", "written"), [*UNTOLD, *PEOPLE_LAST_NOT])
def test_time_and_place_are_no_measure(text: str, written: str) -> None:
    """When and where something is done is not what the number is of."""
    assert figure(text, written).measure is None
