"""Ages: which two tell the age of one person, learned from clean copy.

In edited stories one person's age is told with one value, so ages that are equal beyond chance
tell which words go with one person ("the 15-year-old" after "a 15-year-old boy", a surname
after a full name). How sure they are was learned on clean stories
(``training/retold_ages.py``); two ages are taken for one person's where the words are sure
enough, whether or not they are equal.
"""

from collections.abc import Iterator
from math import exp

from factcheck.link.index import Index
from factcheck.link.learned import odds
from factcheck.link.times.ages_then import is_of_years_ago
from factcheck.link.times.named_ages import are_kin
from factcheck.link.times.retold_ages.codes import codes, pairs
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Restatement

NONE = 3.0  # how far the odds of a pair start behind those of no pair at all
SURE = 0.8  # of clean copy 95 in 100 pairs that are this sure have one value
PROPOSED = 0.7  # told quietly: 92 in 100


def find_retold_ages(index: Index) -> Iterator[Restatement]:
    """Yield each age with that one before it which the words say is the same person's."""
    for choice in pairs(index):
        weights = [exp(odds("retold_ages", codes(pair)) - NONE) for pair in choice]
        best = max(range(len(choice)), key=weights.__getitem__)
        likely = weights[best] / (1 + sum(weights))
        if likely >= PROPOSED:
            earlier, later = choice[best].earlier, choice[best].later
            if earlier.thing != later.thing:
                continue  # "the king died at 70 ... his 300-year-old dynasty"
            if (earlier.past and later.now) or (earlier.now and later.past):
                continue  # "she met him when he was 33 ... Lane, who is now 19"
            if is_of_years_ago(index, earlier.age) != is_of_years_ago(index, later.age):
                continue
            if are_kin(earlier.age, later.age):
                continue
            certainty: Certainty = "likely" if likely >= SURE else "doubtful"
            yield Restatement(earlier.age, later.age, certainty, _why(later.age, likely))


def _why(later: Figure, likely: float) -> str:
    often = min(99, int(likely * 100))
    return f"told of one person, as in {often} of 100 such pairs of ages in edited copy"
