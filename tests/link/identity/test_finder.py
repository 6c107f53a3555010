"""What is told of two figures: that they agree, that they differ and are suspect, or none."""

import pytest

from factcheck.arithmetic.agreement import agreement
from factcheck.link.identity.finder import find_identities
from factcheck.link.index import Index
from factcheck.model.relation import Restatement
from tests.link.drafting import loud, read

DRAFT = """
    The parish will plant {} walnut saplings along the canal.

    Rain is expected on Sunday. The market is closed.

    Volunteers have dug holes for the {} walnut saplings beside the canal."""


def restatements(draft: str) -> list[Restatement]:
    """Return what identity finds in a draft."""
    found = read(draft)
    return list(find_identities(Index(found.article, found.figures)))


def differing(draft: str) -> list[tuple[str, str]]:
    """Return the figures that are taken for one quantity told with two values."""
    return [
        (pair.first.text, pair.second.text)
        for pair in restatements(draft)
        if agreement(pair.first, pair.second) == "differs"
    ]


def test_a_number_told_twice_is_a_restatement() -> None:
    """A number told twice in like words is one quantity, and surely so."""
    (pair,) = restatements(DRAFT.format("3,817", "3,817"))

    assert (pair.first.text, pair.second.text, pair.certainty) == ("3,817", "3,817", "sure")


def test_a_slip_is_a_suspect() -> None:
    """Exchanged digits between two statements of one quantity are suspected."""
    assert differing(DRAFT.format("3,817", "8,317")) == [("3,817", "8,317")]


def test_confidence_is_blind_to_the_slip() -> None:
    """Both drafts have the words in common, and so how sure the link is."""
    confidences = [
        restatements(DRAFT.format("3,817", other))[0].confidence for other in ("3,817", "8,317")
    ]

    assert confidences[0] == confidences[1]


def test_why_names_the_words_that_link() -> None:
    """An editor reads which words stand with both figures."""
    (pair,) = restatements(DRAFT.format("3,817", "8,317"))

    assert "“walnut”" in pair.why


def test_a_number_that_a_sentence_gives_beside_the_other_is_explained() -> None:
    """Where a sentence has both numbers, both hold."""
    draft = """
        Seven people were pulled alive from the hotel.

        Of the 32 people in the hotel, seven were saved."""

    assert differing(draft) == []


def test_a_sum_is_explained() -> None:
    """A headline that adds up two figures of one sentence agrees with them."""
    draft = """
        [Headline] Floods kill 27 villagers

        Floods in the valley killed 17 men and 10 women on Monday, villagers said."""

    assert differing(draft) == []


def test_days_of_messages_date_nothing_else() -> None:
    """Two messages of different days, each signed with its day, are two messages."""
    draft = """
        The mayor was praised for the new ferry. — Ada Holm (@adaholm) May 4, 2020

        The mayor was praised for the new ferry. — Bo Lund (@bolund) May 6, 2020"""

    assert restatements(draft) == []


def test_a_length_in_a_name_is_no_quantity() -> None:
    """Notes named by how long they run are two notes, not one told wrong."""
    draft = """
        The price of the 2-year Treasury note fell on Monday in New York.

        The price of the 10-year Treasury note fell on Monday in New York."""

    assert restatements(draft) == []


def test_an_age_that_brings_a_person_in_is_of_somebody_new() -> None:
    """Behind "a 34-year-old clerk" "a 43-year-old clerk" is another, "the" is not."""
    draft = """
        Police in Hull arrested a 34-year-old clerk on suspicion of theft on Monday.

        Police in Hull later said that {} 43-year-old clerk was suspected of theft."""

    assert (differing(draft.format("a")), len(differing(draft.format("the")))) == ([], 1)


TEXT = "The storm destroyed {} boats in the old harbour on Tuesday."
CAPTION = "[Caption] The storm destroyed {} boats in the old harbour on Tuesday."


@pytest.mark.parametrize(
    ("above", "below"),
    [(CAPTION.format(14), TEXT.format(19)), (TEXT.format(19), CAPTION.format(14))],
)
def test_a_caption_is_compared_wherever_it_stands(above: str, below: str) -> None:
    """A picture's words are held to the text whether they stand above it or below."""
    copy = f"{above}\n\nSchools stay closed until further notice.\n\n{below}"
    drawn = [(rule, sorted(words)) for rule, words in loud(copy)]

    assert drawn == [("caption-against-text", ["14", "19"])]


def test_a_caption_below_that_tells_the_same_agrees() -> None:
    """Below the text it restates a figure as surely as above."""
    told = [
        [(pair.first.text, pair.second.text, pair.certainty) for pair in restatements(copy)]
        for copy in (
            f"{CAPTION.format(19)}\n\n{TEXT.format(19)}",
            f"{TEXT.format(19)}\n\n{CAPTION.format(19)}",
        )
    ]

    assert told == [[("19", "19", "sure")]] * 2


def test_a_score_told_again_is_held_to_the_first() -> None:
    """A result told again is the result; that it was the sixth says not which match."""
    copy = "Kelso beat Tarn Vale 3-1 on Sunday.\n\nThe {} win was Kelso's sixth in a row."
    sets = "Kelso won the first leg 3-1 on Sunday.\n\nThe second leg ended 3-2."

    drawn = [differing(text) for text in (copy.format("3-2"), copy.format("3-1"), sets)]

    assert drawn == [[("3-1", "3-2")], [], []]


def test_times_of_two_clocks_do_not_conflict() -> None:
    """A time told again on one clock must be the same; on another zone's it is not."""
    copy = "The ship left the quay at 14:20 GMT. The ship left the quay at {}, its firm said."
    texts = [
        [(pair.first.text, pair.second.text) for pair in restatements(copy.format(time))]
        for time in ("14:50 GMT", "10:20 a.m. EDT", "14:20 GMT")
    ]

    assert texts == [[("14:20", "14:50")], [], [("14:20", "14:20")]]


def test_two_editions_of_a_series_are_no_slip() -> None:
    """Years before their noun tell editions of a series apart; other years may be a slip."""
    copy = (
        "The mummers of Aldham drew complaints in {}, the club said.\n\nThe club said on "
        "Monday that it would train all members.\n\nThe mummers of Aldham drew no complaints "
        "in {}, the club said."
    )

    told = [
        differing(copy.format(*years))
        for years in (("the 2020 parade", "the 2022 parade"), ("March 2020", "March 2022"))
    ]

    assert told == [[], [("March 2020", "March 2022")]]
