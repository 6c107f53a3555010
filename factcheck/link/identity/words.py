"""Words: how rare a lemma is in news copy, and which lemmas tell one thing.

Both tables were learned from copy without annotation (``training/``). ``rarity`` is the
logarithm of how many stories there are to one that uses the lemma; ``kinship`` is the log
odds that two lemmas stand with one number told twice rather than with two numbers.
"""

from collections.abc import Iterable

from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.link.identity.weights import read_weights

FEWEST_TELLING = 1.0  # of rarity: below it a word is in every other story
RAREST = 9.0
_KEPT = 20_000  # words whose lemma is remembered over stories

Kin = dict[tuple[str, str], float]
Kinship = dict[str, dict[str, float]]
_kept: list[tuple[dict[str, float], Kinship]] = []  # the tables in use, once read


def rarities() -> dict[str, float]:
    """Return how rare each lemma is that copy uses often; others count as ``RAREST``."""
    return _loaded()[0]


def kinship() -> Kinship:
    """Return by lemma the log odds of each other lemma that it makes a pair with."""
    return _loaded()[1]


def by_lemma(pairs: Kin) -> Kinship:
    """Return pairs of lemmas with their log odds from the side of either."""
    found: Kinship = {}
    for (one, other), odds in pairs.items():
        found.setdefault(one, {})[other] = odds
        found.setdefault(other, {})[one] = odds
    return found


def kinship_of(
    table: Kinship, one: tuple[str, ...], two: tuple[str, ...]
) -> tuple[float, float]:
    """Return the kinship of two figures' nouns, and the most among all their key words."""
    most = nouns = 0.0
    for place, mine in enumerate(one):
        kin = table.get(mine)  # most words have none
        if kin is None:
            continue
        for theirs in two:
            odds = kin.get(theirs)
            if odds is not None:
                most = max(most, odds)
                if not place and theirs is two[0]:
                    nouns = odds
    return nouns, most


def use_tables(rare: dict[str, float], kin: Kinship) -> None:
    """Take these tables in place of the shipped ones; training learns them step by step."""
    _kept[:] = [(rare, kin)]
    _known.clear()


class _Telling(dict[str, str]):
    """The lemmas of words, remembered; a story asks of every word that it has."""

    def __missing__(self, word: str) -> str:
        """Look a word up once; the vocabulary of news is small."""
        if len(self) > _KEPT:
            self.clear()
        found = self[word] = _telling(word)
        return found


_known = _Telling()


def telling(words: Iterable[str]) -> list[str]:
    """Return the lemmas of lower-case words, empty for those that tell nothing."""
    return list(map(_known.__getitem__, words))


def _telling(word: str) -> str:
    if len(word) < 2 or not word[0].isalpha() or word in SMALL or word in SCALE_WORDS:
        return ""
    found = lemma(word)
    return "" if rarities().get(found, RAREST) < FEWEST_TELLING else found


def _loaded() -> tuple[dict[str, float], Kinship]:
    if not _kept:
        first, _, second = read_weights("words.txt").partition("\n\n")
        parts = first.split()
        rare = dict(zip(parts[::2], map(float, parts[1::2]), strict=True))
        parts = second.split()
        pairs = zip(parts[::3], parts[1::3], strict=True)
        told = dict(zip(pairs, map(float, parts[2::3]), strict=True))
        _kept.append((rare, by_lemma(told)))
    return _kept[0]
