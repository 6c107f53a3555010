"""Write our figures in the format of an extraction benchmark: GOLD.json to PRED.json.

    python benchmarks/extraction.py GOLD.json PRED.json
    python ../shared/bench/extraction/score.py GOLD.json PRED.json --strict

The benchmark (CQE / NewsQuant) has conventions of its own. Each that is
translated here is one function below, with its reason; none knows a sentence,
a noun or a name.
"""

import argparse
import json
import re
from decimal import Decimal
from typing import Any

from factcheck.context import add_context
from factcheck.context.noun_phrases import phrase_after
from factcheck.context.said_of import said_of
from factcheck.context.wording import Wording, wording_of
from factcheck.extract import extract
from factcheck.lexicon.currencies import GENERIC
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL, VAGUE_SMALL
from factcheck.lexicon.plurals import singular
from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure, Measure
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.read.sentences import split_sentences
from factcheck.units import quantify
from factcheck.units.canonical import unit_name

# The benchmark leaves these kinds out: it scores amounts, not places in an order or in time.
LEFT_OUT = frozenset(["date", "time", "ordinal", "score"])

# The benchmark's names for units; what is not here keeps our name.
UNIT_NAMES = {
    "percent": "percentage", "USD": "dollar", "GBP": "pound sterling", "EUR": "euro",
    "JPY": "japanese yen", "CNY": "chinese yuan", "INR": "indian rupee",
    "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singaporean dollar", "MYR": "malaysian ringgit",
    "ILS": "shekel", "MXN": "mexican peso", "TRY": "turkish lira", "LAK": "lao kip",
    "GEL": "georgian lari", "CRC": "costa rican colón", "ZAR": "south african rand",
    "KRW": "south korean won", "CHF": "swiss franc", "RUB": "russian ruble",
    "BRL": "brazilian real", "SEK": "swedish krona", "NOK": "norwegian krone",
    "DKK": "danish krone", "KES": "kenyan shilling", "NGN": "nigerian naira",
    "THB": "thai baht", "TWD": "new taiwan dollar", "IDR": "indonesian rupiah",
    "SAR": "saudi riyal", "AED": "united arab emirates dirham", "PLN": "polish zloty",
    "PKR": "pakistani rupee", "PHP": "philippine peso", "VND": "vietnamese dong",
    "revolution per minute": "revolutions per minute", "time": "count",
    "year of age": "year of age",
}  # fmt: skip
APPROXIMATE = frozenset(["about", "close_to", "nearly", "vague"])
ABOVE = frozenset(["more_than", "just_over", "well_over", "at_least"])
BELOW = frozenset(["less_than", "at_most", "up_to", "just_under"])
_AVERAGE = frozenset(["averaged", "averaging", "averages", "barely"])


def read_text(text: str) -> tuple[list[Figure], tuple[Mention, ...]]:
    """Return the figures of one benchmark text, read as a single paragraph."""
    section = Section("body", Span(0, len(text)), 0)
    section.sentences = split_sentences(text, section, 0)
    article = Article(path="", text=text, sections=(section,))
    mentions, rejected = extract(article)
    return list(add_context(article, quantify(mentions))), rejected


def predict(text: str, *, floors: bool) -> list[dict[str, Any]]:
    """Return the benchmark's quantities for one text; ``floors`` as in ``vague_value``."""
    figures, rejected = read_text(text)
    made = []
    skip = False
    for place, figure in enumerate(figures):
        if skip:
            skip = False
            continue
        if figure.kind in LEFT_OUT or _is_left_out(figure):
            continue
        if figure.kind == "duration" and _spelled_modifier(figure) and not floors:
            continue
        following = figures[place + 1] if place + 1 < len(figures) else None
        far = following if following and is_from_to(figure, following) else None
        skip = far is not None and not _chained(figures, place)
        made += _in_parts(quantity(figure, far, floors=floors), figure)
    made.extend(generation(mention) for mention in rejected if _is_generation(mention))
    return made


def quantity(figure: Figure, far: Figure | None, *, floors: bool) -> dict[str, Any]:
    """Return one quantity of the benchmark; ``far`` ends a from-to pair."""
    return {
        "change": change_of(figure, far),
        "value": vague_value(figure, floors=floors) if far is None else pair_value(figure, far),
        "unit": figure.mention.unit or "-",
        "normalized_unit": unit_of(far or figure),
        "referred_concepts": concepts_of(figure),
    }


_INCH = {"in": "inch"}  # "in" alone is a preposition to the catalogue
_PART = re.compile(r"(\d+(?:\.\d+)?)[\s-]*([^\W\d_]+)")


def _in_parts(row: dict[str, Any], figure: Figure) -> list[dict[str, Any]]:
    """Return "12 ft 2 in" as two: the benchmark marks each number of a compound amount."""
    parts = _PART.findall(figure.text)
    if figure.kind not in ("measure", "duration") or len(parts) < 2 or figure.value is None:
        return [row]
    return [
        row
        | {"value": value, "unit": unit, "normalized_unit": unit_name(_INCH.get(unit, unit))}
        for value, unit in parts
    ]


def _is_left_out(figure: Figure) -> bool:
    """Leave out "doubled", "several" and "a few", which the benchmark does not mark."""
    mention = figure.mention
    if figure.kind == "multiple" and not mention.unit and not figure.text.endswith("fold"):
        return True
    hedge = mention.hedge
    if hedge is None or hedge.name != "vague":
        return False
    words = figure.text.lower().split()
    small = words[-1] in VAGUE_SMALL | {"several"} and words[-1] != "dozen"
    return small or words[0] in ("several", "few", "a", "couple")


def _spelled_modifier(figure: Figure) -> bool:
    """Leave out "a five-year award": the news set has durations in digits or standing alone."""
    return figure.mention.in_words and "-" in figure.text


def _words_between(first: Figure, second: Figure) -> list[str]:
    lower = first.sentence.tokens.lower
    return lower[first.mention.last + 1 : second.mention.first]


def is_from_to(first: Figure, second: Figure) -> bool:
    """Whether two levels stand as "from A to B", which the benchmark takes for a range."""
    if first.sentence is not second.sentence or first.kind != second.kind:
        return False
    lower = first.sentence.tokens.lower
    lead = first.mention.first - 1
    lead -= lower[lead] in ("between", "about", "around")
    if _words_between(first, second) != ["to"]:
        return False
    if lower[lead] in ("from", "to") and lead >= 0:
        return True
    return first.value == 0 or (
        second.unit != "" and second.unit == first.unit and (first.kind == "measure")
    )


def _chained(figures: list[Figure], place: int) -> bool:
    """Whether the far end begins the next pair too ("from A to B to C")."""
    return place + 2 < len(figures) and is_from_to(figures[place + 1], figures[place + 2])


def pair_value(first: Figure, second: Figure) -> str:
    """Return a from-to pair as a range."""
    return f"{plain(first.mention.low)}-{plain(second.mention.high)}"


def plain(value: Decimal) -> str:
    """Return a number without exponent."""
    return f"{value:f}"


def vague_value(figure: Figure, *, floors: bool) -> str | list[str]:
    """Return the value; "thousands" is a decade of values in one set, its floor in the other.

    The benchmark's news set writes 1000-10000 for "thousands", its unit set 1000.
    """
    mention = figure.mention
    if mention.hedge is not None and mention.hedge.name == "vague":
        words = figure.text.lower().replace("-", " ").split()
        floor = _floor(words)
        if floor is not None:
            plural = any(word.endswith("s") and word != "s" for word in words)
            if floors or not plural or words[-1] == "dozen":
                return plain(floor)
            return f"{plain(floor)}-{plain(floor * 10)}"
    if mention.low != mention.high:
        return f"{plain(mention.low)}-{plain(mention.high)}"
    if mention.kind in ("fraction", "ratio"):
        return plain(round(mention.low, 6))
    return plain(mention.low)


def _floor(words: list[str]) -> Decimal | None:
    floor, known = Decimal(1), False
    for word in words:
        if word == "half":
            floor, known = floor / 2, True
        elif word in ("dozen", "dozens"):
            floor, known = floor * 12, True
        elif word in ("tens", "scores"):
            floor, known = floor * (10 if word == "tens" else 20), True
        elif word in SCALE_WORDS:
            floor, known = floor * Decimal(10) ** SCALE_WORDS[word], True
    return floor if known else None


def change_of(figure: Figure, far: Figure | None) -> str:
    """Return the benchmark's change mark: a verb's direction first, then the hedge.

    Only a direction that stands before the number counts ("rose 5%", not "a 5% rise"),
    and a negative percentage is a fall; "averaged" is an approximation.
    """
    mention = figure.mention
    lower = figure.sentence.tokens.lower
    if mention.low < 0 and figure.unit == "percent":
        return "down"
    lead = mention.first - 1
    hedge = mention.hedge
    if hedge is not None and hedge.span.end <= mention.span.start:
        lead = figure.sentence.tokens.at(hedge.span.start) - 1
    if mention.direction and _direction_leads(figure, lower, lead):
        return mention.direction
    if far and lower[lead] == "from" and lead > 0 and DIRECTIONS.get(lower[lead - 1]):
        return DIRECTIONS[lower[lead - 1]]
    name = hedge.name if hedge is not None else ""
    if name in {"vague", "between"}:
        name = ""
    if name in APPROXIMATE or (lead >= 0 and lower[lead] in _AVERAGE):
        return "~"
    if name in ABOVE:
        return ">"
    if name in BELOW:
        return "<"
    return "="


def _direction_leads(figure: Figure, lower: list[str], lead: int) -> bool:
    if figure.kind in ("count", "duration", "age", "fraction"):
        return figure.unit != "" and lead >= 0
    if lead > 0 and (lower[lead] == "(" or lower[lead - 1 : lead + 1] == [",", "or"]):
        return True  # the same change in other terms: "up 3 points, or 0.2%"
    return any(lower[at] in DIRECTIONS for at in range(max(0, lead - 3), lead + 1))


def unit_of(figure: Figure) -> str:
    """Return the unit, or for a count the noun phrase counted, in the benchmark's words."""
    if figure.kind == "age":
        return f"{figure.unit} of age"
    if figure.kind in ("fraction", "ratio"):
        return f"% {noun_of(figure)}" if noun_of(figure) != "-" else "-"
    name = UNIT_NAMES.get(figure.unit, figure.unit)
    generic = singular(figure.mention.unit.lower())
    if generic in GENERIC and figure.kind == "money":
        name = generic  # "rupees" of no named country
    if not name:
        name = noun_of(figure)
    if not figure.per or figure.mention.per in ("each", "apiece"):  # no rate to the benchmark
        return name
    return f"{name} per {figure.per}" if name != "-" else f"per {figure.per}"


def noun_of(figure: Figure) -> str:
    """Return the counted noun phrase, lemmas without function words; "-" if there is none."""
    measure = figure.measure
    if measure is None or (measure.span.start < figure.span.end and not _elided(figure)):
        return "-"
    words = [
        word.removesuffix("'s").removesuffix("’s")
        for word in re.findall(r"[^\s,]+", measure.text.lower())
        if word not in STOPS or word == "more"
    ]
    if not words:
        return "-"
    words[-1] = singular(words[-1])
    words += _place_of_superlative(figure, measure)
    return " ".join(base_form(word) for word in words)


def _elided(figure: Figure) -> bool:
    """Whether the noun stands before the figure and is its unit all the same.

    That is so for a noun that an earlier number counts ("28 people and 12 more") and
    in "another pick or two".
    """
    measure, tokens = figure.measure, figure.sentence.tokens
    if measure is None or figure.kind != "count":
        return False
    first = tokens.at(measure.span.start)
    before = tokens.lower[first - 1] if first else ""
    if tokens.lower[figure.mention.first - 1] == "or" and before in ("another", "a", "an"):
        return True
    return before in SCALE_WORDS or before in SMALL or before[:1].isdecimal()


def _place_of_superlative(figure: Figure, measure: Measure) -> list[str]:
    """Return the words behind "one of the oldest parks in Kent", part of the unit there."""
    if not re.search(r"(?:est|most)\b", measure.text) or figure.text.lower() != "one":
        return []
    tokens = figure.sentence.tokens
    after = tokens.at(measure.span.end)
    if after >= len(tokens.lower) or tokens.lower[after] not in ("in", "of"):
        return []
    found = phrase_after(_behind(wording_of(tokens), after), 0, single=True)
    return tokens.lower[found[0] + after : found[1] + after + 1] if found else []


def base_form(word: str) -> str:
    """Return an adjective without its superlative ending: the benchmark uses lemmas."""
    if not word.endswith("est") or len(word) < 6:
        return word
    stem = word[:-3]
    if stem[-1] == "i":
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem + "e" if stem.endswith(("rg", "os", "at", "af", "in", "ar", "id", "ng")) and (
        stem not in ("long", "young", "strong", "great", "near", "clear", "thin", "neat")
    ) else stem  # fmt: skip


def concepts_of(figure: Figure) -> str:
    """Return the content words of what the figure is said of: its measure and its subject.

    To the benchmark a counted noun is a unit, so a count's concept is its subject alone.
    """
    tokens = figure.sentence.tokens
    words: list[str] = []
    measure = figure.measure
    counted = figure.kind in ("count", "fraction", "ratio") and unit_of(figure) != "-"
    if measure is not None and not (counted and measure.span.start >= figure.span.end):
        words += measure.text.split()
    first, last = figure.mention.first, figure.mention.last
    said = wording_of(tokens)
    for place in (said_of(said, first), _complement(said, last, counted)):
        if place is not None:
            words += tokens.words[place[0] : place[1] + 1]
    if figure.kind == "age":  # to the benchmark "the 15-year-old students" are about students
        after = phrase_after(said, last + 1, single=True)
        words += tokens.words[after[0] : after[1] + 1] if after is not None else []
    kept = [word for word in words if word.lower() not in STOPS and word[0].isalpha()]
    return " ".join(dict.fromkeys(kept)) or "-"


def _behind(said: Wording, at: int) -> Wording:
    """Return the words from a preposition on, as if it were "of"."""
    return Wording(
        said.words[at:],
        ["of", *said.lower[at + 1 :]],
        said.classes[at:],
        said.starts[at:],
        said.ends[at:],
    )


def _complement(said: Wording, last: int, counted: bool) -> tuple[int, ...] | None:
    """Return the phrase behind "of", "for", "in" that the amount is said of."""
    start, lower = last + 1, said.lower
    if counted:
        found = phrase_after(said, start)
        start = found[2] + 1 if found else start
    leads = ("of",) if counted else ("of", "for", "in", "on", "from", "off", "to")
    if start < len(lower) and lower[start] in leads:
        return phrase_after(_behind(said, start), 0) and _shifted(said, start)
    return None


def _shifted(said: Wording, start: int) -> tuple[int, int] | None:
    found = phrase_after(_behind(said, start), 0, single=True)
    return (found[0] + start, found[2] + start) if found else None


def _is_generation(mention: Mention) -> bool:
    text = mention.sentence.text
    start = mention.sentence.span.start
    return bool(
        re.fullmatch(r"\dG", text[mention.span.start - start : mention.span.end - start])
    )


def generation(mention: Mention) -> dict[str, Any]:
    """Return "5G" as the benchmark has it; to us it is a name, for the benchmark a quantity."""
    text = mention.sentence.text
    digit = text[mention.span.start - mention.sentence.span.start]
    return {
        "change": "=", "value": digit, "unit": "G", "normalized_unit": "generation wireless",
        "referred_concepts": "-",
    }  # fmt: skip


def main(gold_path: str, pred_path: str) -> None:
    """Read the texts of the gold file and write our quantities for them."""
    with open(gold_path, encoding="utf-8") as file:
        gold = json.load(file)
    rows = [
        {"text": row["text"], "quantities": predict(row["text"], floors="set" in row)}
        for row in gold
    ]
    with open(pred_path, "w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", help="the benchmark's gold file")
    parser.add_argument("predictions", help="the file to write")
    options = parser.parse_args()
    main(options.gold, options.predictions)
