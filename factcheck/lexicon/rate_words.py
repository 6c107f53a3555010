"""Nouns that divide an amount: a rate is so much a year, a share, a barrel."""

PER_NOUNS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade annum "
    "session share unit head person capita adult child student pupil passenger guest couple "
    "family household customer employee worker patient ticket barrel ton tonne gallon litre "
    "liter pint bushel bag box bottle pound ounce kilo kilogram kg lb gram carat troy mile "
    "kilometre kilometer km metre meter foot inch yard acre hectare square cubic piece item "
    "dozen pair game match start carry catch play season episode plate cup glass pop mega "
    "megawatt megabyte gigabyte kilowatt mwh kwh word page copy trip ride flight visit "
    "transaction vote seat room bed car vehicle animal cow megaton million thousand hundred "
    "time contract user subscriber line stem stick pack packet can crate lot stock metric "
    "case".split()
)
# Symbols of units that stand behind a stroke.
SYMBOLS = frozenset(
    "kg mo yr hr gb ha l dl ml cm m2 m3 m² m³ km2 km² m cm3 g ft2 kwh mwh".split()
)
# After "a year" these words date the amount instead ("a year earlier").
NOT_A_RATE = frozenset("earlier ago later before after previously prior old".split())
EACH = frozenset(["apiece"])
# Singular words that join a number by a hyphen to modify a noun ("a 36-inch pipe").
MODIFYING = frozenset(
    "year month week day hour minute second inch foot mile yard acre pound ounce gallon litre "
    "liter ton tonne metre meter kilometre kilometer centimetre centimeter millimetre "
    "millimeter kilogram kilo gram degree watt kilowatt megawatt volt horsepower percent point "
    "dollar cent euro yen yuan penny rupee franc million billion trillion thousand hundred bit "
    "byte megabyte gigabyte square cubic nautical barrel carat calorie knot hectare".split()
)
