"""Lists, sums and lengths of time in many wordings: the right passes, the wrong is found."""

from datetime import date

import pytest

from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import find_announced_lists
from factcheck.link.lists.counted_dates import find_counted_dates
from factcheck.link.lists.counted_on import find_counted_on
from factcheck.link.lists.resumed_lists import find_resumed_lists
from factcheck.link.lists.taken_in_turn import find_taken_in_turn
from factcheck.link.shares.one_wholes import find_one_wholes
from factcheck.link.sums.divided import find_divided
from factcheck.link.sums.partitions import find_partitions
from factcheck.link.times.ages import find_ages
from factcheck.link.times.lengths_of_time import find_lengths_of_time
from factcheck.model.relation import figures_of
from tests.link.drafting import loud, read

DAY = date(2016, 5, 1)

LISTS = [
    ("Rain fell in {} towns: Hull, Leeds and York.", "three", "four"),
    ("Rain fell in {} towns (Hull, Leeds and York).", "three", "two"),
    ("Rain fell in {} towns -- Hull, Leeds and York.", "three", "five"),
    ("The flood closed {} roads, namely Mill Lane, Ash Road and High Street.", "three", "four"),
    ("It set {} aims: cut tolls; mend roads; and plant trees.", "three", "two"),
    ("They drew up a {}-stage plan: to survey, to dig and to build.", "three", "four"),
    ("The prize was shared by {} men, Bo Lund, 34, and Cy Dent.", "two", "six"),
    ("Bats, a bridge, the budget and the weather were the {} causes named.", "four", "five"),
    ("Rain fell in {} towns. They are Hull, Leeds and York.", "three", "four"),
    ("Rain fell in {} towns, including Hull, Leeds and York.", "nine", "two"),
    ("{} men were charged. One lives in Hull. The other is from Leeds.", "Two", "Three"),
    ("Orr won in India, Libya and Peru, {} lands that she knew.", "three", "four"),
    ("Orr won Ohio, Iowa and Utah - {} states she had lost.", "three", "two"),
    ("It sells flour, oil and salt, and all {} are scarce.", "three", "four"),
    ("Hull, Leeds and York were hit by rain. The {} cities asked for help.", "three", "two"),
    ("Rain fell in the {} provinces of Kerr, Lund and Orr.", "three", "four"),
    ("They met {} former kings Olaf V, Bo II and Cy I.", "three", "four"),
    ("Power went to the {} -- Ann Orr, Bo Lund and Cy Dent.", "three", "four"),
    ("Dozens fled and {} men were held -- Ann Orr, Bo Lund and Cy Dent.", "three", "four"),
    ("Rain fell in {} towns. The towns, Hull, Leeds and York, lie low.", "three", "four"),
    ("The {} roads that were shut were Mill Lane, Ash Road and High Street.", "three", "four"),
    ("It failed for {} reasons:\n\n- bats\n\n- rain\n\n- money", "three", "five"),
    ("Kerr is the {}-largest port, after Hull, Leith and Cork.", "fourth", "third"),
    ("The firm is the {} biggest seller of tea behind Bo Brothers and Dent.", "third", "fifth"),
    ("Orr ranks {} among bowlers, behind Al Dent (297) and Bo Lund (255).", "third", "fourth"),
    ("Lund is the {} most polluted town in the north after Kerr.", "second", "third"),
    ("It becomes the {} land to sign, joining Peru, Chile and Cuba.", "fourth", "sixth"),
    ("Monday's rise was the {} this year, after those of May, June and July.", "fourth",
     "fifth"),
    ("She is one of {} pilots to get out, along with Al Orr, Bo Lund and Cy Dent.", "four",
     "five"),
    ("Kerr is one of only {} lands - along with Peru and Cuba - to ban it.", "three", "two"),
    ("Fairmile is one of {} places, with Nettle and Stoke, that lose a bus.", "three", "four"),
    ("She led the club to {} titles, in 1960 and 1971.", "two", "three"),
    ("They made {} calls a day through the office, at 9am, noon and 5pm.", "three", "four"),
    ("It has been hit by {} storms – in 1949, 1987 and 2022.", "three", "two"),
    ("There are {} snags. First, the pier leaks. Second, the crane is shut.", "two", "three"),
    ("He set out {} plans. Under one, the pier goes. Under a second, it stays.", "two", "four"),
    ("He told of {} cases. “One burned a hall. Another hid. A third fled,” he said.", "three",
     "four"),
    ("It showed {} facts about him: first, that he lies; and second, that he pays.", "two",
     "three"),
    ("They sent {} writs. The first named Orr, and the second named Lund.\n\nThe writs were "
     "read. A third hearing is due.", "two", "three"),
    ("They heard {} motions. The first calls for trams. The second is on tolls. Finally, one "
     "would shut the pier.", "three", "two"),
]  # fmt: skip

SUMS = [
    ("The county had {} cases, with 386 in Hull, 36 in Leeds and 32 in York.", "454", "414"),
    ("Of the {} places, 30 are new while the remaining 14 had been found before.", "44", "54"),
    ("The city lost {} trees. Of these, 80 were felled and the other 50 moved.", "130", "150"),
    ("They found {} bodies, eleven women and nine men.", "20", "22"),
    ("The town sent {} medics, comprising six doctors and 12 nurses.", "18", "28"),
    ("There were 320 boys and 290 girls, a total of {} pupils.", "610", "630"),
    ("In the survey {} percent were women while 38 percent were men.", "62", "72"),
    ("Fees pay 40 percent of the cost, and grants the remaining {} percent.", "60", "50"),
]  # fmt: skip

TIMES = [
    ("From 1993 to 2012, for {} years, the tower had no spire.", "19", "29"),
    ("The spire fell in 1984. It was back in 2003, {} years later.", "19", "14"),
    ("The three-day hearing, from October 11 to October {}, drew crowds.", "13", "18"),
    ("The talks ran from May to October, {} months in all.", "five", "nine"),
    ("The bridge fell {} years ago, in 1986.", "30", "50"),
    ("It was the worst storm in {} years, since 1966.", "50", "70"),
    ("They met on the {} anniversary of the fire of 1966.", "50th", "60th"),
    ("Ann Orr, the singer, died on Friday. She was {} years old.\n\nMiss Orr was born in Hull "
     "on May 2, 1940.", "75", "57"),
    ("In 1975, when she was {}, she won.\n\nAnn Orr was born in 1940.", "35", "53"),
    ("The {}-year-old, born in 1986, lives in Leeds.", "30", "13"),
]  # fmt: skip

SILENT = [
    "In Hull, Leeds and York, four people died.",
    "Orr met Bo Lund and Cy Dent. The three leaders ate.",
    "Ann Orr, her niece and two nephews - Bo, Cy and Di - sang.",
    "The two towns, Hull and York, agreed. The three mayors met.",
    "China looked on as Peru and Chile moved closer, and the three states met.",
    "She won two prizes: the cup, three medals and a vase.",
    "Rain fell in four towns, among them Hull and York.",
    "The crew of 12 and three guests, Ann Orr and two of her sons, were saved.",
    "Two of the seven suspects, Al Orr and Bo Lund, were freed.",
    "The club won 16 seasons - a record for them, and for the town.",
    "Hull had 190 cases, Leeds 103, York 71 and Ripon 67.",
    "Police counted 59 fires in Hull, 26 in Leeds, 47 in York and three in Ripon.",
    "The firm is worth $4 billion, with $1 billion in cash and $1.5 billion in sales.",
    "The army has 40 tanks, 12 of them in repair, and 30 guns.",
    "He kept 38 guns, a dozen of them rifles and nine of them shotguns.",
    "The debt, due between September 1986 and 1987 over 10 years, was moved.",
    "From 1941 to 1953, for the final four years as its head, she served the bureau.",
    "In 1990, when Ann Orr was 12, she sang.\n\nHer son Bo was born in 2001.",
    "Two years ago the town held a vote. In 2010 it had not dared to.",
    "Orr finished third behind Al Dent.",
    "They met for the third time after Bo Lund saw Peru, Chile and Cuba.",
    "It was the third talk, after Al Orr, Bo Lund and Cy Dent met.",
    "She won her third medal alongside Bo Lund.",
    "The town was hit by four storms in August and September.",
    "He is one of four Hull men, alongside five from Leeds and two from York.",
    "Four were held. The first blast shook the pier. The second blast hit a mill.",
    "Only three games had two goals - and two of them were in 1938. The first was a cup tie. "
    "The second was a friendly. The third was not played.",
    "It was read in five shows, at 8pm and 9pm on Friday, and at 2am, 3am and 8am on Saturday.",
    "There are three snags. At first, the pier leaked. Second, the crane is shut.",
    "The four women gave their reasons. First, the pier leaks. Second, the crane is shut.",
]

FINDERS = (
    find_ages, find_announced_lists, find_counted_dates, find_counted_on, find_divided,
    find_lengths_of_time, find_one_wholes, find_partitions, find_resumed_lists,
    find_taken_in_turn,
)  # fmt: skip


@pytest.mark.parametrize(("draft", "right", "wrong"), [*LISTS, *SUMS, *TIMES])
def test_the_wrong_figure_alone_is_found(draft: str, right: str, wrong: str) -> None:
    """The right figure draws nothing; the wrong one a warning or an error."""
    assert loud(draft.format(right), DAY) == []
    assert loud(draft.format(wrong), DAY) != []


@pytest.mark.parametrize("draft", SILENT)
def test_look_alikes_are_left_alone(draft: str) -> None:
    """Lists that name some, parallel figures and other lengths draw nothing."""
    assert loud(draft, DAY) == []


@pytest.mark.parametrize(("draft", "right", "wrong"), [*LISTS, *SUMS, *TIMES])
def test_what_is_proposed_never_depends_on_a_value(draft: str, right: str, wrong: str) -> None:
    """A changed value changes the verdict on a relation, never which are proposed."""
    proposed = [
        [
            (type(relation), tuple(figure.index for figure in figures_of(relation)))
            for finder in FINDERS
            for relation in finder(_index(draft.format(value)))
        ]
        for value in (right, wrong)
    ]

    assert proposed[0] == proposed[1]
    assert proposed[0] != []


def _index(draft: str) -> Index:
    reading = read(draft, DAY)
    return Index(reading.article, reading.figures)


@pytest.mark.parametrize("lead", ["Of them", "Of the swimmers", "Among those"])
def test_part_behind_of_them_is_no_total(lead: str) -> None:
    """Behind "of them" and a comma stands the first part, not what the others add up to."""
    draft = f"Crews pulled 412 people out. {lead}, 198 were men, 140 women and 74 children."
    reading = read(draft)
    found = find_partitions(Index(reading.article, reading.figures))
    totals = [str(each.total) for each in found]

    assert "198" not in totals
