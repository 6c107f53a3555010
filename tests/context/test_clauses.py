"""Subjects, objects and owners: what a figure is of, however the clause is built."""

import pytest

from tests.context.drafts import figure

SAID = [
    # an object, where the verb has one
    ("The bank raised its key rate six times, to 5.50 percent.", "5.50 percent", "rate"),
    ("The firm survived by cutting costs by nearly 40 percent.", "40 percent", "cost"),
    ("It paid for a cut that reduced its output from 30 tonnes.", "30 tonnes", "output"),
    # a subject, past what tells more of it
    ("Income of farmers and members of their family working the land rose 3 percent.",
     "3 percent", "income"),
    ("Rents, a worry for the young, fell 3 percent.", "3 percent", "rent"),
    ("After a rough day of trading, the main index in Leeds closed 3 percent higher.",
     "3 percent", "index"),
    ("The index, which had slipped, was 3 percent higher.", "3 percent", "index"),
    ("The share of pupils who have a bad view of the town rose to 17 percent.", "17 percent",
     "pupil"),
    ("They pay in florins, which were trading at 1,893 to the dollar.", "1,893", "florin"),
    ("Half of the members vote, and a third are over 65.", "65", "member"),
    # an owner, past times and places
    ("It reported a loss for the third quarter ended May 31 of $561,029.", "$561,029", "loss"),
    ("They forecast maize imports for the 1986/87 season at 49 tonnes.", "49 tonnes", "import"),
    ("There was a decline in traffic of 3 percent.", "3 percent", "traffic"),
    ("The number of boats rose by 40.", "40", "boat"),
    # what a reduced clause tells of
    ("They found sites measuring less than 500 acres.", "500 acres", "site"),
    ("He ordered boats worth nearly $20 million.", "$20 million", "boat"),
    ("Crude futures surpassing $90 worried them.", "$90", "future"),
    # nothing between the noun and its number
    ("With the gauge at 356, they stayed in.", "356", "gauge"),
    ("They stood in water 3 feet deep.", "3 feet", "water"),
    ("Oak table, $178, in the shop.", "$178", "table"),
    ("The margin of error is plus or minus 3 percentage points.", "3 percentage points",
     "margin"),
    # modifiers are none
    ("The site has 116 unique monthly visitors.", "116", "visitor"),
    ("They run 80 small and medium-sized stores.", "80", "store"),
    ("It owns 40 Fenwick and Bell's stores.", "40", "store"),
    ("Up to 16 of its new Cygna 386 workstations failed.", "16", "workstation"),
    ("They met two journalists Jim Foley and Ana Bell.", "two", "journalist"),
    ("They hid 20 students several times.", "20", "student"),
    ("She gives 350 shows a year.", "350", "show"),
    ("Some 300 or 350 women came.", "300", "woman"),
    ("It was a three-way race.", "three", "race"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "head"), SAID)
def test_what_it_is_said_of(text: str, written: str, head: str) -> None:
    """The noun that owns, does or bears what the number tells."""
    measure = figure(text, written).measure

    assert head == (measure.head if measure else "")


CARRIED = [
    ("The gauge in Leeds was at 356. Corvo recorded 372, followed by Elstead at 297.", "297",
     "gauge"),
    ("Some 1,200 people were hurt and 251 taken hostage.", "251", "people"),
    ("The jobless rate fell to 4.6%. It was 4.9% in May.", "4.9%", "rate"),
    ("The jobless rate fell to 4.6% in May from 4.9% the month before.", "4.9%", "rate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "head"), CARRIED)
def test_what_goes_on(text: str, written: str, head: str) -> None:
    """A list of places, a dropped noun, a pronoun and the other end share a measure."""
    measure = figure(text, written).measure

    assert head == (measure.head if measure else "")


SOURCES = [
    ("The Health Organization (WHO) says 40 died.", "40", "Health Organization"),
    ("Bell Co., seeking to grow, said it had 40 plants.", "40", "Bell Co"),
    ("Ana Bell, a former minister, said the plan, despite promising 40 jobs, failed.", "40",
     "Ana Bell"),
    ("Sea Aid sued the port, saying it lost 40 boats.", "40", "Sea Aid"),
    ("It fell in 40 towns, data from the ministry show.", "40", "data from the ministry"),
    ("Ana Bell, who ran it for 40 years, said it was over.", "40 years", ""),
    ("About 40 percent of sales come from food, and Ana Bell said: “We want more of it.”",
     "40 percent", ""),
    ("He got 40 letters when he said he would leave.", "40", ""),
    ("She told her 40 followers that it hurt.", "40", ""),
    ("Bosses told staff of the choice, clearing the way for a $40 million deal.", "$40 million",
     ""),
    ("Several African states, with 40 ports, agreed.", "40", ""),
    ("With estimated sales of $40 million, it will grow.", "$40 million", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "name"), SOURCES)
def test_who_says_so(text: str, written: str, name: str) -> None:
    """A source speaks of its own clause, and a noun that looks like its verb of none."""
    source = figure(text, written).attribution

    assert name == (source.name if source else "")


TIMES = [
    ("Sales rose 5 percent, officials said on Friday.", "5 percent", ""),
    ("The firm on Friday announced it has 40 plants.", "40", ""),
    ("Sales fell 5 percent, the steepest drop since May 2014.", "5 percent", ""),
    ("The board met on Friday, while rebels fired 40 shells.", "40", ""),
    ("They added Bell to the 2022 honours list, with 40 others.", "40", ""),
    ("Some 40 percent agree, a 2012 poll found.", "40 percent", "2012"),
    ("According to Sea Aid, in 2014, boats rose by 5 percent to 40.", "40", "in 2014"),
    ("They recalled 1994, when rents rose 5 percent.", "5 percent", "1994"),
    ("They pledged $5 million for 2021.", "$5 million", "for 2021"),
    ("It fell from last year's figure of 40 tonnes.", "40 tonnes", "from last year's"),
    ("Ana Bell, 40, left in May.", "40", ""),
    ("Sales fell 5% in the first quarter of 2014. Profit rose 3%.", "3%",
     "in the first quarter of 2014"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "period"), TIMES)
def test_when_it_was(text: str, written: str, period: str) -> None:
    """A time belongs to its clause; that of speaking, of a record or of a name to no figure."""
    found = figure(text, written).period

    assert period == (found.text if found else "")
