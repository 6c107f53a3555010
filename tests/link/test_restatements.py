"""Two statements of one quantity are linked, two different things are not."""

from factcheck.model.relation import Restatement
from tests.link.drafting import loud, read


def _pairs(draft: str) -> list[tuple[str, str]]:
    found = read(draft).relations.get("restatement", ())
    return [
        (pair.first.text, pair.second.text) for pair in found if isinstance(pair, Restatement)
    ]


def test_rare_words_link_figures_across_paragraphs() -> None:
    """A repeated figure is linked by the words that the story uses seldom."""
    draft = """
        The parish will plant 340 walnut saplings along the canal.

        Rain is expected on Sunday. The market is closed.

        Volunteers have dug holes for the 340 walnut saplings beside the canal."""

    assert _pairs(draft) == [("340", "340")]


def test_a_zero_too_many_is_reported_with_both_figures() -> None:
    """A number that gained a zero is told beside the number it was."""
    draft = """
        The parish will plant 340 walnut saplings along the canal.

        Rain is expected on Sunday. The market is closed.

        Volunteers have dug holes for the 3,400 walnut saplings beside the canal."""

    assert loud(draft) == [("power-of-ten-twins", ("340", "3,400"))]


def test_another_name_keeps_figures_apart() -> None:
    """Two towns with a number each are two quantities."""
    draft = """
        In Farrow the council will plant 340 walnut saplings along the canal.

        In Tilling the council will plant 430 walnut saplings along the canal."""

    assert loud(draft) == []


def test_one_number_for_each_of_many_things_is_no_conflict() -> None:
    """A row of like sentences about many companies holds as many numbers."""
    draft = """
        Shares of the brewer changed hands at a daily average of 26 million shares.

        Shares of the tailor changed hands at a daily average of 29 million shares.

        Shares of the baker changed hands at a daily average of 36 million shares.

        Shares of the joiner changed hands at a daily average of 39 million shares."""

    assert loud(draft) == []


def test_a_person_has_one_age() -> None:
    """Two ages behind one full name are told."""
    draft = """
        Police are looking for Orla Quint, 28, who was seen by the lock.

        The bakery was broken into on Friday. Nobody was hurt.

        Orla Quint, 27, worked at the bakery until May."""

    assert loud(draft) == [("two-values", ("28", "27"))]


def test_a_headline_may_be_derived_from_two_figures() -> None:
    """A headline that adds two figures of one sentence is no conflict."""
    draft = """
        [Headline] Floods kill 27 villagers

        Floods in the valley killed 17 men and 10 women on Monday, villagers said."""

    assert loud(draft) == []


def test_a_headline_score_with_one_wrong_half_is_reported() -> None:
    """A final score that shares one half with the headline's is the same game."""
    draft = """
        [Headline] Herons hold off Otters 88-81

        The Herons won their third straight game, 98-81 over the Otters, on Tuesday night."""

    assert loud(draft) == [("headline-against-body", ("88-81", "98-81"))]


def test_a_caption_of_another_size_is_reported() -> None:
    """A caption's toll is held against the text's by noun and verb."""
    draft = """
        The blast in the spice market injured 31 people on Friday evening.

        Shops stayed shut on Saturday.

        [Caption] The spice market after the blast, which injured 310 people."""

    assert loud(draft) == [("caption-against-text", ("31", "310"))]


def test_headline_may_leave_out_the_denominator() -> None:
    """A price above is told by the price a barrel below, not by how far it fell."""
    draft = """
        [Headline] Shares climb as oil falls below $70

        Brent crude fell $2.15, or 3%, to $69.52 a barrel.
    """

    assert loud(draft) == []
