"""Find counts of persons whose ages follow, one for each.

Finds: "two women, aged 22 and 24", "three men aged 74, 68 and 85", "two women who were 22 and
24 years old".
Skips: "28 girls, aged 13 and 14", whose ages are a range.
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, is_count
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList

_PERSONS = frozenset(
    """people men women boys girls children brothers suspects persons individuals victims teens
    teenagers students officers defendants""".split()
)
_PERSON = _PERSONS | {"man", "woman", "boy", "girl", "child", "brother", "person"}
_AGED = frozenset({"aged", "ages", "were", "are"})
_LEAD = 5  # tokens from the persons to their ages
_AGES = frozenset({"age", "count"})


def find_rosters(index: Index) -> Iterator[CountedList]:
    """Yield each count of persons with the ages that follow it."""
    for persons in index.of_kind("count"):
        if not is_count(persons) or _PERSONS.isdisjoint(after(persons)):
            continue
        ages = _ages_of(persons, index.in_sentence(persons.sentence))
        told = bool(ages) and ("aged" in before(ages[0], 2) or "old" in after(ages[-1], 3))
        # Many girls may be of two ages.
        each = len(ages) > 2 or (len(ages) == 2 and persons.mention.in_words)
        if each and (told or ages[-1].kind == "age"):
            spans = tuple(figure.span for figure in ages)
            yield CountedList(persons, spans, "likely", "their ages follow")


def _ages_of(persons: Figure, figures: list[Figure]) -> list[Figure]:
    """Return the ages that are joined behind the persons counted."""
    ages: list[Figure] = []
    lower = persons.sentence.tokens.lower
    for figure in figures:
        if figure.index <= persons.index:
            continue
        gap = lower[(ages[-1] if ages else persons).mention.last + 1 : figure.mention.first]
        opens = gap[-1:] and gap[-1] in _AGED and len(gap) <= _LEAD
        counted = figure.kind == "count" and not _PERSON.isdisjoint(after(figure))
        joined = not counted and gap in (["and"], [","], [",", "and"])
        if not (joined if ages else opens) or figure.kind not in _AGES:
            break
        ages.append(figure)
    return ages
