"""Tell a sentence in title case, where a capital says nothing of a name.

Finds: Storm Kills [[12]] in Coastal Town | Police Say [[Five]] Killed in Crash
Finds: Fire Claims [[3]] Lives | Crash Leaves [[5]] Dead
Skips: Apple Unveils iPhone 11 in California
"""

from factcheck.extract.line import Line
from factcheck.lexicon.clause_words import VERB_FORMS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.noun_words import PEOPLE_STATES, VERBS


def capital_says_nothing(line: Line, index: int, last: int) -> bool:
    """Whether the capital before the number at ``index`` is that of a title, not a name.

    ``last`` is the number's last token. In title case a verb before the number, or
    a plural or "Dead" behind it, shows that it counts.
    """
    before, following = line.lower[index - 1], line.lower[last + 1]
    verb = before in VERBS or before in VERB_FORMS or before in DIRECTIONS
    counted = following in PEOPLE_STATES or (
        following.endswith("s") and not following.endswith("ss") and len(following) > 3
    )
    return (verb or counted) and is_title_case(line)


def is_title_case(line: Line) -> bool:
    """Whether three in four of the longer words begin with a capital."""
    longer = [word for word in line.words[:40] if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) > 2 and 4 * capitals >= 3 * len(longer)
