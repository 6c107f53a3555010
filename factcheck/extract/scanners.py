"""The order in which scanners look at a number, and the words that call each of them."""

from collections.abc import Callable
from decimal import Decimal

from factcheck.extract.amounts import Amount, read_amount
from factcheck.extract.clock_times import scan_time
from factcheck.extract.dates import scan_month, scan_numeric_date, scan_weekday
from factcheck.extract.directions import direction_after, direction_before
from factcheck.extract.fractions import scan_fraction
from factcheck.extract.hedging import hedge_after, hedge_before
from factcheck.extract.line import ONE, Line
from factcheck.extract.multiples import scan_multiple
from factcheck.extract.not_figures import (
    reject_bare,
    reject_glued,
    reject_idiom,
    reject_letters_before,
    reject_repeated,
    word_ends_phrase,
)
from factcheck.extract.numbers import Number, number_at
from factcheck.extract.ordinals import scan_numbered, scan_numeric_ordinal, scan_ordinal
from factcheck.extract.pronouns import one_is_no_number
from factcheck.extract.ranges import second_end, share_scale
from factcheck.extract.rates import rate_after, rate_near
from factcheck.extract.ratios import scan_ratio
from factcheck.extract.scores import scan_score
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.extract.vague import scan_vague
from factcheck.extract.years import scan_year
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.label_words import FUNCTION_WORDS, LABEL_NOUNS
from factcheck.lexicon.number_words import (
    DENOMINATORS,
    FOLD,
    MULTIPLE_VERBS,
    ORDINALS,
    SMALL,
    SPOKEN_SCALES,
    VAGUE_PLURALS,
    VAGUE_SMALL,
    VULGAR,
)
from factcheck.model.mention import Hedge, Mention
from factcheck.model.span import Span

Scanner = Callable[[Line, int], Mention | None]


def scan_digits(line: Line, index: int) -> Mention | None:
    """Return what the digits at ``index`` are: a date, a score, an amount or no figure."""
    following = line.lower[index + 1]
    if following in MONTHS and len(line.words[index]) < 3 and line.capital(index + 1):
        found = scan_month(line, index + 1)
        if found is not None and found.first == index:
            return found
    found = (
        scan_numeric_date(line, index)
        or scan_time(line, index)
        or scan_numeric_ordinal(line, index)
        or scan_numbered(line, index)
        or scan_year(line, index)
    )
    if found is not None:
        return found
    if line.lower[index - 1] == "per" and index:
        return line.reject(index, index, "denominator of a rate")
    amount = read_amount(line, index)
    if amount is None:
        return (
            reject_glued(line, index)
            or reject_bare(line, index)
            or line.reject(index, index, "not a number that can be read")
        )
    if amount.first == amount.number.first and line.glued(index - 1) and index:
        found = reject_letters_before(line, index)
        if found is not None:
            return found
    if amount.first <= amount.number.first and not amount.own and not amount.number.scaled:
        found = reject_glued(line, index) or reject_repeated(line, index)
        if found is None and amount.kind == "count" and amount.last == index:
            found = reject_idiom(line, index) or scan_score(line, index)
            found = found or reject_bare(line, index)
        if found is not None:
            return found
    ratio = None if amount.own else scan_ratio(line, amount.number)
    if ratio is not None:
        return _dress(line, ratio)
    return _finish(line, amount)


def scan_point(line: Line, index: int) -> Mention | None:
    """Return the amount that begins with a decimal point (".001")."""
    number = number_at(line, index)
    if number is None:
        return None
    amount = read_amount(line, index, number)
    return _finish(line, amount) if amount else None


def scan_words(line: Line, index: int) -> Mention | None:
    """Return the amount that the number word at ``index`` begins."""
    number = number_at(line, index)
    if number is None:
        return _bare_scale(line, index)
    ratio = scan_ratio(line, number)
    if ratio is not None:
        return _dress(line, ratio)
    fraction = _fraction_of(line, number)
    if fraction is not None:
        return _dress(line, fraction)
    named = _named_number(line, index, number)
    if named is not None:
        return named
    amount = read_amount(line, index, number)
    if amount is None:
        return None
    if number.value == 1 and one_is_no_number(line, index, amount.own):
        return line.reject(index, index, "pronoun or idiom, not a count")
    if (
        line.lower[index - 1] == "-"
        and line.glued(index - 1)
        and line.lower[index - 2].isalpha()
    ):
        return line.reject(index, number.last, "part of a compound word")
    return _finish(line, amount)


_NUMBERED = (LABEL_NOUNS | {"day"}) - {"category", "line", "area", "unit", "run", "question"}


def _named_number(line: Line, index: int, number: Number) -> Mention | None:
    """Read "number one" as a rank and "the Big Six", "World War Two" as names."""
    before = line.lower[index - 1]
    if before == "number" and line.lower[index - 2] not in ("the", "a"):
        return line.mention(
            index - 1, number.last, "ordinal", number.value,
            numeral=(index, number.last), in_words=True,
        )  # fmt: skip
    if before in _NUMBERED and word_ends_phrase(line.lower[number.last + 1]):
        return line.reject(index - 1, number.last, "numbered label")
    if (
        index > 1
        and line.capital(index)
        and line.capital(index - 1)
        and before not in FUNCTION_WORDS
        and not line.capital(number.last + 1)
    ):
        return line.reject(index - 1, number.last, "part of a name")
    return None


def _bare_scale(line: Line, index: int) -> Mention | None:
    """Read "thousand of them" like "thousands of them"."""
    if line.lower[index + 1] != "of" or line.lower[index - 1] == "per":
        return None
    found = scan_vague(line, index)
    return _dress_vague(line, found) if found else None


def _fraction_of(line: Line, number: Number) -> Mention | None:
    at = number.last + 1
    at += line.lower[at] == "-" and line.glued(number.last)
    return scan_fraction(line, at) if line.lower[at] in DENOMINATORS else None


def scan_loose(line: Line, index: int) -> Mention | None:
    """Return what "half" or a denominator at ``index`` states: a number or a fraction."""
    number = number_at(line, index)
    if number is not None:
        amount = read_amount(line, index, number)
        return _finish(line, amount) if amount else None
    if line.lower[index + 1] == "a" and line.lower[index + 2] == "dozen":
        found = scan_vague(line, index + 2)
        return _dress(line, found) if found else None
    found = scan_fraction(line, index)
    if found is None and line.lower[index] in ORDINALS:
        found = scan_ordinal(line, index)
        return found
    return _dress(line, found) if found else None


def scan_vague_word(line: Line, index: int) -> Mention | None:
    """Return the vague amount at ``index`` with its rate and direction."""
    found = scan_vague(line, index)
    if found is None:
        return None
    return _dress_vague(line, found)


def scan_article(line: Line, index: int) -> Mention | None:
    """Return the number that an article begins ("a million", "a year or longer")."""
    following = line.lower[index + 1]
    if following not in ARTICLE_FOLLOWERS and line.lower[index + 2] != "or":
        return None
    number = number_at(line, index)
    if number is None:
        unit = unit_at(line, index + 1, glued=False)
        if unit is None or hedge_after(line, unit[0]) is None:
            return None
        number = Number(index, index, ONE, ONE, in_words=True)
    amount = read_amount(line, index, number)
    return _finish(line, amount) if amount else None


def _multiple(line: Line, index: int) -> Mention | None:
    found = scan_multiple(line, index)
    return _dress(line, found) if found else None


def _finish(line: Line, amount: Amount) -> Mention:
    """Make the mention: join a range, then add hedge and direction."""
    if amount.first < line.taken:
        amount = amount._replace(first=max(line.taken, min(amount.first, amount.number.first)))
    two = second_end(line, amount)
    numeral = line.span(amount.number.first, amount.number.last)
    low = high = amount.value
    grain_low = grain_high = amount.number.grain
    last, kind, unit, per, name = amount.last, amount.kind, amount.unit, amount.per, amount.name
    hedge: Hedge | None = None
    if two is not None:
        low, grain_low, high = share_scale(amount, two)
        grain_high, last = two.number.grain, two.last
        if (not amount.own and kind != "age") or two.per:
            kind, unit, name = two.kind, two.unit, two.name
        per = two.per or per
        numeral = Span(numeral.start, line.ends[two.number.last])
        hedge = Hedge("between", line.span(amount.first, last))
    if not per and (kind == "count" or line.lower[last + 1] == "of"):
        near = rate_after(line, last + 1) if line.lower[last + 1] == "per" else None
        if near is not None:
            last = near[0]
        near = near or rate_near(line, last + 1)
        per = near[1] if near else ""
    found = Mention(
        line.span(amount.first, last), numeral, line.sentence, amount.first, last, kind,
        min(low, high), max(low, high), grain_low, grain_high, unit, per, hedge, "",
        amount.number.in_words, None, "", (), name,
    )  # fmt: skip
    return _dress(line, found)


def _dress(line: Line, found: Mention) -> Mention:
    """Add the hedge and the direction that the words beside give."""
    before = hedge_before(line, found.first)
    start = before[0] if before else found.first
    hedge = before[1] if before else None
    if hedge is None or hedge.name == "about":
        after = hedge_after(line, found.last)
        if after is not None:
            hedge = after[1]
    direction = direction_before(line, start)
    if not direction and found.kind in ("percentage", "points", "multiple", "money", "measure"):
        direction = direction_after(line, found.last)
    if hedge is None or (found.hedge and hedge.name == "between"):
        hedge = found.hedge
    if hedge is found.hedge and not direction:
        return found
    return found._replace(hedge=hedge, direction=direction)


def _dress_vague(line: Line, found: Mention) -> Mention:
    from factcheck.extract.currency import currency_after

    at = found.last + 1
    of = line.lower[at] == "of"
    money = currency_after(line, at + of, large=found.low > 100)
    if money >= 0:
        found = found._replace(
            kind="money", unit=line.text(at + of, money), last=money,
            span=Span(found.span.start, line.ends[money]),
        )  # fmt: skip
    else:
        unit = unit_at(line, at + of, glued=False)
        if unit is not None and unit[1] not in ("point",):
            found = _measured(line, found, at + of, unit)
    near = rate_near(line, found.last + 1)
    start = hedge_before(line, found.first)
    return found._replace(
        per=near[1] if near else "",
        direction=direction_before(line, start[0] if start else found.first),
    )


def _measured(line: Line, found: Mention, at: int, unit: tuple[int, str]) -> Mention:
    last, name = unit
    return found._replace(
        kind=kind_of_unit(name), unit=line.text(at, last), unit_name=name, last=last,
        span=Span(found.span.start, line.ends[last]),
    )  # fmt: skip


def _table() -> dict[str, Scanner]:
    table: dict[str, Scanner] = {}
    table.update(dict.fromkeys(ORDINALS, scan_ordinal))
    table.update(dict.fromkeys(DENOMINATORS, scan_loose))
    table.update(dict.fromkeys(SMALL, scan_words))
    table.update(dict.fromkeys(SPOKEN_SCALES, scan_words))
    table.update(dict.fromkeys(VAGUE_PLURALS | VAGUE_SMALL | {"several"}, scan_vague_word))
    table.update(dict.fromkeys(MULTIPLE_VERBS, _multiple))
    table.update(dict.fromkeys(FOLD, _multiple))
    table.update(dict.fromkeys(("twice", "thrice"), _multiple))
    table.update(dict.fromkeys(MONTHS, scan_month))
    table.update(dict.fromkeys(WEEKDAYS, scan_weekday))
    table.update(dict.fromkeys(VULGAR, scan_digits))
    table["."] = scan_point
    del table["second"], table["couple"]
    table["second"] = scan_ordinal
    table["a"] = table["an"] = scan_article
    table["couple"] = scan_vague_word
    return table


SCANNERS = _table()
ARTICLE_FOLLOWERS = frozenset("hundred thousand million billion trillion half quarter".split())
ZERO = Decimal(0)
