"""Decide proposed links: the same equations as for links found by structure."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

from factcheck.equations.equation import Judgement, SlotError
from factcheck.equations.judging import judge_slots
from factcheck.link.conversions.exchanges import currency_of
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.second_reader.asking import FORMULA
from factcheck.second_reader.days import Days
from factcheck.second_reader.formulas import judge_formula
from factcheck.second_reader.gates import is_furniture, objection
from factcheck.second_reader.orders_of_days import judge_days
from factcheck.second_reader.proposal import Proposal
from factcheck.second_reader.stand_ins import StandIn, from_day

_MOST_READINGS = 32  # of one link, by the years its dates may lie in
_DOLLARS = {"CAD": "Canad", "AUD": "Austral", "NZD": "New Zealand", "SGD": "Singapore",
            "HKD": "Hong Kong"}  # fmt: skip

_OF_ONE_SCALE = frozenset({"equal", "order", "direction", "between"})
_UNORDERED = frozenset({"score", "ordinal"})
_ROUGH = frozenset({"decade", "century"})
_THOUSAND, _MILLION = Decimal(1000), Decimal(10**6)
_OF_ONE_DIMENSION = frozenset(
    {"equal", "order", "between", "part of", "sum", "difference", "direction"}
)


class Decision(NamedTuple):
    """A proposed link, what arithmetic says of it, and what the words say against it."""

    proposal: Proposal
    judgement: Judgement
    objection: str = ""

    @property
    def broken(self) -> bool:
        """Whether no values of the figures fit the link."""
        return self.judgement.verdict == "broken"


class Decider:
    """Decides the links proposed for one story."""

    def __init__(self, reading: Reading) -> None:
        """Get ready for the story of ``reading``."""
        self._reading = reading
        self._days = Days(reading)

    def decide(self, proposals: Sequence[Proposal]) -> list[Decision]:
        """Return a decision on each proposal, in order."""
        pairs = [
            (each.slots["first"][0], each.slots["second"][0])
            for each in proposals
            if each.equation == "exchange" and each.sure == "must" and len(each.slots) == 2
        ]
        return [self._decide(proposal, pairs) for proposal in proposals]

    def _decide(self, proposal: Proposal, pairs: Sequence[tuple[Figure, Figure]]) -> Decision:
        if any(is_furniture(figure) for figure in proposal.figures):
            return Decision(proposal, _untold(proposal, "it is no part of the story"))
        try:
            _check_kinds(proposal)
            judged = self._judge(proposal, pairs)
            judged.needs()  # worked out when a finding is printed
        except SlotError as error:
            judged = _untold(proposal, f"it does not fit: {error}")
        except ArithmeticError:
            judged = _untold(proposal, "its figures have no end to reckon with")
        return Decision(proposal, judged, objection(proposal))

    def _judge(self, proposal: Proposal, pairs: Sequence[tuple[Figure, Figure]]) -> Judgement:
        if proposal.equation == FORMULA:
            return judge_formula(proposal.expression, proposal.names)
        if proposal.equation in ("conversion", "equal", "exchange") and _currencies(proposal):
            return self._exchanged(proposal, pairs)
        if proposal.equation == "weekday":
            return self._weekday(proposal)
        if why := _hindrance(proposal):
            return _untold(proposal, why)
        if proposal.equation == "equal":
            # Years that are not told agree; what names a thing is for the reader to know.
            told = judge_slots("equal", proposal.slots, named=proposal.sure == "must")
            if told.verdict == "cannot tell" and _of_two_units(proposal):
                return judge_slots("conversion", proposal.slots)
            if _one_number(proposal) or told.verdict != "cannot tell":
                return _as_one(proposal, told)
        return _likeliest(self._filled(proposal))

    def _filled(self, proposal: Proposal) -> Iterator[Judgement]:
        """Yield the judgement of each reading of the link's dates and lists."""
        slots = {
            name: given
            for name, given in proposal.slots.items()
            if not (name in ("end", "event") and _published(given))
        }
        options: dict[str, Any] = dict(proposal.options)
        if proposal.equation in ("elapsed", "age"):
            published = self._reading.article.published
            options["published"] = published.day if published is not None else None
        if proposal.equation == "sum":
            options["singles"] = len(proposal.singles)
        for filling in self._readings(slots):
            for more in self._counts(proposal):
                if found := judge_days(proposal.equation, filling):
                    yield found
                    continue
                judged = judge_slots(proposal.equation, filling, **options, **more)
                day = options.get("published")
                if (
                    judged.verdict == "cannot tell"
                    and day
                    and "length" in filling
                    and "end" not in filling
                ):
                    # Told long after, the length runs to the day itself.
                    end = (from_day(day, self._reading.article),)
                    judged = judge_slots("elapsed", {**filling, "end": end}, **options)
                yield judged

    def _readings(
        self, slots: Mapping[str, tuple[Figure, ...]]
    ) -> Iterator[dict[str, tuple[Figure, ...]]]:
        """Yield the slots with each year that their dates may lie in."""
        places = [(name, figure) for name, given in slots.items() for figure in given]
        choices = [self._days.readings(figure) for _, figure in places]
        for count, chosen in enumerate(product(*choices)):
            if count == _MOST_READINGS:
                return
            filling: dict[str, tuple[Figure, ...]] = {}
            for (name, _), figure in zip(places, chosen, strict=True):
                filling[name] = (*filling.get(name, ()), figure)
            yield filling

    def _counts(self, proposal: Proposal) -> Iterator[dict[str, Any]]:
        """Yield how many things a list has: its items, or what their own numbers make."""
        if proposal.equation != "count of a list":
            yield {}
            return
        yield {"items": len(proposal.items)}
        taken = proposal.figures
        counted = [
            next(
                (f.value for f in self._reading.figures
                 if f.kind == "count" and item.start <= f.span.start < item.end
                 and f not in taken),
                None,
            )
            for item in proposal.items
        ]  # fmt: skip
        made = sum((value or Decimal(1) for value in counted), Decimal(0))
        if any(counted) and made == made.to_integral_value():
            yield {"items": int(made)}

    def _weekday(self, proposal: Proposal) -> Judgement:
        named, day = proposal.slots["weekday"][0], proposal.slots["date"][0]
        stated, other = named.calendar, day.calendar
        if stated and other and stated.day is not None and other.day is None:
            named, day = day, named  # told the wrong way round
        years = self._days.years(day)
        slots = {"weekday": (named,), "date": (day,)}
        return judge_slots("weekday", slots, years=years)

    def _exchanged(
        self, proposal: Proposal, pairs: Sequence[tuple[Figure, Figure]]
    ) -> Judgement:
        """Judge a sum in two currencies by the story's other pairs and the year's rates."""
        first, second = proposal.slots["first"][0], proposal.slots["second"][0]
        units = (currency_of(first), currency_of(second))
        published = self._reading.article.published
        year = published.day.year if published is not None else None
        for figure in (first, second):
            if figure.period is not None and figure.period.start is not None:
                year = figure.period.start.year
        peers = [
            (one, other) if (currency_of(one), currency_of(other)) == units else (other, one)
            for one, other in pairs
            if {one, other} != {first, second}
            and {currency_of(one), currency_of(other)} == set(units)
        ]
        slots = {"first": (first,), "second": (second,)}
        readings = [units, *_other_dollars(units, (first, second), self._reading.article.text)]
        return _likeliest(
            judge_slots("exchange", slots, units=each, year=year, peers=tuple(peers))
            for each in readings
        )


def _hindrance(proposal: Proposal) -> str:
    """Say why figures that fit their slots cannot be set against each other, if they cannot."""
    figures = proposal.figures
    if proposal.equation == "order":
        if any(f.calendar and f.calendar.precision == "weekday" for f in figures):
            return "a bare weekday is of any week"
        if any(f.kind in _UNORDERED for f in figures):
            return "scores and places in an order are not more or less"
    if proposal.equation in _OF_ONE_SCALE and _scale_told_once(figures):
        return "one number may have its scale from the other"
    return ""


def _of_two_units(proposal: Proposal) -> bool:
    """Whether one amount is told in two units that only their sizes join (tons, tonnes)."""
    first, second = proposal.figures[0], proposal.figures[-1]
    return first.unit != second.unit and first.dimension == second.dimension != ""


def _one_number(proposal: Proposal) -> bool:
    """Whether one number is printed twice: "nearly 49" and 49 are for a rule to tell apart."""
    first, second = proposal.figures[0], proposal.figures[-1]
    return first.value is not None and first.value == second.value


def _as_one(proposal: Proposal, told: Judgement) -> Judgement:
    """Return a judgement on two statements of one thing, mild where one is rougher."""
    first, second = proposal.figures[0], proposal.figures[-1]
    rough = any(f.calendar and f.calendar.precision in _ROUGH for f in (first, second))
    within = rough and first.interval.overlaps(second.interval)
    if told.verdict == "broken" and (_one_number(proposal) or within):
        return told._replace(verdict="holds", workings=(told.workings[0]._replace(fits=True),))
    return told


def _check_kinds(proposal: Proposal) -> None:
    """Raise ``SlotError`` for a bare count where only its unit makes it comparable.

    A sum may be told without its currency, a length or a time not: "31 wells" are no years.
    """
    figures = proposal.figures
    bare = [f for f in figures if f.kind == "count" and not f.unit and f.measure is not None]
    if proposal.equation in ("elapsed", "age") and bare:
        raise SlotError(f"{bare[0]} is no length of time")
    if proposal.equation in _OF_ONE_DIMENSION and bare:
        others = [f for f in figures if f.dimension and f.kind not in ("money", "age")]
        # "From 32,000 to 38,000 feet": beside each other the unit is told once.
        if others and any(f.sentence is not bare[0].sentence for f in others):
            raise SlotError(f"{bare[0]} and {others[0]} are of different kinds")


def _scale_told_once(figures: tuple[Figure, ...]) -> bool:
    """Whether small numbers stand beside millions: "from 51.5 to 60 million"."""
    values = [abs(f.value) for f in figures if f.value and f.kind in ("count", "money")]
    return any(value >= _MILLION for value in values) and any(
        value < _THOUSAND for value in values
    )


def _untold(proposal: Proposal, why: str) -> Judgement:
    return Judgement(proposal.equation, "cannot tell", proposal.slots, reason=why)


def _likeliest(found: Iterator[Judgement]) -> Judgement:
    """Return a judgement that holds, else one that cannot be told, else the first.

    A link is broken only where every reading of its words breaks.
    """
    listed: list[Judgement] = []
    for judged in found:
        if judged.verdict == "holds":
            return judged
        listed.append(judged)
    untold = [judged for judged in listed if judged.verdict == "cannot tell"]
    return (untold or listed)[0]


def _published(given: tuple[Figure, ...]) -> bool:
    return len(given) == 1 and isinstance(given[0], StandIn) and given[0].kind == "date"


def _currencies(proposal: Proposal) -> bool:
    figures = proposal.figures
    return (
        len(figures) == 2
        and all(figure.kind == "money" for figure in figures)
        and currency_of(figures[0]) != currency_of(figures[1])
    )


def _other_dollars(
    units: tuple[str, str], pair: tuple[Figure, Figure], text: str
) -> Iterator[tuple[str, str]]:
    """Yield the currencies where a bare dollar may be that of a country the story names."""
    for dollar, country in _DOLLARS.items():
        if country not in text:
            continue
        changed = tuple(
            dollar if unit == "USD" and figure.text.startswith("$") else unit
            for unit, figure in zip(units, pair, strict=True)
        )
        if changed != units:
            yield changed[0], changed[1]
