"""Stems: content words cut to a form in which "injured" and "injuring" meet."""

from functools import cache

# Words that tell nothing about what a number counts.
STOPWORDS = frozenset(
    """a about above according across after again against all almost also although always am
    among an and another any anyone are around as at away back be became because become been
    before began begin being below between both but by called came can cannot caption come
    could did didn't do does doesn't doing don't done down due during each either else end
    even ever every far few first for former from full further gave get gets getting give
    given go goes going gone got had has have having he held her here hers him himself his
    how however i if in include included includes including indeed instead into is isn't it
    it's its itself just keep kept know known last late later least less let like likely
    little long look made make makes making many may me might more most much must my near
    nearly need needs neither never new next no none nor not nothing now of off often on once
    one only onto or other others our out over own part per perhaps photo put quite rather
    really said same saw say saying says see seen set several shall she should show showed
    shows since so some something soon still such take taken takes taking tell than that
    that's the their them then there these they thing things this those though through thus
    to together told too took toward towards two three four five six seven eight nine ten
    under until up upon us use used using very via want wants was wasn't way we well went
    were weren't what when where whether which while who whom whose why will with within
    without would wouldn't yet you your percent per cent % $ £ € hundred thousand million
    billion trillion dozen mr mrs ms dr monday tuesday wednesday thursday friday saturday
    sunday today yesterday year years month months week weeks day days""".split()
)

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person",
    "died": "die", "dead": "die", "death": "die", "deaths": "die", "dying": "die",
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "won": "win",
    "wins": "win", "winning": "win", "lost": "lose", "loss": "lose", "losses": "lose",
    "sold": "sell", "sale": "sell", "sales": "sell", "bought": "buy", "paid": "pay",
    "grew": "grow", "grown": "grow", "growth": "grow", "shot": "shoot", "cost": "cost",
    "spent": "spend", "built": "build", "found": "find", "led": "lead", "born": "birth",
    "hurt": "injur", "wounded": "wound", "plunged": "plunge", "lives": "life",
    "killed": "kill", "u.s.": "us", "american": "us", "americans": "us",
}  # fmt: skip

# Six letters keep "crypto" and "cryptocurrency", "president" and "presidential" together.
_LENGTH = 6


@cache
def stem(word: str) -> str:
    """Return the stem of a lower-case word; empty for a word that tells nothing."""
    if word in STOPWORDS:
        return ""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("'"):
        word = word[:-1]
    if len(word) < 2 or word in STOPWORDS or not word[0].isalpha():
        return ""
    word = _IRREGULAR.get(word, word)
    word = _cut(word)[:_LENGTH]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _cut(word: str) -> str:
    size = len(word)
    if size > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if size > 5 and word.endswith("ing"):
        word = word[:-3]
    elif size > 4 and word.endswith(("ed", "es")):
        word = word[:-2]
    elif size > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    elif size > 4 and word.endswith("e"):
        return word[:-1]
    else:
        return word
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
