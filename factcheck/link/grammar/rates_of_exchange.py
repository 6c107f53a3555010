"""Rates of exchange: levels that fall as the money told by them climbs."""

from collections.abc import Sequence

from factcheck.lexicon.plurals import singular

_MONEYS = frozenset("dollar dlr greenback euro pound sterling yen mark franc".split())
_AGAINST = frozenset({"against", "versus", "vs", "per", "to"})
_ARTICLES = frozenset({"the", "a", "us", "u.s."})


def is_money(word: str) -> bool:
    """Whether a word names a money: "yen", "dollars"."""
    return singular(word) in _MONEYS


def sets_moneys_against(words: Sequence[str]) -> bool:
    """Whether the words set one money against another: "the yen against the dollar"."""
    for at in range(1, len(words) - 1):
        behind = words[at + 1 + (words[at + 1] in _ARTICLES) :][:1]
        if words[at] in _AGAINST and behind and is_money(behind[0]) and is_money(words[at - 1]):
            return True
    return False
