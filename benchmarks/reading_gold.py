"""F1 of each field of our figures against paragraphs annotated by readers.

    python benchmarks/reading_gold.py [--corpus FILE] [--gold FILE] [--errors N]
    python benchmarks/reading_gold.py --take ANNOTATED.jsonl...

Prints, for the paragraphs that we work on and for those that are only counted, the
F1 of: figures found (a number that the readers call no figure counts against us),
kind, value, unit, and, of figures that are no dates, times, ranks or scores, what is
measured, who says so and when. A field is a hit where both sides say the same or
both say nothing. What the readers were told is in ``benchmarks/gold/instructions.md``;
what that leaves open is scored for neither side. ``--take`` turns the readers'
quotations into offsets, which alone are kept, in ``benchmarks/gold/annotated.jsonl``.
Misses are shown for the paragraphs that we work on, never for the counted ones.
"""

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from gold_paragraphs import HERE, PLACES, Story, stories_of

from factcheck.arithmetic.conversion import convert
from factcheck.lexicon.currencies import SUBUNITS
from factcheck.lexicon.plurals import singular
from factcheck.model.article import Published
from factcheck.model.figure import Figure
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

ANNOTATED = os.path.join(HERE, "gold", "annotated.jsonl")
FIELDS = ("found", "kind", "value", "unit", "measure", "attribution", "period")
# Kinds that count nothing, so that no measure, source or period is asked of them.
BARE = frozenset(["date", "time", "ordinal", "score"])
# Left out by the instructions to the readers, so not scored either; a bare "one" is left
# out as well, since they part the pronoun from the number in ways that differ.
_LEFT_OUT = re.compile(
    r"((a|the) )?(few|several|handful|couple)( .*)?|((a|the) )?(first|once)|one|many|both|pair",
    re.IGNORECASE,
)
# Names of one unit; an index stands at points or at a plain number.
_ONE_UNIT = {"tonne": "metric ton", "pound-mass": "pound", "point": ""}
_EMPTY_WORDS = frozenset(
    "the a an of in on at for to by from during since this that its his her their mr mrs ms "
    "dr mr. mrs. ms. dr. 's".split()
)
_PRONOUNS = frozenset(["he", "she", "it", "they"])
Gold = dict[str, Any]


def take(paths: list[str], corpus: str) -> None:
    """Write the readers' annotations as offsets into the stories; say what is not there."""
    stories = stories_of(corpus)
    places = {(row["id"], row["start"]): row for row in _rows(PLACES)}
    made: list[Gold] = []
    for path in paths:
        for row in _rows(path):
            place = places.pop((row["id"], row["start"]), None)
            if place is None:
                print(f"no such paragraph: {row['id']} {row['start']}")
                continue
            text = stories[row["id"]]["text"]
            figures = [_located(text, place, item) for item in row["figures"]]
            refused = [_place(text, place, item["text"], item["nth"]) for item in row["not"]]
            made.append(
                place
                | {
                    "figures": [figure for figure in figures if figure is not None],
                    "not": [span for span in refused if span is not None],
                }
            )
    print(f"{len(made)} paragraphs taken, {len(places)} not annotated")
    made.sort(key=lambda row: (row["id"], row["start"]))
    with open(ANNOTATED, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in made)


def _rows(path: str) -> list[Gold]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _place(text: str, place: Gold, quoted: str, nth: int) -> list[int] | None:
    at = place["start"] - 1
    for _ in range(max(1, nth)):
        at = text.find(quoted, at + 1, place["end"])
        if at < 0:
            print(f"not in {place['id']} {place['start']}: {quoted!r} {nth}")
            return None
    return [at, at + len(quoted)]


def _near(text: str, place: Gold, quoted: str, around: int) -> list[int] | None:
    """Return where the words stand nearest to a figure, in its paragraph or before it."""
    if not quoted:
        return None
    found = [
        match.start()
        for match in re.finditer(re.escape(quoted), text[: place["end"]])
        if match.start() >= place["start"] - 800
    ]
    if not found:
        print(f"not said in {place['id']} {place['start']}: {quoted!r}")
        return None
    at = min(found, key=lambda start: abs(start - around))
    return [at, at + len(quoted)]


def _located(text: str, place: Gold, item: Gold) -> Gold | None:
    span = _place(text, place, item["text"], int(item.get("nth") or 1))
    if span is None:
        return None
    kept = {key: str(item.get(key) or "") for key in ("kind", "low", "high", "unit", "per")}
    kept["days"] = str(item.get("days") or "")
    spoken = {
        key: _near(text, place, str(item.get(key) or ""), span[0])
        for key in ("what", "who", "when")
    }
    return {"span": span, **kept, **spoken}


def figures_of(story: Story) -> list[Figure]:
    """Return our figures of a story."""
    day = date.fromisoformat(story["date"]) if story.get("date") else None
    article = read_text(story["text"], "", Published(day, "the corpus") if day else None)
    return [figure for figure in read_source(article).figures if not _left_out(figure)]


def _left_out(figure: Figure) -> bool:
    calendar = figure.mention.calendar
    if calendar is not None and calendar.precision == "weekday":
        return True
    return bool(_LEFT_OUT.fullmatch(figure.text))


def score(gold: list[Gold], stories: dict[str, Story], errors: int) -> dict[str, Counter[str]]:
    """Return hits and totals of each field, and print the first misses of each."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
    shown: Counter[str] = Counter()
    for row in gold:
        story = stories[row["id"]]
        ours = [
            figure
            for figure in figures_of(story)
            if row["start"] <= figure.span.start < row["end"]
        ]
        text = story["text"]
        wanted_figures = [
            each
            for each in row["figures"]
            if not _LEFT_OUT.fullmatch(text[slice(*each["span"])])
        ]
        for field, hit, wanted, found in _judged(wanted_figures, ours, text):
            counts[field]["hits"] += hit
            counts[field]["gold"] += wanted is not None
            counts[field]["ours"] += found is not None
            if not hit and shown[field] < errors:
                shown[field] += 1
                _show(field, row, text, wanted, found)
    return counts


def _show(field: str, row: Gold, text: str, wanted: Gold | None, found: Figure | None) -> None:
    start = wanted["span"][0] if wanted else found.span.start if found else 0
    around = text[max(row["start"], start - 60) : start + 60].replace("\n", " ")
    gold = (
        {key: text[slice(*value)] if isinstance(value, list) else value
         for key, value in wanted.items() if value}
        if wanted else None
    )  # fmt: skip
    ours = (
        (found.text, found.kind, str(found.mention.low), found.unit, found.per,
         found.measure and found.measure.text, found.attribution and found.attribution.name,
         found.period and found.period.text)
        if found else None
    )  # fmt: skip
    print(f"{field}: …{around}…\n    gold {gold}\n    ours {ours}")


def _judged(
    gold: list[Gold], ours: list[Figure], text: str
) -> Iterator[tuple[str, bool, Gold | None, Figure | None]]:
    """Yield field, whether it is a hit, and the figures of both sides."""
    left = list(ours)
    for wanted in gold:
        start, end = wanted["span"]
        near = [f for f in left if f.span.start < end and start < f.span.end]
        found = max(near, key=lambda f: _overlap(f, start, end), default=None)
        if found is not None:
            left.remove(found)
        yield "found", found is not None, wanted, found
        for field, test in _TESTS.items():
            if field in ("measure", "attribution", "period") and wanted["kind"] in BARE:
                continue
            yield field, found is not None and test(wanted, found, text), wanted, found
    for found in left:
        for field in FIELDS:
            if field in ("measure", "attribution", "period") and found.kind in BARE:
                continue
            yield field, False, None, found


def _overlap(figure: Figure, start: int, end: int) -> int:
    return min(end, figure.span.end) - max(start, figure.span.start)


def _same_kind(wanted: Gold, found: Figure, text: str) -> bool:
    if wanted["unit"] == "point" and found.kind in ("count", "points"):
        return True
    return bool(wanted["kind"] == found.kind)


def _same_value(wanted: Gold, found: Figure, text: str) -> bool:
    mention = found.mention
    if found.kind == "date":
        first, last = written_day(found)
        return bool(wanted["low"] == first and wanted["high"] in (first, last))
    if found.kind in ("time", "score"):
        parts = [int(part) for part in mention.parts]
        numbers = re.findall(r"\d+", f"{wanted['low']} {wanted['high']}")
        return [int(number) for number in numbers][: len(parts)] == parts
    try:
        low, high = Decimal(wanted["low"]), Decimal(wanted["high"])
    except InvalidOperation:
        return False
    if mention.hedge is not None and mention.hedge.name == "vague":
        if not mention.parts:
            return True
        return mention.parts[0] / 2 <= low <= mention.parts[1]  # dozens: 12, or 24
    pairs = zip((low, high), (mention.low, mention.high), strict=True)
    return all(_equal(one, wanted["unit"], other, found.unit) for one, other in pairs)


def _equal(one: Decimal, unit: str, other: Decimal, ours: str) -> bool:
    """Whether two values are one, in the readers' unit or in ours."""
    for value in (
        other,
        convert(other, ours, unit),
        convert(other, SUBUNITS.get(ours, ""), unit),
    ):
        if value is not None and abs(value - one) <= abs(one) * Decimal("0.001"):
            return True
    return ours in SUBUNITS and abs(other / 100 - one) <= abs(one) * Decimal("0.001")


def written_day(figure: Figure) -> tuple[str, str]:
    """Return the first and the last day of a date as the readers write them."""
    calendar = figure.mention.calendar
    if calendar is None:
        return "", ""
    year = str(calendar.year) if calendar.year else "????"
    if calendar.precision == "century":
        name = f"{(calendar.year or 0) // 100 + 1}c"
        return name, name
    if calendar.precision == "decade":
        return f"{year}s", f"{year}s"
    text = year if calendar.quarter is None else f"{year}-Q{calendar.quarter}"
    if calendar.month:
        text += f"-{calendar.month:02d}"
    if calendar.day:
        text += f"-{calendar.day:02d}"
    last = text
    if calendar.year_to:
        last = str(calendar.year_to)
    elif figure.mention.parts:
        last = text[:-2] + f"{int(figure.mention.parts[-1]):02d}"
    return text, last


def _same_unit(wanted: Gold, found: Figure, text: str) -> bool:
    gold = _unit(wanted["unit"], wanted["per"])
    ours = _unit(SUBUNITS.get(found.unit, found.unit), found.per)
    if gold == ours:
        return True
    plain = convert(Decimal(1), found.unit, wanted["unit"])  # 6ft 2in: inches or feet
    return plain is not None and _unit("", wanted["per"]) == _unit("", found.per)


def _unit(unit: str, per: str) -> str:
    if unit == "time":
        unit = ""
    unit, per = _ONE_UNIT.get(unit, unit), _ONE_UNIT.get(per, per)
    return f"{unit} per {per}".removesuffix(" per ").strip().lower().replace("meter", "metre")


def _words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+(?:[.'’][^\W_]+)*", text.lower())
    return {
        singular(word.removesuffix("'s").removesuffix("’s")) for word in words
    } - _EMPTY_WORDS


def _same_measure(wanted: Gold, found: Figure, text: str) -> bool:
    said, measure = wanted["what"], found.measure
    if said is None or measure is None:
        return said is None and measure is None
    gold = _words(text[slice(*said)])
    return singular(measure.head) in gold or not gold.isdisjoint(_words(measure.text))


def _same_attribution(wanted: Gold, found: Figure, text: str) -> bool:
    said, source = wanted["who"], found.attribution
    if said is None or source is None:
        return said is None and source is None
    spoken = text[slice(*said)]
    if spoken.lower() in _PRONOUNS:  # we name whom it stands for, at the pronoun's place
        return bool(source.span.start < said[1] and said[0] < source.span.end)
    return bool(_words(spoken) & _words(source.name))


def _same_period(wanted: Gold, found: Figure, text: str) -> bool:
    said, period = wanted["when"], found.period
    if said is None or period is None:
        return said is None and period is None
    if _words(text[slice(*said)]) & _words(period.text):
        return True
    return period.start is not None and period.start.isoformat().startswith(
        wanted["days"].partition("/")[0] or "?"
    )


_TESTS = {
    "kind": _same_kind, "value": _same_value, "unit": _same_unit, "measure": _same_measure,
    "attribution": _same_attribution, "period": _same_period,
}  # fmt: skip


def report(name: str, counts: dict[str, Counter[str]]) -> None:
    """Print precision, recall and F1 of each field."""
    print(f"{name:<14}{'P':>7}{'R':>7}{'F1':>7}{'hits':>7}{'gold':>7}{'ours':>7}")
    for field, count in counts.items():
        hits, gold, ours = count["hits"], count["gold"], count["ours"]
        rates = (hits / max(1, ours), hits / max(1, gold), 2 * hits / max(1, ours + gold))
        numbers = "".join(f"{100 * rate:>7.1f}" for rate in rates)
        print(f"{field:<14}{numbers}{hits:>7}{gold:>7}{ours:>7}")


def main() -> None:
    """Score, or take in what the readers wrote."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    default = os.path.join(HERE, "..", "..", "shared", "corpus", "dev.jsonl.gz")
    parser.add_argument("--corpus", default=default)
    parser.add_argument("--gold", default=ANNOTATED)
    parser.add_argument("--errors", type=int, default=0, help="misses to show for each field")
    parser.add_argument("--take", nargs="+", default=(), help="the readers' files")
    options = parser.parse_args()
    if options.take:
        take(list(options.take), options.corpus)
        return
    stories, gold = stories_of(options.corpus), _rows(options.gold)
    for name, counted in (("worked on", False), ("only counted", True)):
        rows = [row for row in gold if row["counted"] is counted]
        report(name, score(rows, stories, 0 if counted else options.errors))


if __name__ == "__main__":
    main()
