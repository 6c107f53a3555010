"""No word for a share or a rank is passed over without its reason."""

import pytest

from tests.extract.made import rejects

WHY = "neither a share nor a rank, by the words around it"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was a half more.", ["half"]),
        ("On second thoughts she left.", ["second"]),
        ("A credible third party said so.", ["third"]),
        ("It led by ten in the first half.", ["half"]),
        ("At first he had no luck.", []),
    ],
)
def test_shares_and_ranks(text: str, words: list[str]) -> None:
    """What orders or divides nothing is listed as no figure."""
    assert rejects(text) == [(word, WHY) for word in words]
