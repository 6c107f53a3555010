"""Words that tell the items of a list apart: what joins, opens and goes with an item."""

AND = frozenset({"and", "&", "plus"})
# A list opened by these names only some.
OPEN = frozenset(
    "including includes include included such like e.g eg notably especially mostly mainly "
    "particularly largely chiefly etc example instance among others led".split()
)
# What may stand between a mark and the first item without being one.
FOLLOWING = frozenset("namely both either they are were that is those viz".split())
# What a stretch between marks begins with where it goes on telling and lists nothing.
NO_ITEMS = frozenset(
    "is are was were has have had will would can could may did does do who which that but or "
    "as if when while because although though so then after before since not with for".split()
)
# How a piece begins that speaks of the item before it.
DESCRIBING = frozenset(
    "who which whose whom where that when both all each aged formerly now then of from in at "
    "with for near by to on under after before since until during according said being having "
    "making leaving respectively pictured left right also known".split()
)
FINITE = frozenset(
    "is are was were has have had will would said says can could may did does do must should "
    "told called because but".split()
)
# Small words that stand in a name or lead to it.
IN_NAMES = frozenset("the of de la le van von der den al el du da dos bin ibn for di".split())
TITLES = frozenset(
    "mr mrs ms dr sir st col gen lt sgt capt rev prof president minister prime king queen "
    "prince princess senator judge inc ltd co corp jr sr host captain coach driver actor "
    "actress singer mayor officer sergeant his her their son daughter wife husband brother "
    "sister mother father widow widower".split()
)
# A capital that opens a clause or names a time, and is no item.
NO_NAMES = frozenset(
    "i he she they we it you but and so then however this that these those there here in on at "
    "for with from by as when while if after before since because although though what who how "
    "why where which a an all both police what's that's it's moreover meanwhile however still "
    "finally today also "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec".split()
)
# What leads from the next in a row, or one of several, to those named besides.
JOINED_AFTER = frozenset("after following behind joining alongside besides".split())
JOINED_WITH = frozenset({("along", "with"), ("together", "with"), ("next", "to")})
# What a hyphenated number counts: "the three-man gang", "a 12-nation bloc".
GROUPED = frozenset(
    "man woman member person people strong nation state country city team piece judge party "
    "part point item step stage way".split()
)
MADE_OF = frozenset(
    "consist consists consisted consisting comprise comprises comprised comprising "
    "namely".split()
)
# How such a verb ends where it is of several words.
MADE_UP = frozenset({("up", "of"), ("composed", "of"), ("split", "into"), ("divided", "into")})
NAMING = frozenset(
    "named known called identified listed names identifies identify identifying".split()
)
# Numbers that open another list behind "and": "two Liberals, A and B, and one Green, C".
COUNTING = frozenset("one two three four five six seven eight nine ten".split())
# What follows a name behind a comma and belongs to it.
SUFFIXES = frozenset("jr sr inc ltd llc plc corp co lp llp d.c u.s".split())
# Kinds of places, whose names may follow with "of": "the provinces of A and B".
PLACES = frozenset(
    "areas boroughs cities communities countries counties districts islands municipalities "
    "nations neighborhoods neighbourhoods provinces regions republics states suburbs "
    "territories towns villages wards".split()
)
