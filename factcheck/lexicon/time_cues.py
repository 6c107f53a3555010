"""Words that tell how a length of time lies between moments, by what they say."""

# Words right before a length that say no more than how exact it is.
ROUGHLY = frozenset(
    "a some about nearly almost just exactly roughly over than more full in fact of".split()
)
# What joins the two ends of a span, and what opens it.
JOINS = frozenset({"to", "and", "until", "till", "through", "–", "-", "—"})
SPANS = frozenset({"from", "between"})
# Which part of a year or a month is meant, by words that stand before it.
PARTS = {"early": "early", "mid": "middle", "late": "late"}
PART_NOUNS = {
    "start": "start", "beginning": "start", "opening": "start", "turn": "start",
    "middle": "middle", "end": "end", "close": "end",
}  # fmt: skip
# A word that ends a statement, so that what stands behind it is another.
BOUNDS = frozenset("and but who which whose while whereas ; because although if".split())
BEGUN = frozenset(
    "began begun begin starts started start starting opened opening founded established "
    "launched formed created built erected introduced founding foundation set passed enacted "
    "completed constructed designed flew painted written published incorporated".split()
)
# Verbs of a term that is yet to run, or that something runs for.
STARTS = frozenset("starts starting start begins beginning begin commences commencing".split())
RUNS = STARTS | frozenset("runs run ran running lasts lasted covers covered".split())
ENDS = frozenset(
    "ends ending end expires expiring expire concludes concluding finishes finishing closes "
    "closing".split()
)
BORN = frozenset("born birth b".split())
DIED = frozenset("died dies dead death killed".split())
KIN = frozenset(
    "mother father son daughter wife husband brother sister child children twin parents "
    "girlfriend boyfriend partner friend grandson granddaughter whose".split()
)
JUBILEES = frozenset("anniversary jubilee centenary".split())
HELD = frozenset("held celebrated marked was were attended".split())
# What a length is where it is fixed beforehand: a term, not a time that passed.
TERMS = frozenset(
    "sentence term contract deal plan bond bonds note notes low high ban treasury mortgage "
    "lease loan yield prison jail warranty programme program average rate strategy agreement "
    "extension guarantee record forecast peak moving basis older younger age old probation "
    "custody paper bills shift shifts grace".split()
)
# What runs by the clock from one day into another, where other events are held on days.
BY_THE_CLOCK = frozenset(
    "truce ceasefire cease-fire armistice pause lull curfew suspension closure shutdown "
    "stoppage blackout outage siege standoff deadline ultimatum notice remand detention "
    "custody extension voyage crossing flight journey trip period window wait delay hold "
    "stay".split()
)
# A verb some words before its length ("It took Ms Lund 13 hours").
LASTED = frozenset("took takes lasted lasts spent occupied".split())
# What may stand between a year and how long ago it was.
ASIDE = frozenset(
    ", ( ) — – - in on at back or or about this that today week month year".split()
)
SCALES = frozenset("thousand million billion trillion".split())
