"""What is told of two figures: that they agree, that they differ and are suspect, or none."""

from factcheck.model.relation import Restatement
from tests.link.drafting import read

DRAFT = """
    The parish will plant {} walnut saplings along the canal.

    Rain is expected on Sunday. The market is closed.

    Volunteers have dug holes for the {} walnut saplings beside the canal."""


def restatements(draft: str) -> list[Restatement]:
    """Return the restatements of a draft."""
    found = read(draft).relations.get("restatement", ())
    return [relation for relation in found if isinstance(relation, Restatement)]


def test_agreeing_figures_are_no_suspects() -> None:
    """A number told twice is a restatement that nobody suspects."""
    (pair,) = restatements(DRAFT.format("3,817", "3,817"))

    assert (pair.certainty, pair.suspicion, pair.level) == ("sure", 0.0, "error")


def test_a_slip_is_a_suspect() -> None:
    """Exchanged digits between two statements of one quantity are suspected."""
    (pair,) = restatements(DRAFT.format("3,817", "8,317"))

    assert pair.suspicion > 0.6


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

    assert [pair for pair in restatements(draft) if pair.suspicion] == []


def test_a_sum_is_explained() -> None:
    """A headline that adds up two figures of one sentence agrees with them."""
    draft = """
        [Headline] Floods kill 27 villagers

        Floods in the valley killed 17 men and 10 women on Monday, villagers said."""

    assert [pair for pair in restatements(draft) if pair.suspicion] == []
