"""Nouns of what is done, of which a list of verbs tells one each: "three changes: it added"."""

DEEDS = frozenset(
    "change thing step move measure action task amendment decision job aim goal duty reform "
    "proposal order demand promise pledge purpose function mistake error offence offense crime "
    "concession feat adjustment alteration revision repair cut improvement correction gesture "
    "errand chore trick deed act assignment role objective update modification".split()
)
