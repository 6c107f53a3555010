"""The order in which scanners look at a number, and the words that call each of them."""

from collections.abc import Callable
from decimal import Decimal

from factcheck.extract.ages import scan_something, scan_something_word
from factcheck.extract.amounts import read_amount
from factcheck.extract.bonds import bond_name
from factcheck.extract.citations import citation
from factcheck.extract.clock_times import NAMED_HOURS, scan_named_hour, scan_past, scan_time
from factcheck.extract.dates import (
    scan_day_first,
    scan_month,
    scan_numeric_date,
    scan_weekday,
)
from factcheck.extract.dressing import dressed, dressed_vague, finished
from factcheck.extract.fractions import scan_fraction
from factcheck.extract.glued_labels import (
    reject_glued,
    reject_letters_before,
    reject_plural_model,
    reject_repeated,
    reject_torn,
)
from factcheck.extract.hedging import hedge_after
from factcheck.extract.line import ONE, Line
from factcheck.extract.multiples import scan_multiple
from factcheck.extract.named_numbers import named_number
from factcheck.extract.not_figures import (
    reject_bare,
    reject_idiom,
)
from factcheck.extract.number import Number
from factcheck.extract.numbers import number_at
from factcheck.extract.odds import scan_odds
from factcheck.extract.one_length import one_amount, one_length
from factcheck.extract.ordinals import (
    scan_compound_ordinal,
    scan_numbered,
    scan_numeric_ordinal,
    scan_ordinal,
    scan_power,
)
from factcheck.extract.pronouns import one_is_no_number
from factcheck.extract.quarters import scan_short_quarter
from factcheck.extract.rates import is_round
from factcheck.extract.ratios import scan_ratio
from factcheck.extract.scores import scan_score
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.extract.vague import scan_vague
from factcheck.extract.years import scan_spelled_decade, scan_spoken_decade, scan_year
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.number_words import (
    DENOMINATORS,
    FOLD,
    MULTIPLE_VERBS,
    ORDINALS,
    POWER_ORDINALS,
    SMALL,
    SOMETHINGS,
    SPOKEN_SCALES,
    TEN_PLURALS,
    VAGUE_PLURALS,
    VAGUE_SMALL,
    VULGAR,
)
from factcheck.model.mention import Mention

Scanner = Callable[[Line, int], Mention | None]


_UNTOLD = "neither a share nor a rank, by the words around it"
ARTICLE_FOLLOWERS = frozenset("hundred thousand million billion trillion half quarter".split())


def scan_digits(line: Line, index: int) -> Mention | None:
    """Return what the digits at ``index`` are: a date, a score, an amount or no figure."""
    found = (
        reject_torn(line, index)
        or citation(line, index)
        or scan_short_quarter(line, index)
        or scan_day_first(line, index)
        or scan_numeric_date(line, index)
        or scan_time(line, index)
        or scan_numeric_ordinal(line, index)
        or scan_numbered(line, index)
        or scan_odds(line, index)
        or scan_year(line, index)
    )
    if found is not None:
        return dressed(line, found) if found.kind == "duration" else found
    named = reject_plural_model(line, index)
    if named is not None:
        return named
    every = line.lower[index - 2 : index] == ["for", "every"] and line.taken > 0
    if (line.lower[index - 1] == "per" and index) or (every and is_round(line, index)):
        return line.reject(index, index, "denominator of a rate")
    amount = read_amount(line, index)
    if amount is None:
        return (
            reject_glued(line, index)
            or reject_bare(line, index)
            or line.reject(index, index, "not a number that can be read")
        )
    bond = bond_name(line, amount)
    if bond is not None:
        return bond
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
    some = scan_something(line, amount.number)
    if some is not None:
        return some
    ratio = None if amount.own else scan_ratio(line, amount.number)
    if ratio is not None:
        return dressed(line, ratio)
    return finished(line, amount)


def scan_point(line: Line, index: int) -> Mention | None:
    """Return the amount that begins with a decimal point (".001")."""
    number = number_at(line, index)
    if number is None:
        return None
    amount = read_amount(line, index, number)
    return finished(line, amount) if amount else None


def scan_words(line: Line, index: int) -> Mention | None:
    """Return the amount that the number word at ``index`` begins."""
    number = number_at(line, index)
    if number is None:
        return _bare_scale(line, index)
    if line.glued(number.last) and line.is_digits(number.last + 1):
        return line.reject(index, number.last + 1, "part of a name")  # Twenty20
    rank = scan_power(line, index, number) or scan_compound_ordinal(line, index, number)
    rank = rank or scan_spoken_decade(line, index, number)
    if rank is not None:
        return rank
    ratio = scan_ratio(line, number)
    if ratio is not None:
        return dressed(line, ratio)
    fraction = _fraction_of(line, number)
    if fraction is not None:
        return dressed(line, fraction)
    some = scan_something(line, number)
    if some is not None:
        return some
    named = named_number(line, index, number)
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
    return finished(line, amount)


def _bare_scale(line: Line, index: int) -> Mention | None:
    """Read "thousand of them" like "thousands of them"."""
    if line.lower[index + 1] != "of" or line.lower[index - 1] == "per":
        return None
    found = scan_vague(line, index)
    return dressed_vague(line, found) if found else None


def _fraction_of(line: Line, number: Number) -> Mention | None:
    at = number.last + 1
    at += line.lower[at] == "-" and line.glued(number.last)
    return scan_fraction(line, at) if line.lower[at] in DENOMINATORS else None


def scan_loose(line: Line, index: int) -> Mention | None:
    """Return what "half" or a denominator at ``index`` states: a number or a fraction."""
    past = scan_past(line, index) if line.lower[index] in ("half", "quarter") else None
    if past is not None:
        return past
    number = number_at(line, index)
    if number is not None:
        amount = read_amount(line, index, number)
        return finished(line, amount) if amount else None
    if line.lower[index + 1] in ("a", "-") and line.lower[index + 2] == "dozen":
        found = scan_vague(line, index + 2)
        return dressed(line, found) if found else None
    rank = scan_power(line, index, None)
    if rank is not None:
        return rank
    found = scan_fraction(line, index)
    if found is None and line.lower[index] in ORDINALS:
        return scan_rank(line, index)
    return dressed(line, found) if found else line.reject(index, index, _UNTOLD)


def scan_rank(line: Line, index: int) -> Mention | None:
    """Return the rank at ``index``; a first that orders nothing is a word like any other."""
    found = scan_ordinal(line, index)
    if found is None and line.lower[index] != "first":
        return line.reject(index, index, _UNTOLD)
    return found


def scan_vague_word(line: Line, index: int) -> Mention | None:
    """Return the vague amount at ``index`` with its rate and direction."""
    found = scan_vague(line, index)
    if found is None:
        return None
    return dressed_vague(line, found)


def scan_article(line: Line, index: int) -> Mention | None:
    """Return the number that an article begins ("a million", "a year or longer")."""
    following = line.lower[index + 1]
    amount = one_amount(line, index)
    if amount is not None:
        return amount
    length = one_length(line, index)
    if length is not None and line.lower[index + 2] not in ("or", "and"):
        return length
    if following not in ARTICLE_FOLLOWERS and line.lower[index + 2] not in ("or", "and"):
        return None
    number = number_at(line, index)
    if number is None:
        unit = unit_at(line, index + 1, glued=False)
        if unit is None:
            return None
        if line.lower[unit[0] + 1 : unit[0] + 4] == ["and", "a", "half"]:
            return _and_a_half(line, index, unit)
        number = Number(index, index, ONE, ONE, in_words=True)
        if hedge_after(line, unit[0]) is None:
            counted = read_amount(line, index, number)
            compound = counted is not None and counted.name != unit[1]
            return finished(line, counted) if counted and compound else None
    counted = read_amount(line, index, number)
    return finished(line, counted) if counted else None


def _and_a_half(line: Line, index: int, unit: tuple[int, str]) -> Mention:
    """Return "an hour and a half"."""
    found = line.mention(
        index, unit[0] + 3, kind_of_unit(unit[1]), Decimal("1.5"), grain=Decimal("0.1"),
        numeral=(index, index), in_words=True, unit=line.text(index + 1, unit[0]),
    )  # fmt: skip
    return dressed(line, found._replace(unit_name=unit[1]))


def _multiple(line: Line, index: int) -> Mention | None:
    found = scan_multiple(line, index)
    return dressed(line, found) if found else None


def _table() -> dict[str, Scanner]:
    table: dict[str, Scanner] = {}
    table.update(dict.fromkeys(ORDINALS, scan_rank))
    table.update(dict.fromkeys(DENOMINATORS, scan_loose))
    table.update(dict.fromkeys(POWER_ORDINALS, scan_loose))
    table.update(dict.fromkeys(SMALL, scan_words))
    table.update(dict.fromkeys(SPOKEN_SCALES, scan_words))
    table.update(dict.fromkeys(VAGUE_PLURALS | VAGUE_SMALL | {"several"}, scan_vague_word))
    table.update(dict.fromkeys(MULTIPLE_VERBS, _multiple))
    table.update(dict.fromkeys(FOLD, _multiple))
    table.update(dict.fromkeys(("twice", "thrice"), _multiple))
    table.update(dict.fromkeys(MONTHS, scan_month))
    table.update(dict.fromkeys(NAMED_HOURS, scan_named_hour))
    table.update(dict.fromkeys(WEEKDAYS, scan_weekday))
    table.update(dict.fromkeys(VULGAR, scan_digits))
    table.update(dict.fromkeys(TEN_PLURALS, scan_spelled_decade))
    table.update(dict.fromkeys(SOMETHINGS, scan_something_word))
    table["."] = scan_point
    del table["second"], table["couple"]
    table["second"] = scan_rank
    table["a"] = table["an"] = scan_article
    table["couple"] = scan_vague_word
    return table


SCANNERS = _table()
