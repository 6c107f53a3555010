"""Learn how rare lemmas are, and write what is learned of words."""

from collections import Counter
from collections.abc import Iterable
from math import log

from factcheck.lexicon.lemmas import lemma
from factcheck.link.identity.words import Kin
from factcheck.model.tokens import tokenize
from training.identity.stories import Story

_FEWEST = 2  # stories that a lemma must stand in


def learn_rarity(stories: Iterable[Story], most: int) -> dict[str, float]:
    """Return log(stories / stories with the lemma) for the ``most`` frequent lemmas."""
    counts: Counter[str] = Counter()
    size = 0
    for story in stories:
        size += 1
        words = tokenize(f"{story.headline}\n{story.text}").lower
        counts.update({lemma(word) for word in set(words) if word[0].isalpha()})
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    return {
        word: round(log(size / count), 1) for word, count in sorted(kept) if count >= _FEWEST
    }


def tables_text(rare: dict[str, float], kin: Kin) -> str:
    """Return the tables as the shipped file holds them."""
    lemmas = "\n".join(f"{word} {rare[word]:.1f}" for word in sorted(rare))
    pairs = "\n".join(f"{one} {two} {odds:.1f}" for (one, two), odds in sorted(kin.items()))
    return f"{lemmas}\n\n{pairs}\n"
