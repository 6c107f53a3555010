"""The concept lexicon: what a word says of the numbers around it. One word, one place.

A concept is a meaning that a slot of an equation asks for ("total", "each",
"then"), whatever the words. A word stands under one concept, in all its
forms; verbs are given by their base form, irregular forms beside it. What a
word does to a figure (which one it speaks of, and as what) is no business of
this file: ``link/grammar/roles.py`` reads that from where it stands.
"""


def _verb(base: str) -> tuple[str, ...]:
    """Return the forms of a verb: "rise", "rises", "rised", "rising"."""
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    plural = base + ("es" if base.endswith(("ch", "sh", "s", "x", "z")) else "s")
    return base, plural, base + "ed", base + "ing"


_VERBS = {
    "rise": "rise climb jump surge increase gain grow advance soar rally spike rocket leap "
    "rebound improve raise expand swell balloon boost skyrocket strengthen recover hike "
    "deepen lengthen lift widen mushroom multiply double",
    "fall": "fall slide drop decline decrease shed slump plunge sink dip cut reduce plummet "
    "shrink slip crash contract slash lower weaken ease crater collapse retreat trim tank "
    "dive nosedive subside narrow dwindle ebb tumble lose desert",
    "become": "become reach hit",
    "total": "total amount",
    "include": "include comprise contain involve number",
    "remain": "remain leave",
    "average": "average",
    "exceed": "exceed surpass outnumber outstrip eclipse outsell outlive outrank outperform "
    "outpace overtake beat better break pass smash shatter",
    "miss": "miss undershoot underbid undercut trail lag",
    "cost": "cost charge price fetch sell pay owe fine",
    "start": "begin start open launch found establish",
    "end": "end close finish shut expire",
}
_IRREGULAR = {
    "rise": "rose risen grew grown growth swollen up higher uptick upturn upswing",
    "fall": "fell fallen lost losing shrank shrunk sank sunk cutting slid dipped dipping "
    "dropped dropping slipped slipping shedding trimmed down lower reduction downturn "
    "downswing drop-off",
    "become": "became hitting",
    "total": "totalled totalling totaled totaling altogether overall combined together sum "
    "aggregate toll tally all told whole entire entirety",
    "include": "including included among",
    "remain": "left leaving rest remainder other others balance",
    "more_of": "another additional further extra plus",
    "each": "each apiece every per",
    "average": "mean averaged typical typically median",
    "gap": "margin lead majority difference gap gulf advantage shortfall disparity spread "
    "apart ahead edge surplus excess separate separates separated clear",
    "exceed": "beaten beating broke broken broken topped",
    "more": "more greater larger bigger longer older taller faster heavier costlier dearer "
    "better wider deeper stronger warmer hotter wetter above over",
    "less": "fewer less smaller shorter younger cheaper slower lighter below under short shy "
    "colder narrower weaker worse behind",
    "than": "than",
    "compared": "compared against versus vs relative compares",
    "then": "previous previously earlier prior last ago former formerly old once originally "
    "initially original past before yesterday initial used preceding",
    "now": "now currently current today latest new tonight present nowadays this",
    "was": "was were had stood",
    "is": "is are has have will stands",
    "high": "peak record highest maximum ceiling high most top upper",
    "low": "lowest minimum floor trough low least bottom",
    "between": "between ranging range ranged ranges",
    "share": "share proportion portion accounts accounting accounted represents represented "
    "representing fraction equivalent rate majority-share",
    "cost": "sold paid worth priced paying owing",
    "start": "since began begun beginning opening founded",
    "end": "until till ending ended closing",
    "born": "born b birth",
    "died": "died dies dead death",
    "expected": "expected forecast forecasts predicted estimate estimates estimated target "
    "consensus expectations projected budgeted planned asked guidance",
}
_FUNCTION = {
    "from": "from", "to": "to", "by": "by", "of": "of", "in": "in within inside into",
    "on": "on", "at": "at", "with": "with", "for": "for", "as": "as",
    "and": "and &", "or": "or nor", "but": "but whereas although though while yet however",
    "rel": "which who that whose whom where", "sub": "when because if after unless so",
    "not": "not no without except excluding besides", "said": "said says say according told",
}  # fmt: skip
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "—",
    "—": "—", "/": "/", "“": '"', "”": '"', '"': '"', "•": ";", "*": ";", ".": ".", "?": ".",
    "!": ".", "=": "=", "+": "and", "×": "x", "x": "x",
}  # fmt: skip


def _lexicon() -> dict[str, str]:
    found: dict[str, str] = {}
    for concept, bases in _VERBS.items():
        for base in bases.split():
            for form in _verb(base):
                found.setdefault(form, concept)
    for table in (_IRREGULAR, _FUNCTION):
        for concept, words in table.items():
            for word in words.split():
                found[word] = concept
    return found | _MARKS


CONCEPTS = _lexicon()
# Words that stand between a number and what leads to it, without a say of their own.
DETERMINERS = frozenset(
    "a an the its their his her our my your these those some any about around nearly almost "
    "roughly approximately only just exactly precisely estimated as many much well full mere "
    "whole further".split()
)
