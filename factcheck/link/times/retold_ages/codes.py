"""Say how two ages of a story stand to each other in words; the codes know no value."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.time_cues import DIED, KIN
from factcheck.link.identity.words import RAREST, rarities
from factcheck.link.index import Index
from factcheck.model.figure import Figure

_BACK = 8  # ages that one may tell again
_REACH = 4  # tokens from an age to the name that it belongs to
_NAME = 4  # words of a name
_WINDOW = 12  # tokens to each side of an age that tell what is said of whom
_NEAR = 8  # tokens before an age in which a word for its person may stand
_MALE = frozenset("man boy he his him father son brother husband mr".split())
_FEMALE = frozenset("woman girl she her mother daughter sister wife mrs ms miss".split())
_CHILDREN = frozenset("boy girl son daughter child toddler baby infant".split())
_PRONOUNS = frozenset("he she his her him who".split())
_ARTICLES = frozenset("the a an another second".split())
_THEN = frozenset("when then until since before turned turn turns would".split())
_NOW = frozenset("now today currently".split())
_WAS = frozenset("was were".split())
_LEVELS = (0, 3, 6, 9, 13, 18, 25, 35)  # of rarity that two passages share
_STEPS = (0, 1, 2, 4, 8, 16)  # sentences


class Told(NamedTuple):
    """What a passage tells of whose age it gives."""

    age: Figure
    codes: tuple[str, ...]
    form: str
    name: tuple[str, ...]
    noun: str
    thing: bool  # of no word for a person and no name: "the 70-year-old bridge"
    sex: str
    kin: bool
    then: bool
    past: bool  # told as an age of then: "when he was 12"
    now: bool  # or as one of the day it is told, and no other: "is now 30"
    words: frozenset[str]
    names: frozenset[str]


class Pair(NamedTuple):
    """An age and one told before it, which it may tell again."""

    earlier: Told
    later: Told
    back: tuple[Told, ...]  # all those before the later, the earlier among them


def pairs(index: Index) -> Iterator[list[Pair]]:
    """Yield for each age but the first its pairs with those told before it."""
    told: list[Told] = []
    for figure in index.by_kind.get("age", ()):
        if _is_age(figure):
            later, back = _told(figure), tuple(told[-_BACK:])
            if back:
                yield [Pair(earlier, later, back) for earlier in back]
            told.append(later)


def _is_age(figure: Figure) -> bool:
    mention = figure.mention
    if figure.value is None or mention.low != mention.high or figure.unit != "year":
        return False
    return figure.hedge is None and figure.section_kind != "table" and figure.text[-1:] != "s"


def _told(age: Figure) -> Told:
    tokens, mention = age.sentence.tokens, age.mention
    lower, first, end = tokens.lower, mention.first, mention.last + 1
    masked = ["#" if word[0].isdigit() or word in SMALL else word for word in lower]
    lead = ["^", "^", "^", *masked[max(0, first - 3) : first]]
    follow = [*masked[end : end + 3], "$", "$", "$"]
    glued = "-" in age.text
    form = "-" if glued else "old" if "old" in age.text.lower() else lead[-1]
    name = _name(tokens.words, first - 1, -1) or _name(tokens.words, end, 1)
    noun = _noun(lower[end : end + 4]) if glued else ""
    thing = bool(noun) and not is_person(noun) and tokens.words[end].islower()
    near = lower[max(0, first - _NEAR) : end + 3]
    close = {*lower[max(0, first - 5) : first], noun}
    male, female = not _MALE.isdisjoint(near), not _FEMALE.isdisjoint(near)
    sex = "" if male == female else "m" if male else "f"
    kin = not KIN.isdisjoint(close)
    then = not _THEN.isdisjoint(lower[max(0, first - 5) : end + 2])
    past = then or not _WAS.isdisjoint(lower[max(0, first - 1) : first])
    now = not _NOW.isdisjoint(lower[max(0, first - 2) : first])
    words, names = _around(age)
    child = noun in _CHILDREN
    person = "child" if child else "person" if is_person(noun) else "other" if noun else ""
    codes = (
        f"form {form}",
        f"before {lead[-1]}",
        f"before {lead[-2]} {lead[-1]}",
        f"before {lead[-3]} {lead[-2]} {lead[-1]}",
        f"after {follow[0]}",
        f"after {follow[0]} {follow[1]}",
        f"around {lead[-1]} {form} {follow[0]}",
        f"noun {noun}",
        f"person {person}",
        f"place {age.section_kind} {min(4, age.sentence.index)}",
        f"sex {sex}",
        f"named {bool(name)}",
        f"kin {kin}",
        f"then {then}",
        f"died {not DIED.isdisjoint(lower)}",
        f"form {form} kin {kin} then {then}",
        *(f"near {word}" for word in {*lead[-3:], *follow[:3]}),
    )
    return Told(age, codes, form, name, noun, thing, sex, kin, then, past, now, words, names)


def _noun(follow: list[str]) -> str:
    """Return the noun of "28-year-old", nearly enough: a word for a person before others."""
    nouns = []
    for word in follow:
        if not word[0].isalpha() or word in STOPS:
            break
        nouns.append(lemma(word))
    return next((noun for noun in nouns if is_person(noun)), nouns[0] if nouns else "")


def _name(words: list[str], at: int, step: int) -> tuple[str, ...]:
    """Return the capitalised words nearest to one side of an age, in lower case."""
    for place in range(at, at + step * _REACH, step):
        if not 0 <= place < len(words) or words[place] in (".", ";"):
            return ()
        if words[place][0].isupper():
            run = words[place : place + _NAME] if step > 0 else words[: place + 1][::-1][:_NAME]
            found = takewhile(lambda word: word[0].isupper(), run)
            return tuple(word.lower() for word in found)[::step]
    return ()


def _around(age: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """Return the lemmas of the passage, and its capitalised words."""
    tokens, mention = age.sentence.tokens, age.mention
    start, end = mention.first - _WINDOW, mention.last + 1 + _WINDOW
    words, names = set(), set()
    for at in range(max(0, start), min(len(tokens.lower), end)):
        word = tokens.lower[at]
        if mention.first <= at <= mention.last or len(word) < 3 or not word[0].isalpha():
            continue
        if word not in STOPS:
            words.add(lemma(word))
            if at and tokens.words[at][0].isupper():
                names.add(word)
    return frozenset(words), frozenset(names)


def _shared(one: Told, other: Told) -> float:
    """Return how rare the words are that both passages tell."""
    rare = rarities()
    return sum(rare.get(word, RAREST) for word in one.words & other.words)


def codes(pair: Pair) -> list[str]:
    """Return the codes of how a pair stands in words."""
    one, other = pair.earlier, pair.later
    return [
        "pair",
        *(f"earlier {code}" for code in one.codes),
        *(f"later {code}" for code in other.codes),
        *_of_pair(pair),
    ]


def _of_pair(pair: Pair) -> Iterator[str]:
    one, other, back = pair
    step = other.age.sentence.index - one.age.sentence.index
    far = sum(step > bound for bound in _STEPS)
    near = min(far, 2)
    between = min(4, sum(each.age.index > one.age.index for each in back))
    named = _one_name(one, other)
    again = bool(set(one.name) & other.names or set(other.name) & one.names)
    sexes = one.sex + other.sex if one.sex and other.sex else ""
    nouns = (one.noun == other.noun) if one.noun and other.noun else ""
    weight = _shared(one, other)
    level = sum(weight > bound for bound in _LEVELS)
    better = min(2, sum(_shared(each, other) > weight for each in back))
    names = min(3, len(one.names & other.names))
    heads = f"{one.age.sentence.index == 0:d}{other.age.sentence.index < 4:d}"
    forms = f"{one.form} {other.form}"
    kin = f"{one.kin:d}{other.kin:d}"
    then = f"{one.then:d}{other.then:d}"
    lower, first = other.age.sentence.tokens.lower, other.age.mention.first
    ahead = lower[first - 1] if first else ""
    article = ahead if ahead in _ARTICLES else ""
    pronoun = f"{not _PRONOUNS.isdisjoint(lower[:first]):d}"
    told = {
        "far": far, "between": between, "named": named, "again": again, "sexes": sexes,
        "nouns": nouns, "level": level, "better": better, "names": names, "heads": heads,
        "forms": forms, "kin": kin, "then": then, "near": near, "article": article,
        "pronoun": pronoun, "many": min(4, len(back)),
    }  # fmt: skip
    for name, value in told.items():
        yield f"{name} {value}"
    for both in _TOGETHER:
        yield " ".join(f"{name} {told[name]}" for name in both)


# What tells more together than each alone.
_TOGETHER = tuple(
    tuple(each.split())
    for each in (
        "between far, named near, named again, sexes named, nouns named article, "
        "nouns between article, level near, level named, better named, names named, "
        "names near, heads between named, forms named, forms between, article between, "
        "article named between, pronoun between named, pronoun near between, "
        "many between named, sexes between named, kin named, kin nouns, kin sexes, then named, "
        "then forms, kin then named, kin level, then level, kin between article"
    ).split(", ")
)


def _one_name(one: Told, other: Told) -> str:
    """Return how far the names beside two ages are one."""
    if not (one.name and other.name):
        return f"{bool(one.name):d}{bool(other.name):d}"
    if one.name == other.name and len(one.name) > 1:
        return "full"
    if one.name[-1] == other.name[-1]:
        return "last"
    return "part" if set(one.name) & set(other.name) else "other"
