"""One quantity told in many wordings is recognised; like quantities are not taken for one.

Each draft takes its number twice. The share that is recognised is what is held: a learned
scorer is right more or less often, and a list of sentences that it must know by heart would
only be a list.
"""

from factcheck.link.identity.proposals import propose
from factcheck.link.index import Index
from tests.link.drafting import loud, read

_FILLER = """

        Rain kept most people indoors for much of the week. The mayor will speak on Tuesday
        about the budget, which has 3 chapters and 118 pages.

        The market hall stays closed until 9 May. Its 64 stalls were inspected last year."""

TOLD_TWICE = [
    ("The council will hire {} tutors for its reading scheme.",
     "Some schools doubt that the {} tutors of the reading scheme can be found by autumn."),
    ("A fire at a hostel in Leeds killed {} people on Sunday.",
     "The {} victims of the hostel fire were all from abroad."),
    ("The company will cut {} jobs at its Derby plant.",
     "Unions called the loss of {} jobs in Derby a disgrace."),
    ("Quarterly profit came to ${} million, Harrow Foods said.",
     "Harrow Foods had not expected the ${} million profit."),
    ("The bridge, which cost £{} million, opened in spring.",
     "Critics of the bridge say that £{} million was too much to pay."),
    ("Police arrested {} protesters outside the embassy on Friday.",
     "A lawyer for the {} arrested protesters asked for their release."),
    ("Some {} runners took part in the harbour marathon.",
     "Marshals gave water to all of the {} runners in the marathon."),
    ("The trawler had {} tonnes of cod on board when it was stopped.",
     "Officers seized the {} tonnes of cod on the trawler."),
    ("Turnout in the mayoral election was {} percent.",
     "The low turnout, {} percent, surprised the mayoral candidates."),
    ("The museum showed {} paintings by Orla Quint.",
     "None of the {} Quint paintings is for sale, the museum said."),
    ("Villagers planted {} walnut trees along the canal.",
     "A storm uprooted most of the {} walnut trees by the canal."),
    ("The jury heard {} witnesses in the Tallow fraud trial.",
     "In the Tallow trial, {} witnesses were heard by the jury."),
    ("Storm Ada cut power to {} homes in the north.",
     "Power is back in most of the {} homes that Storm Ada cut off."),
    ("The airline ordered {} jets from the Dutch maker.",
     "The order for {} Dutch jets is the airline's largest."),
]  # fmt: skip
LIKE_BUT_OTHER = [
    ("In Farrow the council will plant {} walnut saplings along the canal.",
     "In Tilling the council will plant {} walnut saplings along the canal."),
    ("Last year the clinic treated {} patients with burns.",
     "This year the clinic has treated {} patients with burns."),
    ("The first bus carried {} pupils.", "The second bus carried {} pupils."),
    ("Sales of vans rose to {} in March.", "Sales of lorries fell to {} in March."),
    ("The mill employs {} weavers.", "The mill owns {} looms from before the war."),
    ("Harrow Foods made ${} million in the quarter.", "Its rival Tallow made ${} million."),
    ("Of the passengers, {} were rescued by helicopter.",
     "Another {} passengers were rescued by boat."),
    ("The north voted against it by {} percent.", "The south backed it with {} percent."),
    ("The school has {} pupils.", "The school needs {} laptops."),
    ("The ferry is {} metres long.", "The quay is {} metres long."),
]  # fmt: skip


def _draft(first: str, second: str, one: int, other: int) -> str:
    return f"        {first.format(one)}{_FILLER}\n\n        {second.format(other)}"


def _proposed(first: str, second: str) -> bool:
    """Whether the two figures are proposed as one quantity, numbers of one shape given."""
    found = read(_draft(first, second, 284, 467))
    wanted = tuple(f.index for f in found.figures if "284" in f.text or "467" in f.text)
    pairs = propose(Index(found.article, found.figures))
    return wanted in {(pair.one.figure.index, pair.two.figure.index) for pair in pairs}


def test_one_quantity_is_recognised_in_most_wordings() -> None:
    """What is told twice is proposed, whatever the numbers."""
    assert sum(_proposed(*pair) for pair in TOLD_TWICE) >= 0.8 * len(TOLD_TWICE)


def test_a_slip_is_heard_in_most_wordings() -> None:
    """Two exchanged digits between two statements of one quantity are told."""
    heard = [pair for pair in TOLD_TWICE if loud(_draft(*pair, 284, 248))]

    assert len(heard) >= 0.6 * len(TOLD_TWICE)


def test_like_quantities_are_mostly_left_alone() -> None:
    """Two places, times or things with a number each draw no warning."""
    heard = [pair for pair in LIKE_BUT_OTHER if loud(_draft(*pair, 284, 467))]

    assert len(heard) <= 0.3 * len(LIKE_BUT_OTHER)
