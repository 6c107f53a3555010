"""Who gave a figure, as readers take it."""

import pytest

from tests.context.drafts import figure, read

NAMED = [
    ("The harbour board said 340 boats were lost.", "340", "harbour board", "said"),
    ("340 boats were lost, said board chief Ann Lee.", "340", "board chief Ann Lee", "said"),
    ("340 boats were lost, the harbour board said.", "340", "harbour board", "said"),
    ("340 boats were lost, according to the harbour board.", "340", "harbour board",
     "according to"),
    ("According to the Maritime Institute, 340 boats were lost.", "340", "Maritime Institute",
     "according to"),
    ("Ann Lee, 51, who runs the board, said 340 boats were lost.", "340", "Ann Lee", "said"),
    ("The minister, Ann Lee, announced that 340 boats were lost.", "340", "Ann Lee",
     "announced"),
    ("In a statement the board said 340 boats were lost.", "340", "board", "said"),
    ("Data from the customs office show 340 boats were lost.", "340",
     "Data from the customs office", "show"),
    ("The registry estimated the fleet at 340 boats.", "340", "registry", "estimated"),
    ("“We lost 340 boats,” said Ann Lee.", "340", "Ann Lee", "said"),
    ("Both Lee and Kim said that 340 boats were lost.", "340", "Lee and Kim", "said"),
    ("By the board's count, 340 boats were lost.", "340", "board", "according to"),
    ("Per the board, 340 boats were lost.", "340", "board", "according to"),
    ("The chief was quoted as saying 340 boats were lost.", "340", "chief", "quoted"),
    ("The report, published by the institute, found 340 boats lost.", "340", "report", "found"),
    ("The ministry, run by the rebels, says 340 died.", "340", "ministry", "says"),
    ("The charity, Sea Aid, estimates that 340 boats were lost.", "340", "Sea Aid",
     "estimates"),
    ("340 boats were lost, according to figures released by the board Friday.", "340",
     "figures released by the board", "according to"),
    ("340 boats were lost, the board's Ann Lee said by phone.", "340", "board's Ann Lee",
     "said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "name", "verb"), NAMED)
def test_names_the_source(text: str, written: str, name: str, verb: str) -> None:
    """The source is named with its verb, without article or adverbs."""
    found = figure(text, written).attribution

    assert found is not None
    assert (found.name, found.verb, found.kind, found.carried) == (name, verb, "named", False)


UNATTRIBUTED = [
    "The planned port would hold 340 boats.",
    "Observers will find 340 boats there.",
    "The company has not disclosed how 340 boats were lost.",
    "Lee added 340 boats to the fleet.",
    "The projected 340 boats never came.",
    "The deal announced on Friday by the board covers 340 boats.",
    "More than 60 percent say 340 boats are too many.",
    "Somebody told a story of 340 boats.",
    "Project Harbour counts 340 boats.",
]


@pytest.mark.parametrize("text", UNATTRIBUTED)
def test_invents_no_source(text: str) -> None:
    """Participles, negations, doers and respondents are no sources."""
    assert figure(text, "340").attribution is None


UNNAMED = [
    "Officials said 340 boats were lost.",
    "Three officials at the port said 340 boats were lost.",
    "340 boats were lost, according to two people familiar with the matter.",
    "A source close to the board said 340 boats were lost.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_types_unnamed_sources(text: str) -> None:
    """Officials, sources and people familiar with a matter name nobody."""
    found = figure(text, "340").attribution

    assert found is not None
    assert found.kind == "unnamed"


def test_carries_a_speaker_to_the_rest_of_a_quotation() -> None:
    """A quotation that goes on after "he said" is still his."""
    found = figure(
        "“It was dark,” Ann Lee said. “Then we counted 340 boats that were lost.”", "340"
    )

    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.carried) == ("Ann Lee", True)


def test_finds_the_speaker_after_the_quotation() -> None:
    """A quotation of two sentences belongs to who is named after the second."""
    found = figure(
        "“We counted 340 boats lost in the night. Then it got light,” Ann Lee said.", "340"
    )

    assert found.attribution is not None
    assert found.attribution.name == "Ann Lee"


def test_resolves_a_pronoun_to_the_last_speaker() -> None:
    """A personal pronoun stands for the last person named as a source, not for a study."""
    text = (
        "Ann Lee said the port was calm. A survey found little damage. She said 340 boats sank."
    )

    found = figure(text, "340").attribution

    assert found is not None
    assert (found.name, found.carried) == ("Ann Lee", True)


def test_carries_a_study_to_the_next_sentence() -> None:
    """Readers take the figures that follow a survey's result to be the survey's."""
    found = figure("A survey by the board found much damage. Some 340 boats were lost.", "340")

    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.carried) == ("survey by the board", True)


def test_carries_no_person_to_the_next_sentence() -> None:
    """What follows a person's remark is the story's own again."""
    assert (
        figure("Ann Lee said the port was calm. Some 340 boats sank.", "340").attribution
        is None
    )


def test_ends_a_source_at_a_contrast() -> None:
    """The other side of "but" is not what the source said."""
    text = "The army said 40 men had died but the ward has 52 bodies."

    assert figure(text, "40").attribution is not None
    assert figure(text, "52").attribution is None


def test_tells_who_relays_a_claim() -> None:
    """The claimant gives the figure; who passes it on is noted beside."""
    text = (
        "According to Nadia Ferrell, the army has claimed to have killed some 120 commanders."
    )

    found = figure(text, "120").attribution

    assert found is not None
    assert (found.name, found.verb, found.relayed_by) == ("army", "claimed", "Nadia Ferrell")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army said 40 fighters had died.", True),
        ("The defence ministry said 40 fighters had died.", True),
        ("The hospital director, Ann Lee, said 40 fighters had died.", False),
    ],
)
def test_tells_a_party_to_the_fight(text: str, party: bool) -> None:
    """A body that fights has a stake in the count."""
    found = figure(text, "40").attribution

    assert found is not None
    assert found.party is party


SAID_ON = [
    ("The survey put growth at nine percent but it may reach 12 percent.", "12 percent"),
    ("The ministry said exports fell 5 percent; imports rose 3 percent.", "3 percent"),
    ("The report found that prices rose 5 percent while wages fell 3 percent.", "3 percent"),
    ("Police said 40 people had died but 300 were safe.", "300"),
]


@pytest.mark.parametrize(("text", "number"), SAID_ON)
def test_a_contrast_that_sets_nobody_against_the_source(text: str, number: str) -> None:
    """What a source sets side by side is all its own."""
    attribution = figure(text, number).attribution

    assert attribution is not None
    assert attribution.name in text


def test_speech_between_single_marks() -> None:
    """British copy quotes between single marks, old copy between doubled ones."""
    texts = [
        "'We lost 40 cows,' the farmer said. The farmers' union has 300 sheep.",
        "''We lost 40 cows,'' the farmer said. The farmers' union has 300 sheep.",
        "‘We lost 40 cows,’ the farmer said. The farmers’ union has 300 sheep.",
    ]

    names = [
        [getattr(figure(text, number).attribution, "name", "") for number in ("40", "300")]
        for text in texts
    ]

    assert names == [["farmer", ""]] * 3


def test_speech_whose_mark_is_set_again() -> None:
    """A speech that opens each sentence with a mark of its own is one speech."""
    text = (
        'Ann Lee said: "We lost 40 cows. "Another 12 of them are ill in the barn. "It rained."'
    )

    attribution = figure(text, "12").attribution

    assert attribution is not None
    assert attribution.name == "Ann Lee"


BEFORE_THE_QUOTATION = [
    ("Mayor Ann Lee spoke on Monday.\n\n“We lost 340 boats in the storm,” she said.", "Lee"),
    ("Ann Lee, the mayor, was angry. “We lost 340 boats in the storm on Monday night.”", "Lee"),
    (
        "Ann Lee, the mayor, called on her town. “We lost 340 boats in the storm by night.”",
        "Lee",
    ),
    ("Mr. Lee asked for help: “We lost 340 boats.”", "Lee"),
]


@pytest.mark.parametrize(("text", "name"), BEFORE_THE_QUOTATION)
def test_who_was_spoken_of_just_before(text: str, name: str) -> None:
    """Words in marks are those of the person whom the sentence before is about."""
    attribution = figure(text, "340").attribution

    assert attribution is not None
    assert attribution.name.endswith(name)


def test_nobody_was_spoken_of() -> None:
    """A body or a place is no person that "he" stands for."""
    texts = [
        "The Harbour Board met on Monday.\n\n“We lost 340 boats,” he said.",
        "North Harbour was calm.\n\n“We lost 340 boats,” he said.",
    ]

    assert [figure(text, "340").attribution for text in texts] == [None, None]


TOLD = [
    ("Ann Lee resigned, recalling how 340 boats sank.", "Ann Lee"),
    ("The board shut the port, estimating that 340 boats sank.", "board"),
    ("The toll may rise, with the mayor of Hull saying 340 boats sank.", "mayor of Hull"),
    ("The port was shut after data showing 340 boats sank.", "data"),
    ("Some doubt the claim made in May by Ann Lee that 340 boats sank.", "Ann Lee"),
    ("Nobody believes Ann Lee's claim that 340 boats sank.", "Ann Lee"),
    ("The harbour's estimate of 340 boats is disputed.", "harbour"),
    ("It drew on research that estimates 340 boats sank.", "research"),
    ("Only 340 of those asked in a new Bolt poll agree.", "new Bolt poll"),
    ("The mayor mentioned that 340 boats sank.", "mayor"),
    ("“We lost 340 boats in the storm that night,” Ann Lee, 51, told the Post.", "Ann Lee"),
    ("“We lost 340 boats in the storm that night,” Ann Lee told a news conference.", "Ann Lee"),
    ("But Ann Lee said 340 boats sank.", "Ann Lee"),
    ("The man, who police say had 340 boats, left.", "police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_whoever_tells_it_is_the_source(text: str, name: str) -> None:
    """Participles, nouns of saying, polls and relative clauses report as verbs do."""
    found = figure(text, "340").attribution

    assert name == (found.name if found else "")


ALL_OF_IT = [
    "Some 340 boats sank while 12 were towed in, the harbour board said.",
    "Some 340 boats sank, although 12 were towed in, according to the harbour board.",
    "Some 340 boats sank but 12 were towed in, said the harbour board.",
]


@pytest.mark.parametrize("text", ALL_OF_IT)
@pytest.mark.parametrize("written", ["340", "12"])
def test_a_source_that_closes_a_sentence_gives_all_of_it(text: str, written: str) -> None:
    """A contrast inside what is reported sets nobody against the source behind it."""
    found = figure(text, written).attribution

    assert found is not None
    assert found.name == "harbour board"


NO_REPORT = [
    "Ann Lee wrote 340 songs.",
    "Ann Lee wrote more than 340 songs.",
    "The plants released 340 fish.",
    "The bank denied reports that 340 boats sank.",
    "Ann Lee quit, citing fears for 340 boats.",
    "That adds up to 340 boats.",
    "The health sector added almost 340 jobs.",
    "It sank, according to 340 people familiar with the matter.",
    "Ann Lee raised her stake, showing 340 shares.",
]


@pytest.mark.parametrize("text", NO_REPORT)
def test_what_is_done_is_no_report(text: str) -> None:
    """Works, sums, reasons and the source's own number are given by nobody."""
    assert figure(text, "340").attribution is None


def test_a_pronoun_is_the_person_of_the_sentence_before() -> None:
    """The person just spoken of is nearer than who spoke before."""
    text = (
        "Editor Kim Hart said the port was calm. Ann Lee, the mayor, called the storm cruel. "
        "She said 340 boats sank."
    )

    found = figure(text, "340").attribution

    assert found is not None
    assert found.name == "Ann Lee"


def test_a_forecast_tells_nothing_of_what_came_to_pass() -> None:
    """What analysts had expected is theirs; what follows is not."""
    text = "Sales beat forecasts, according to Bolt Estimates. The firm sold 340 boats."

    assert figure(text, "340").attribution is None


def test_a_poll_goes_on_after_but() -> None:
    """The next share of a poll is the poll's, whatever joins the sentences."""
    text = "A Bolt poll suggests 60% back the mayor. But only 34% back the port."

    found = figure(text, "34%").attribution

    assert found is not None
    assert found.name == "Bolt poll"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the latest Bolt poll, 340 of them agree.", "latest Bolt poll"),
        ("The analysis put the fleet at 340 boats.", "analysis"),
        ("An earlier report hints at 340 boats.", "report"),
        ("The analysis took 340 days.", ""),
        ("The study was paid with 340 pounds.", ""),
    ],
)
def test_what_an_inquiry_does_is_to_tell(text: str, name: str) -> None:
    """A study sparks, hints and puts by what it found; what it is or took is none of that."""
    found = next(each for each in read(text)[1] if each.text.startswith("340")).attribution

    assert name == (found.name if found else "")
