"""Judge one figure of a draft against the tables of its sources."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.fit import Statement, fit_statement, is_hundredth
from factcheck.compare.tables.answers import answers
from factcheck.compare.tables.cells import Answer
from factcheck.compare.tables.columns import words_of
from factcheck.compare.tables.names import named, row_words
from factcheck.compare.tables.periods import meets, told_periods
from factcheck.compare.tables.questions import is_mark, questions, words_around
from factcheck.compare.tables.views import View
from factcheck.compare.verdict import Evidence, Status, Verdict, verdict_on
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_MOST_TIES = 4  # readings named
_FEW = 3  # readings among which an equal short number is more than chance
_TOLD_DIGITS = 2  # of a number that is said to stand in a table
_LONG = 3  # digits from which an equal number is more than chance
_SHARES = frozenset({"percentage", "points", "fraction"})
_NOT_FOR_TABLES = frozenset({"date", "time", "age", "score"})
_LOOSE = Decimal("0.04")  # of "a third", as readers take it
_SCALES = (Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9)


def judge_by_tables(
    figure: Figure, neighbours: Sequence[Figure], views: Sequence[View]
) -> Verdict | None:
    """Return what the tables say of a figure, ``None`` where they say nothing of its subject.

    Every reading that the sentence allows is asked. One that gives the number
    supports it; where only plain readings remain and all give other numbers,
    they contradict it. Several that fit with different answers are ties.
    """
    if figure.kind in _NOT_FOR_TABLES or figure.value is None:
        return None
    found: list[tuple[Answer, View]] = []
    bounded = False
    rows = row_words(views)
    header = _in_header(figure, views)
    if header is not None:
        return header
    neighbours = [other for other in neighbours if _in_header(other, views) is None]
    for view in views:
        if is_mark(figure, neighbours, rows):
            return verdict_on(figure, "not-compared", "rows of a table are counted against it")
        known = named(view, figure)
        for question in questions(figure, neighbours, rows):
            for answer in answers(view, question, known):
                bounded = bounded or answer is None
                if answer is not None and (
                    _alike(figure, answer) or _unlabelled(figure, answer)
                ):
                    found.append((answer, view))
    return _decide(figure, found, bounded)


def stands_in(figure: Figure, views: Sequence[View]) -> Verdict | None:
    """Return that a number stands in a table though no words tie it to its cell."""
    digits = len(figure.mention.low.normalize().as_tuple().digits)
    if figure.kind in _NOT_FOR_TABLES or figure.value is None or digits < _TOLD_DIGITS:
        return None
    for view in views:
        for measure in view.measures:
            wanted = float(figure.value / measure.scale)
            if (measure.numbers == wanted).any():
                words = f"the number stands in {view.name}, where no words tie it to a cell"
                return verdict_on(figure, "not-compared", words)._replace(stands=True)
    return None


def _in_header(figure: Figure, views: Sequence[View]) -> Verdict | None:
    """Return that a figure is part of a column's name: "waiting over 18 weeks"."""
    written = f" {' '.join(words_of(figure.text))} "
    if " " not in written.strip():
        return None
    for view in views:
        for measure in view.measures:
            if written in f" {' '.join(words_of(measure.name))} ":
                return verdict_on(figure, "supported", "", (Evidence(view.name, measure.name),))
    return None


def judge_period(figure: Figure, views: Sequence[View]) -> Verdict | None:
    """Return that a time stands in a table, ``None`` if it does not."""
    place = figure.span.start - figure.sentence.span.start
    end = figure.span.end - figure.sentence.span.start
    told = [t for t in told_periods(figure.sentence.text) if t.start <= place < t.end or
            place <= t.start < end]  # fmt: skip
    quarter = figure.kind == "ordinal" and any("-q" in each.key for each in told)
    if not told or (figure.kind != "date" and not quarter):
        return None
    for view in views:
        for dim in view.dims:
            for label, key in zip(dim.labels, dim.periods, strict=False):
                if key and all(meets(each.key, key) for each in told):
                    return verdict_on(
                        figure, "supported", "", (Evidence(view.name, f"{dim.name} {label}"),)
                    )
        if any(meets(each.key, year) for each in told for year in view.years):
            return verdict_on(figure, "supported", "", (Evidence(view.name, view.title),))
    return None


def _decide(figure: Figure, found: list[tuple[Answer, View]], bounded: bool) -> Verdict | None:
    limit = "; not every combination of the table's columns was tried" if bounded else ""
    fitting = [pair for pair in found if _fits(figure, pair[0]) in ("same", "rounded")]
    fitting.sort(key=lambda pair: (not pair[0].plain, not pair[0].pinned))
    plain = [pair for pair in found if pair[0].plain]
    digits = len(str(figure.mention.low).replace(".", "").strip("0-"))
    sure = fitting and (fitting[0][0].plain or fitting[0][0].pinned)
    if fitting and (sure or digits >= _LONG or (len(found) <= _FEW and not plain)):
        return _borne_out(figure, fitting, found, limit)
    meant = [pair for pair in found if pair[0].pinned]
    if not plain and meant and not fitting:
        answer, view = meant[0]
        working = f"{answer.words} = {_short(answer.value)} in {view.name}, if that is meant"
        return verdict_on(figure, "not-found", working)
    if not plain:
        return verdict_on(figure, "not-found", f"no reading of a table gives it{limit}") if (
            bounded) else None  # fmt: skip
    answer, view = plain[0]
    unfair = all(_fits(figure, other) == "unfair" for other, _ in plain)
    status: Status = "unfair-rounding" if unfair else "contradicted"
    verdict = verdict_on(
        figure, status, f"{answer.words} = {_short(answer.value)}, not {figure}{limit}",
        (Evidence(view.name, answer.words),), Interval.point(answer.value),
    )  # fmt: skip
    return verdict._replace(ties=tuple(_named_ties(plain[1:], answer)))


def _borne_out(
    figure: Figure,
    fitting: list[tuple[Answer, View]],
    found: list[tuple[Answer, View]],
    limit: str,
) -> Verdict:
    answer, view = fitting[0]
    rounded = _fits(figure, answer) == "rounded"
    derived = answer.operation != "cell"
    status: Status = "derived" if derived else "rounded" if rounded else "supported"
    verdict = verdict_on(
        figure, status, f"{answer.words} = {_short(answer.value)}{limit}",
        (Evidence(view.name, answer.words),),
    )  # fmt: skip
    others = fitting[1:] if answer.plain else found
    return verdict._replace(ties=tuple(_named_ties(others, answer)))


def _named_ties(others: list[tuple[Answer, View]], answer: Answer) -> Iterator[str]:
    """Yield other readings in words, each once, and at most a few."""
    seen = {(answer.words, answer.value)}
    for other, _ in others:
        if (other.words, other.value) not in seen and len(seen) < _MOST_TIES:
            seen.add((other.words, other.value))
            yield f"{other.words} = {_short(other.value)}"


def _alike(figure: Figure, answer: Answer) -> bool:
    """Whether the figure and the answer are both shares or both amounts."""
    return (figure.kind in _SHARES) == answer.percent


def _unlabelled(figure: Figure, answer: Answer) -> bool:
    """Whether a cell gives a percentage whose header does not say that it is one."""
    if figure.kind != "percentage" or answer.operation != "cell" or answer.percent:
        return False
    return 0 <= answer.value <= 100 and _fit(figure, answer.value) in ("same", "rounded")


def _fits(figure: Figure, answer: Answer) -> str:
    value = answer.value
    if figure.kind == "ratio":
        parts = figure.mention.parts
        if parts and answer.size:
            return "same" if tuple(parts) == (value, Decimal(answer.size)) else "off"
        return "off"
    if figure.kind == "fraction":
        value = value / 100
        if abs(value - figure.mention.low) <= _LOOSE * figure.mention.low:
            return "rounded"
    best = _fit(figure, value)
    # A table that does not tell its scale may be in thousands or millions as the draft is.
    if best not in ("same", "rounded") and not answer.percent and answer.operation != "rank":
        for scale in _SCALES:
            if figure.mention.low >= scale and value and figure.kind == "money":
                other = _fit(figure, value * scale)
                best = other if other in ("same", "rounded") else best
        if is_hundredth(figure.unit) and _fit(figure, value * 100) in ("same", "rounded"):
            return _fit(figure, value * 100)
    return best


def _fit(figure: Figure, value: Decimal) -> str:
    if figure.hedge is not None and figure.hedge.name == "up_to" and _adds_up(figure):
        return "same" if figure.mention.low == value else "off"
    exact = Statement(
        value, value, _grain(value), Interval.point(value), hedged=False, computed=True
    )
    return fit_statement(figure, exact)


def _adds_up(figure: Figure) -> bool:
    """Whether "up to" is of "adds up to" and hedges nothing."""
    return bool(set(words_around(figure).before[2:3]) & {"added", "adds", "add", "adding"})


def _grain(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _short(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.01")) if abs(value) < 10**12 else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
