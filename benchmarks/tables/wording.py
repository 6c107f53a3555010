"""Write sentences about a cube whose truth is worked out here, by plain arithmetic."""

import random
import statistics
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tables.cubes import Cube, Measure

_PLACES = {
    "spending": "on", "income": "from", "electricity generation": "from", "exports": "of",
    "visitors": "at", "admissions": "at", "A&E attendances": "at",
    "share of patients waiting over 18 weeks": "at",
}  # fmt: skip
_PLAIN = frozenset({"department", "source", "offence", "sector"})
_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


class Sentence(NamedTuple):
    """A sentence, the words of its figure, and whether the table bears it out."""

    text: str
    figure: str
    label: str  # "true", "false", "unanswerable", "tied"
    kind: str


class Draft(NamedTuple):
    """A sentence with a gap, the figure that belongs there and ones that do not."""

    text: str
    right: str
    wrong: Sequence[str]


class Topic:
    """The words for one measure of one cube, and random choices among its rows."""

    def __init__(self, rng: random.Random, cube: Cube, measure: Measure) -> None:
        self.rng, self.cube, self.measure = rng, cube, measure
        self.row, self.rows = cube.domain.row, cube.domain.rows
        self.countable = measure.unit == ""
        self.were = "were" if self.countable or measure.noun == "exports" else "was"
        self.number_of = (
            f"the number of {measure.noun}" if self.countable else f"the {measure.noun}"
        )

    def shown(self, value: float, places: int | None = None) -> str:
        """Return a value as a reporter writes it."""
        unit = self.measure.unit
        if unit == "$m":
            return f"${value:,.{1 if places is None else places}f} million"
        if unit == "%":
            return f"{value:.{1 if places is None else places}f}%"
        number = f"{value:,.0f}"
        return f"{number} {unit}" if unit else number

    def at(self, name: str) -> str:
        """Return where, of what or on what: "in Ashcombe", "on roads"."""
        plain = self.row in _PLAIN
        name = name.lower() if plain else f"the {name}" if self.row == "museum" else name
        return (
            f"{_PLACES.get(self.measure.noun, 'for' if self.row == 'offence' else 'in')} {name}"
        )

    def of(self, value: str) -> str:
        """Return the measure with its value: "412 births", "spending of $4 million"."""
        noun = self.measure.noun
        return f"{value} {noun}" if self.countable else f"{noun} of {value}"

    def pick(self, *texts: str) -> str:
        """Return one of the wordings, with a capital."""
        text = self.rng.choice(texts)
        return text[0].upper() + text[1:]

    def when(self, period: str) -> str:
        """Return a period in words."""
        if period.startswith("Q"):
            quarter, year = int(period[1]), period[3:]
            words = f"the {_ORDINALS[quarter]} quarter of {year}"
            return f"in {self.rng.choice((words, f'Q{quarter} {year}'))}"
        return f"in {period}"

    def period(self) -> str:
        """Return a random period."""
        return self.rng.choice(self.cube.periods)

    def two_periods(self) -> tuple[str, str]:
        """Return an earlier and a later period."""
        first, last = sorted(self.rng.sample(range(len(self.cube.periods)), 2))
        return self.cube.periods[first], self.cube.periods[last]

    def others(self, value: float) -> list[str]:
        """Return figures unlike this one: off by a share, or another cell's."""
        noun = self.measure.header
        cells = [v for (_, _, header), v in self.cube.values.items() if header == noun and v]
        factors = [self.rng.uniform(0.62, 0.92), self.rng.uniform(1.08, 1.6)]
        near = [v for v in cells if 0.04 < abs(v / value - 1) < 3] if value else []
        picked = [self.rng.choice(near)] if near else []
        return [self.shown(v) for v in [value * factors[0], value * factors[1], *picked]]


def cell(topic: Topic) -> Draft | None:
    """Draw one cell."""
    name, period = topic.rng.choice(topic.cube.domain.names), topic.period()
    value = topic.cube.value(name, period, topic.measure)
    if value is None:
        return None
    noun, at, when = topic.measure.noun, topic.at(name), topic.when(period)
    texts = [
        f"{topic.number_of} {at} was {{}} {when}.",
        f"{when}, {topic.number_of} {at} stood at {{}}.",
        f"{topic.number_of} {at} came to {{}} {when}, according to the office.",
    ]
    if topic.countable:
        texts += [
            f"there were {{}} {noun} {at} {when}.",
            f"{{}} {noun} were recorded {at} {when}.",
        ]
        if topic.row not in _PLAIN:
            texts += [
                f"{name} recorded {{}} {noun} {when}.",
                f"{when}, {name} had {{}} {noun}.",
            ]
    return Draft(topic.pick(*texts), topic.shown(value), topic.others(value))


def _whole_column(topic: Topic, period: str) -> list[float] | None:
    values = topic.cube.column(period, topic.measure)
    return [v for v in values if v is not None] if None not in values else None


def total(topic: Topic) -> Draft | None:
    """Draw the sum of a column."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None or topic.measure.unit == "%":
        return None
    noun, when = topic.measure.noun, topic.when(period)
    texts = [
        f"{noun} across all {topic.rows} totalled {{}} {when}.",
        f"{when}, the {_COUNTS[len(values)]} {topic.rows} together had {topic.of('{}')}.",
        f"in total, {topic.of('{}')} {topic.were} recorded across the {topic.rows} {when}.",
    ]
    return Draft(topic.pick(*texts), topic.shown(sum(values)), topic.others(sum(values)))


def total_of_periods(topic: Topic) -> Draft | None:
    """Draw the sum of one row over neighbouring periods."""
    name, (first, last) = topic.rng.choice(topic.cube.domain.names), topic.two_periods()
    periods = topic.cube.periods
    span = periods[periods.index(first) : periods.index(last) + 1]
    cells = [topic.cube.value(name, period, topic.measure) for period in span]
    values = [v for v in cells if v is not None]
    if None in cells or topic.measure.unit == "%":
        return None
    noun, at = topic.measure.noun, topic.at(name)
    texts = [
        f"from {first} to {last}, {noun} {at} added up to {{}}.",
        f"{noun} {at} totalled {{}} between {first} and {last}.",
    ]
    return Draft(topic.pick(*texts), topic.shown(sum(values)), topic.others(sum(values)))


def mean(topic: Topic) -> Draft | None:
    """Draw the average of a column."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None:
        return None
    value, noun, when = statistics.fmean(values), topic.measure.noun, topic.when(period)
    texts = [
        f"the average {topic.row} had {topic.of('{}')} {when}.",
        f"{when}, {topic.number_of} averaged {{}} across the {topic.rows}.",
        f"on average, the {topic.rows} had {topic.of('{}')} {when}.",
        f"average {noun} per {topic.row} {topic.were} {{}} {when}.",
    ]
    return Draft(topic.pick(*texts), topic.shown(value), topic.others(value))


def median(topic: Topic) -> Draft | None:
    """Draw the median of a column."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None or len(values) % 2 == 0:
        return None
    value, when = statistics.median(values), topic.when(period)
    texts = [
        f"the median {topic.row} had {topic.of('{}')} {when}.",
        f"{when}, the median for {topic.measure.noun} across {topic.rows} was {{}}.",
    ]
    return Draft(topic.pick(*texts), topic.shown(value), topic.others(value))


def extreme(topic: Topic) -> Draft | None:
    """Draw the highest or the lowest of a column."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None:
        return None
    top = topic.rng.random() < 0.6
    value = max(values) if top else min(values)
    name, when = topic.cube.domain.names[values.index(value)], topic.when(period)
    word, noun = ("highest" if top else "lowest"), topic.number_of.removeprefix("the ")
    texts = [
        f"the {word} {noun} {when} was {{}}, {topic.at(name)}.",
        f"{topic.measure.noun} {topic.were} {word} {topic.at(name)} {when}, at {{}}.",
        f"no {topic.row} had a {word.replace('est', 'er')} {noun} {when} than {name}, at {{}}.",
    ]
    return Draft(topic.pick(*texts), topic.shown(value), topic.others(value))


def count_over(topic: Topic) -> Draft | None:
    """Draw how many rows are above or below a mark."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None:
        return None
    ordered = sorted(values)
    place = topic.rng.randrange(1, len(ordered) - 1)
    mark = (ordered[place - 1] + ordered[place]) / 2
    step = 10 ** max(0, len(str(int(mark))) - 2)
    mark = round(mark / step) * step
    above = topic.rng.random() < 0.6
    held = sum(v > mark if above else v < mark for v in values)
    if mark in values or not 0 < held < len(_COUNTS) or mark == 0:
        return None
    noun, when, shown = topic.measure.noun, topic.when(period), topic.shown(mark, 0)
    texts = [
        f"{when}, {{}} {topic.rows} had {'more' if above else 'fewer'} than {shown} {noun}."
        if topic.countable
        else f"{when}, {{}} {topic.rows} had {noun} {'above' if above else 'below'} {shown}.",
        f"{topic.number_of} was {'above' if above else 'below'} {shown} "
        f"in {{}} of the {_COUNTS[len(values)]} {topic.rows} {when}.",
    ]
    wrong = [_COUNTS[n] for n in range(1, len(values) + 1) if abs(n - held) in (1, 2)]
    return Draft(topic.pick(*texts), _COUNTS[held], wrong)


def share(topic: Topic) -> Draft | None:
    """Draw a row's share of a column."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None or topic.measure.unit == "%":
        return None
    name = topic.rng.choice(topic.cube.domain.names)
    value = topic.cube.value(name, period, topic.measure)
    assert value is not None
    part, when, noun = 100 * value / sum(values), topic.when(period), topic.measure.noun
    texts = [
        f"{name} accounted for {{}} of all {noun} {when}.",
        f"{name}'s share of {noun} was {{}} {when}.",
        f"{when}, {{}} of {noun} {topic.were} {topic.at(name)}.",
        f"{name} made up {{}} of total {noun} {when}.",
    ]
    return Draft(topic.pick(*texts), f"{part:.1f}%", _percents(topic, part))


def _percents(topic: Topic, part: float) -> list[str]:
    factors = topic.rng.uniform(0.5, 0.88), topic.rng.uniform(1.14, 1.7)
    return [f"{part * factors[0] - 0.3:.1f}%", f"{part * factors[1] + 0.3:.1f}%"]


def _change(topic: Topic) -> tuple[str, str, str, float, float] | None:
    name, (first, last) = topic.rng.choice(topic.cube.domain.names), topic.two_periods()
    before = topic.cube.value(name, first, topic.measure)
    after = topic.cube.value(name, last, topic.measure)
    if before is None or after is None or abs(after / before - 1) < 0.03:
        return None
    return name, first, last, before, after


def change_percent(topic: Topic) -> Draft | None:
    """Draw a change in percent between two periods."""
    found = _change(topic)
    if found is None or topic.measure.unit == "%":
        return None
    name, first, last, before, after = found
    part = 100 * abs(after / before - 1)
    rose, at, noun = after > before, topic.at(name), topic.measure.noun
    texts = [
        f"{noun} {at} {'rose' if rose else 'fell'} by {{}} between {first} and {last}.",
        f"{noun} {at} {'grew' if rose else 'dropped'} {{}} from {first} to {last}.",
        f"{topic.when(last)}, {topic.number_of} {at} was {{}} "
        f"{'higher' if rose else 'lower'} than {topic.when(first)}.",
        f"{noun} {at} {topic.were} {'up' if rose else 'down'} {{}} {topic.when(last)} "
        f"compared with {first}.",
    ]
    return Draft(topic.pick(*texts), f"{part:.1f}%", _percents(topic, part))


def change_amount(topic: Topic) -> Draft | None:
    """Draw a change in the unit of the table between two periods."""
    found = _change(topic)
    if found is None:
        return None
    name, first, last, before, after = found
    rose, at, noun = after > before, topic.at(name), topic.measure.noun
    amount = abs(after - before)
    texts = [
        f"{topic.number_of} {at} {'rose' if rose else 'fell'} by {{}} "
        f"between {first} and {last}.",
        f"between {first} and {last}, {noun} {at} "
        f"{'increased' if rose else 'decreased'} by {{}}.",
    ]
    if topic.countable:
        texts.append(
            f"there were {{}} {'more' if rose else 'fewer'} {noun} {at} {topic.when(last)} "
            f"than {topic.when(first)}."
        )
    if topic.measure.unit == "%":
        points = [
            f"{v:.1f} percentage points" for v in (amount, amount * 1.4 + 0.3, amount * 0.6)
        ]
        return Draft(topic.pick(*texts), points[0], [points[1], points[2]])
    return Draft(topic.pick(*texts), topic.shown(amount), topic.others(amount))


def change_to(topic: Topic) -> Draft | None:
    """Draw a change with both its ends and its percentage, one of them the figure."""
    found = _change(topic)
    if found is None or topic.measure.unit == "%":
        return None
    name, first, last, before, after = found
    rose, at, noun = after > before, topic.at(name), topic.measure.noun
    part = f"{100 * abs(after / before - 1):.1f}%"
    ends = topic.shown(before), topic.shown(after)
    if topic.rng.random() < 0.5:
        told = f"{'rose' if rose else 'fell'} {part} to {{}} {topic.when(last)}"
        text = f"{noun} {at} {told}, from {ends[0]} {topic.when(first)}."
        return Draft(topic.pick(text), ends[1], topic.others(after))
    told = f"{'up' if rose else 'down'} from {{}} {topic.when(first)}"
    text = f"{topic.number_of} {at} reached {ends[1]} {topic.when(last)}, {told}."
    return Draft(topic.pick(text), ends[0], topic.others(before))


def rank(topic: Topic) -> Draft | None:
    """Draw the place of a row in a column, in words or by its value."""
    period = topic.period()
    values = _whole_column(topic, period)
    if values is None or len(set(values)) < len(values):
        return None
    place = topic.rng.randrange(2, min(5, len(values)))
    value = sorted(values, reverse=True)[place - 1]
    name, when = topic.cube.domain.names[values.index(value)], topic.when(period)
    noun = topic.number_of.removeprefix("the ")
    if topic.rng.random() < 0.5:
        text = topic.pick(
            f"the {_ORDINALS[place]}-highest {noun} {when} was {{}}, {topic.at(name)}.",
            f"{name} had the {_ORDINALS[place]}-highest {noun} {when}, at {{}}.",
        )
        return Draft(text, topic.shown(value), topic.others(value))
    text = topic.pick(
        f"{name} ranked {{}} of {len(values)} {topic.rows} for {topic.measure.noun} {when}.",
        f"{name} had the {{}}-highest {noun} {when}.",
    )
    wrong = [_ORDINALS[n] for n in range(2, len(values) + 1) if n != place]
    return Draft(text, _ORDINALS[place], wrong)


def difference(topic: Topic) -> Draft | None:
    """Draw how much one row is above another."""
    one, other = topic.rng.sample(topic.cube.domain.names, 2)
    period = topic.period()
    high = topic.cube.value(one, period, topic.measure)
    low = topic.cube.value(other, period, topic.measure)
    if high is None or low is None or high <= low or topic.measure.unit == "%":
        return None
    noun, when, amount = topic.measure.noun, topic.when(period), high - low
    texts = [
        f"{topic.number_of} {topic.at(one)} was {{}} higher than {topic.at(other)} {when}.",
        f"{topic.number_of} {topic.at(one)} exceeded that {topic.at(other)} by {{}} {when}.",
    ]
    if topic.countable:
        texts.append(f"{one} recorded {{}} more {noun} than {other} {when}.")
    return Draft(topic.pick(*texts), topic.shown(amount), topic.others(amount))


Maker = Callable[[Topic], Draft | None]
MAKERS: tuple[tuple[Maker, int, int], ...] = (  # maker, weight, periods needed
    (cell, 30, 1), (total, 8, 1), (total_of_periods, 5, 2), (mean, 6, 1), (median, 4, 1),
    (extreme, 10, 1), (count_over, 6, 1), (share, 8, 1), (change_percent, 10, 2),
    (change_amount, 7, 2), (rank, 7, 1), (difference, 6, 1), (change_to, 12, 2),
)  # fmt: skip


def make_sentence(topic: Topic, label: str) -> Sentence:
    """Return a sentence that is true or false by the cube."""
    fitting = [(m, w) for m, w, need in MAKERS if need <= len(topic.cube.periods)]
    makers, weights = zip(*fitting, strict=True)
    while True:
        maker = topic.rng.choices(makers, weights)[0]
        draft = maker(topic)
        if draft is None:
            continue
        wrong = [each for each in draft.wrong if each != draft.right]
        if label == "false" and not wrong:
            continue
        figure = draft.right if label == "true" else topic.rng.choice(wrong)
        return Sentence(draft.text.format(figure), figure, label, maker.__name__)


def unanswerable(topic: Topic, absent: Sequence[str]) -> Sentence:
    """Return a sentence on a place, a period or a measure that the table lacks."""
    name, period = topic.rng.choice(topic.cube.domain.names), topic.period()
    value = topic.cube.value(name, period, topic.measure)
    shown = topic.shown((value or topic.measure.low) * topic.rng.uniform(0.7, 1.3))
    kind = topic.rng.choice(("place", "period", "measure", "gap"))
    gaps = [key for key, v in topic.cube.values.items() if v is None]
    gaps = [key for key in gaps if key[2] == topic.measure.header]
    if kind == "gap" and gaps:
        name, period, _ = topic.rng.choice(gaps)
    elif kind == "period" and not period.isdigit():
        kind = "place"
    if kind == "measure":
        noun = topic.rng.choice(absent)
        text = topic.pick(f"{noun} in {name} came to {shown} {topic.when(period)}.")
        return Sentence(text, shown, "unanswerable", kind)
    if kind == "period":
        period = topic.rng.choice(("2009", "2012", "2031"))
    elif kind == "place" or not gaps:
        kind, name = "place", topic.rng.choice(("Nether Wold", "Quillan", "Tarsk", "Oxmere"))
    text = f"{topic.number_of} {topic.at(name)} was {shown} {topic.when(period)}."
    return Sentence(text[0].upper() + text[1:], shown, "unanswerable", kind)


def tied(topic: Topic) -> Sentence | None:
    """Return a sentence that says too little: one of several readings bears it out."""
    name, period = topic.rng.choice(topic.cube.domain.names), topic.period()
    value = topic.cube.value(name, period, topic.measure)
    if value is None:
        return None
    shown = topic.shown(value)
    texts = [f"{topic.number_of} {topic.at(name)} was {{}}."]
    if topic.countable:
        texts.append(f"{{}} {topic.measure.noun} were recorded {topic.at(name)} over the year.")
        texts.append(f"one {topic.row} had {{}} {topic.measure.noun} {topic.when(period)}.")
    return Sentence(topic.pick(*texts).format(shown), shown, "tied", "tied")
