"""Words that limit what a figure stands for."""

# Nouns that stand for a figure named before: "the figure", "the toll".
FIGURE_NOUNS = frozenset(
    "figure figures number numbers total totals toll count tally sum amount estimate "
    "estimates data statistics statistic percentage rate projection projections "
    "headcount price cost average budget calculation census tallies counts score bill".split()
)
# Of these, the ones that point back to one particular figure.
POINTING_NOUNS = frozenset(
    "figure number total toll count tally sum amount estimate percentage headcount "
    "projection".split()
)
POINTING_WORDS = frozenset("the that this those these its their his her our".split())
TRUTH_WORDS = frozenset(
    "reality fact actual true real full overall fuller correct official final".split()
)
SUBJECT_PRONOUNS = frozenset("that which it this they those these".split())

NEGATIONS = frozenset("doesn't don't didn't not isn't aren't wasn't weren't".split())
INCLUDE_VERBS = frozenset("include includes included including count counting counted".split())
COVER_VERBS = frozenset("cover covers covered reflect reflects capture captures".split())
EXCLUDE_VERBS = frozenset("exclude excludes excluded omits omit omitted".split())
LEAVE_VERBS = frozenset(["leaves", "leave", "left", "leaving"])

# Cheap needles: a story without one of these letters in a row carries no such caveat.
EXCLUSION_NEEDLES = ("xclud", "t include", "t count", "t cover", "t reflect", "t capture",
                     "omit", " out ", "t including", "xclusive of")  # fmt: skip
SO_FAR_NEEDLES = ("so far", "to date", "as of now", "at this point", "at this stage")
REVISION_NEEDLES = ("revis", "nitially", "riginally", "first put at", "correct", "pdated",
                    "reviously", "arlier estimate", "arlier report", "arlier figure",
                    "ecount")  # fmt: skip
UNVERIFIED_NEEDLES = ("verif", "independently", "nconfirmed", "not confirm", "t be confirmed")
REVISION_WORDS = frozenset(
    "revised initially originally corrected updated previously recount earlier first".split()
)
REVISED_TO = frozenset(
    "up down to from upward upwards downward downwards figure figures toll count "
    "estimate total number".split()
)
REPORTED = frozenset(
    "said reported put estimated thought believed announced told stated forecast "
    "predicted given counted feared listed".split()
)
REPORTS = frozenset("estimate estimates report reports figure figures count toll".split())
