"""Verbs that hand money over or take it in, so that a sum beside one is of something else."""

# Verbs of giving, whose first object is who gets the amount and not what it is of.
GIVING = frozenset(
    "offer offers offered offering give gives gave given giving owe owes owed owing award "
    "awards awarded awarding lend lends lent lending grant grants granted granting hand handed "
    "handing loan loaned".split()
)
# Verbs whose subject hands over or takes in a sum.
HANDING_OVER = GIVING | frozenset(
    "spend spends spent spending pay pays paid paying invest invests invested investing raise "
    "raises raised raising contribute contributes contributed contributing earn earns earned "
    "earning issue issues issued issuing provide provides provided providing commit commits "
    "committed committing donate donates donated donating charge charges charged charging win "
    "wins won winning lose loses lost allocate allocates allocated allocating pledge pledges "
    "pledged pledging secure secured securing borrow borrows borrowed borrowing receive "
    "receives received receiving request requests requested requesting seek seeks sought "
    "seeking collect collects collected collecting splurge splurges splurged splurging".split()
)
# Words that say where a sum is to go: "£5m was set aside for schools".
DESTINING = frozenset("earmarked budgeted approved aside went goes go".split())
