"""A unit that cannot measure what it is said to measure."""

from factcheck import Discrepancy, Figure, Label, severity

_POWER = frozenset("watt kilowatt megawatt gigawatt terawatt".split())
_MAKES = frozenset(
    "produce produces produced producing generate generates generated generating use uses used "
    "consume consumes consumed consuming supply supplies supplied deliver delivers".split()
)
_BUILT = frozenset(
    "capacity install installs installed installing add adds added adding build builds built "
    "building new solar-capacity deploy deployed commission commissioned additions".split()
)
_PER = frozenset("a an per each every".split())
_TIMES = frozenset("hour day week month year".split())
_LONG = frozenset("long wide tall high deep away apart".split())
_LATER = frozenset("ago later".split())


@severity("error")
def check_ill_formed_unit(figure: Figure) -> Discrepancy | None:
    """A unit measures what the words around it say.

    A megawatt is a rate already: a plant makes megawatt-hours in a year. A
    light-year is a distance, a knot is a nautical mile an hour, and a share
    has no "per 100,000". Capacity built in a year passes.

    Flags: The farm produces [[45 MW]] of electricity each year.
    Flags: The star exploded [[500 light-years]] ago.
    Flags: The ferry makes [[30 knots an hour]].
    Flags: The rate rose to [[17.4% per 100,000 people]].
    Flags: The town lies [[60 mph]] away.
    Passes: The farm has a capacity of 45 MW.
    Passes: The country adds 100 MW each year.
    Passes: The star is 500 light-years away.
    Passes: The rate rose to 17.4 per 100,000 people.
    """
    unit = figure.unit
    if not unit:
        return None
    if unit == "percent":
        return _share_per(figure)
    if figure.dimension == "power" and unit in _POWER:
        return _power_in_time(figure)
    if unit == "light-year":
        return _distance_as_time(figure)
    if figure.dimension == "speed":
        return _speed(figure)
    if figure.dimension == "area" and _following(figure, 1)[:1] in (
        ["long"],
        ["tall"],
        ["deep"],
    ):
        return _found(figure, "an area has no length", "Is it the area or the length?")
    return None


def _following(figure: Figure, count: int) -> list[str]:
    mention = figure.mention
    lower = mention.sentence.tokens.lower
    return [word for word in lower[mention.last + 1 : mention.last + 1 + count] if word != "-"]


def _share_per(figure: Figure) -> Discrepancy | None:
    if figure.per in ("1000", "10000", "100000", "1000000"):
        return _found(figure, "a percentage has no per 100,000", "Percent, or cases?")
    return None


def _power_in_time(figure: Figure) -> Discrepancy | None:
    words = figure.sentence.tokens.lower
    if not _BUILT.isdisjoint(words) or _MAKES.isdisjoint(words):
        return None
    near = _following(figure, 8)
    for place, word in enumerate(near):
        if word in ("annually", "yearly") or figure.per in _TIMES:
            break
        if word in (",", ".", ";", "and", "to", "for"):
            return None
        if word in _PER and near[place + 1 : place + 2] and near[place + 1] in _TIMES:
            break
    else:
        if figure.per not in _TIMES:
            return None
    return _found(
        figure,
        f"{figure} is a rate, not an amount of energy",
        f"Is it {figure.unit} hours, or the capacity?",
    )


def _distance_as_time(figure: Figure) -> Discrepancy | None:
    words = _following(figure, 2)
    if words and words[0] in _LATER:
        return _found(figure, "a light-year is a distance", "How many years?")
    return None


def _speed(figure: Figure) -> Discrepancy | None:
    words = _following(figure, 2)
    if figure.unit == "knot" and (
        figure.per in _TIMES
        or (len(words) > 1 and words[0] in ("an", "per", "each") and words[1] == "hour")
    ):
        return _found(figure, "a knot is a mile an hour already", "Knots, or nautical miles?")
    if words and words[0] in ("away", "long", "apart"):
        return _found(figure, "a speed is no distance", "Is it the distance or the speed?")
    return None


def _found(figure: Figure, message: str, question: str) -> Discrepancy:
    return Discrepancy(
        stated=figure.interval,
        message=message,
        working=f"{figure}: {message}",
        question=question,
        labels=(Label(figure.span, "this unit", primary=True),),
    )
