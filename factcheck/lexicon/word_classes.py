"""Word classes: what each word may be in a sentence, and how classes follow one another.

A class is a letter: N noun, E name, A adjective, V finite verb, B base form, D past
participle, G form in -ing, R adverb, T determiner, P possessive, I preposition or subordinating
conjunction, C conjunction, U "to", M number, O pronoun, Y pronoun with its verb ("it's"),
W "which" and its like, H hyphen, S mark, X anything else. ``word_classes.txt`` and ``.bin`` are
learned from an archive (``training/README.md`` tells how).
"""

from functools import cache, lru_cache
from math import log
from operator import itemgetter
from os.path import dirname, join
from typing import NamedTuple

CLASSES = "NEAVBDGRTICUMOWPYSHX"
START = "^"  # what stands before a sentence
LEVELS = 20  # a word's shares of classes are kept in twentieths
STEP = 16  # a logarithm of one is kept as 16
_LONGEST_ENDING = 4
_LONGEST = 500  # tokens told apart at once: no sentence of prose is longer
_KEPT = 2000  # sentences whose classes are remembered: several finders ask for each
_KEPT_WORDS = 20_000
_ONE_CLASS = 2  # letters: a class with its share
_FUNCTION = frozenset("TICUOWRV")
OPENERS = frozenset("\"“‘'(—–-:")
Readings = tuple[tuple[str, int, int], ...]  # class, its place, cost in 16ths of a logarithm


class Lexicon(NamedTuple):
    """What was learned: shares of classes by word and ending, and the costs of sequences."""

    shares: dict[str, str]
    priors: dict[str, float]
    costs: dict[str, bytes]


@cache
def lexicon() -> Lexicon:
    """Return what was learned, read once."""
    place = join(dirname(__file__), "word_classes")
    with open(f"{place}.txt", encoding="utf-8") as file:
        first, *lines = file.read().splitlines()
    shares: dict[str, str] = {}
    for line in lines:
        written, *words = line.split(" ")
        shares.update(dict.fromkeys(words, written))
    priors = {each[0]: float(each[1:]) for each in first.split(" ")[1:]}
    with open(f"{place}.bin", "rb") as kept:
        table = kept.read()
    width = len(CLASSES) + 1
    costs: dict[str, bytes] = {}
    at = 0
    for before in START + CLASSES:
        for last in START + CLASSES:
            costs[before + last] = table[at : at + width]
            at += width
    return Lexicon(shares, priors, costs)


@cache
def readings(written: str) -> Readings:
    """Return the classes of shares such as "NtBa", each with its place and its word's cost."""
    priors = lexicon().priors
    return tuple(
        (
            written[at],
            CLASSES.index(written[at]),
            round(STEP * log(LEVELS * priors[written[at]] / (ord(written[at + 1]) - 96))),
        )
        for at in range(0, len(written), 2)
    )


def shares_of(word: str, lower: str, *, opens: bool) -> str:
    """Return the shares of a word's classes; ``opens`` where a capital tells no name."""
    known = lexicon().shares
    if lower[0].isdecimal():
        return "Mt" if lower[-1].isdecimal() else "MpNc"
    if not lower[0].isalnum():
        return known.get(lower, "St")
    if word[0].isupper() and not opens:
        if word in known:
            return known[word]
        found = known.get(lower, "")
        if found and found[0] in _FUNCTION and found[1] >= "r":
            return found  # a function word of a title
        return "Pt" if lower.endswith("'s") else "EpAdNa"
    found = known.get(lower, "")
    if found:
        named = word[0].isupper() and found[0] in "NA"
        return f"{found}Ee" if named and "E" not in found[::2] else found
    if lower.endswith("'s"):
        return "Ps"
    if word[0].isupper():
        return "ElNd"
    for size in range(_LONGEST_ENDING, 0, -1):
        if len(lower) > size + 1 and f"-{lower[-size:]}" in known:
            return known[f"-{lower[-size:]}"]
    return "NpEr"


def classes_of(words: list[str], lower: list[str]) -> str:
    """Return a letter a word: the likeliest classes of a sentence, by sequences of three."""
    return "".join(
        _of_part(tuple(words[at : at + _LONGEST]), tuple(lower[at : at + _LONGEST]))
        for at in range(0, len(words), _LONGEST)
    )


class _Shares(dict[tuple[str, str], str]):
    """The shares of words within a sentence, remembered by the word and its lower case."""

    def __missing__(self, key: tuple[str, str]) -> str:
        """Look a word up once; the vocabulary of news is small."""
        if len(self) > _KEPT_WORDS:
            self.clear()
        found = self[key] = shares_of(*key, opens=False)
        return found


_shares = _Shares()


@lru_cache(_KEPT)
def _of_part(words: tuple[str, ...], lower: tuple[str, ...]) -> str:
    """Return the classes on the cheapest path.

    Most words are of one class. Behind two of these in a row there is one pair of classes to
    go on from, so that paths are compared only between such pairs.
    """
    told = list(map(_shares.__getitem__, zip(words, lower, strict=True)))
    told[0] = shares_of(words[0], lower[0], opens=True)
    if not OPENERS.isdisjoint(words):
        for at in range(1, len(words)):
            if words[at - 1] in OPENERS:
                told[at] = shares_of(words[at], lower[at], opens=True)
    letters = [written[0] for written in told]
    behind = 0
    for at in [at for at, written in enumerate(told) if len(written) > _ONE_CLASS]:
        if at >= behind:
            before = "".join(letters[max(0, at - 2) : at]).rjust(2, START)
            found = _between_sure(before, told, at)
            behind = at + len(found)
            letters[at:behind] = found
    return "".join(letters)


def _between_sure(before: str, told: list[str], at: int) -> str:
    """Return the classes from ``at`` on, up to two words that are of one class, or the end.

    ``before`` gives the two that stand before. A path is kept by its last two classes, with
    its cost and what any class behind these costs.
    """
    costs = lexicon().costs
    first, opening = before[1], costs[before]
    paths = [
        (letter, [(opening[index] + own, costs[first + letter], letter)])
        for letter, index, own in readings(told[at])
    ]
    for written in told[at + 1 :]:
        reached: list[tuple[str, list[tuple[int, bytes, str]]]] = []
        for letter, index, own in readings(written):
            ways: list[tuple[int, bytes, str]] = []
            for last, ending in paths:
                least, ahead, letters = ending[0]
                least += ahead[index]
                if len(ending) > 1:
                    for cost, ahead, path in ending:
                        if cost + ahead[index] < least:
                            least, letters = cost + ahead[index], path
                ways.append((least + own, costs[last + letter], letters + letter))
            reached.append((letter, ways))
        paths = reached
        if len(paths) == len(paths[0][1]) == 1:
            break
    ends = [
        (cost + ahead[-1], letters) for _, ending in paths for cost, ahead, letters in ending
    ]
    return min(ends, key=itemgetter(0))[1]
