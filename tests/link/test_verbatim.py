"""A passage that stands twice in a story in the same words tells the same numbers."""

import pytest

from tests.link.drafting import loud

STORY = "{}\n\nThe council had met on the pier twice before and had put the matter off.\n\n{}"
WRONG = (
    (
        "A man walks his dogs past the flooded boathouse after 14 boats were lost.",
        "Mr Orr walks his dogs past the flooded boathouse after 41 boats were lost.",
    ),
    (
        "Divers brought the iron bell of the lighthouse ship up from 38 metres below the bay.",
        "On Tuesday, divers brought the iron bell of the lighthouse ship up from 83 metres.",
    ),
    (
        "Seven years in the making, the tram tunnel under Orme Hill opens with 12 platforms.",
        "Its architect says that the tram tunnel under Orme Hill opens with 16 platforms.",
    ),
)
RIGHT = (
    (  # a form that is filled in
        "The plan priced at £19 offers free evening calls. The plan priced at £29 offers free "
        "evening calls. The plan priced at £39 offers free evening calls.",
        "Customers may change once a year.",
    ),
    (  # two statements built alike
        "The team oversaw £421m of client assets and earned £6m in yearly fees, Ms Lee said.",
        "The pair oversaw £184m of client assets and earned £1.7m in yearly fees, Ms Lee said.",
    ),
    (  # little is shared
        "More than 690 people were killed there.",
        "In the north more than 4,100 people were killed.",
    ),
    (  # the same
        "A man walks his dogs past the flooded boathouse after 14 boats were lost.",
        "Mr Orr walks his dogs past the flooded boathouse after 14 boats were lost.",
    ),
)


@pytest.mark.parametrize(("first", "again"), WRONG)
def test_another_number_in_the_same_words_is_found(first: str, again: str) -> None:
    """Only the number differs, so that one of the two is wrong."""
    assert [rule for rule, _ in loud(STORY.format(first, again))] == ["two-values"]


@pytest.mark.parametrize(("first", "again"), RIGHT)
def test_like_statements_pass(first: str, again: str) -> None:
    """Forms, parallel statements and few words in common join nothing."""
    assert loud(STORY.format(first, again)) == []
