"""Names: the words that a story writes with a capital, and what its acronyms stand for."""

from itertools import compress, count
from operator import ne

from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.noun_words import STOPS
from factcheck.model.article import Article

_NO_NAMES = STOPS | frozenset(MONTHS) | frozenset(WEEKDAYS) | {"i"}
_INSIDE = frozenset({"of", "and", "for", "the"})  # "Bank of England"
_TITLED = frozenset({"headline", "subhead"})  # which may capitalise every word
_LONGEST_ACRONYM = 6


class Names:
    """The names of one story, in lower case."""

    __slots__ = ("_acronyms", "_words")

    def __init__(self, article: Article) -> None:
        """Read running text: a word is a name if no sentence has it in lower case."""
        names: dict[str, str] = {}
        common: set[str] = set()
        runs: list[list[str]] = []
        for sentence in article.sentences:
            if sentence.section.kind in _TITLED:
                continue
            words, lower, _, _ = sentence.tokens
            common.update(set(words).intersection(lower))
            run: list[str] = []
            behind = 0  # the run
            for at in compress(count(), map(ne, words, lower)):
                word, small = words[at], lower[at]
                if word[0].islower():  # "don’t" is "don't" in lower case
                    common.add(small)
                elif word[0].isupper() and small not in _NO_NAMES:
                    if not run or not _INSIDE.issuperset(lower[behind:at]):
                        run = []
                        runs.append(run)
                    run.append(small)
                    behind = at + 1
                    if at:
                        names[small] = word
        self._words = {word: full for word, full in names.items() if word not in common}
        self._acronyms = _spelled(self._words, runs)

    def __contains__(self, word: str) -> bool:
        """Whether the lower-case word is a name."""
        return word in self._words

    def spelled(self, word: str) -> frozenset[str]:
        """Return the words that an acronym of the story stands for, empty for no acronym."""
        return self._acronyms.get(word, frozenset())


def _spelled(names: dict[str, str], runs: list[list[str]]) -> dict[str, frozenset[str]]:
    short = {
        word
        for word, full in names.items()
        if full.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM
    }
    if not short:
        return {}
    initials = (("".join(word[0] for word in run), run) for run in runs if len(run) > 1)
    return {first: frozenset(run) for first, run in initials if first in short}
