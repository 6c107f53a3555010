"""Measure linking against the links that a reader saw with every value hidden.

    python benchmarks/links.py [--links FILE] [--apart EQUATION] [--misses N]

For each link that the reader was sure of: do the figures stand together in one of our
relations (recall, by equation and by how far apart they stand), and if it holds and one of
its figures is changed, does a warning or error speak that did not before (planted)? Half
of the changes are slips of the hand, half another figure of the story or another value.
Of our own relations, how many are among the reader's links (precision)? Two thirds of the
stories are worked on; one third, by the hash of the story, is only counted.
"""

import argparse
import gzip
import json
import os
import random
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from wordings import counted

from factcheck.check import load_rules, run_rules
from factcheck.check.rule import Rule
from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.model.article import Article, Published
from factcheck.model.figure import Figure
from factcheck.model.reading import Report
from factcheck.model.relation import figures_of
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text

LINKS = Path("../shared/bench/links/links.jsonl.gz")
LOUD = frozenset({"warning", "error"})
NEAR = 150  # characters
# The reader's kinds: the equation, and its slots by the reader's roles.
KINDS: dict[str, tuple[str, dict[str, str]]] = {
    "same": ("equal", {}),
    "sum": ("sum", {"total": "total", "parts": "parts"}),
    "at_least_sum": ("sum", {"total": "total", "parts": "parts"}),
    "hundred": ("shares of a whole", {"parts": "parts"}),
    "share": ("share of a base", {"part": "amount", "base": "base", "share": "share"}),
    "same_share": ("two forms of a share", {}),
    "change": ("change", {"from": "before", "to": "after", "by": "stated"}),
    "difference": ("difference", {"larger": "first", "smaller": "second", "gap": "difference"}),
    "times": ("multiple", {"big": "amount", "small": "base", "factor": "times"}),
    "product": ("product", {"count": "number", "each": "each", "total": "total"}),
    "average": ("product", {"total": "total", "count": "number", "mean": "each"}),
    "convert": ("conversion", {"a": "first", "b": "second"}),
    "elapsed": ("elapsed", {"from": "start", "to": "end", "length": "length"}),
    "age": ("age", {"born": "birth", "at": "event", "age": "age"}),
    "ago": ("elapsed", {"event": "start", "length": "length", "at": "end"}),
    "weekday": ("weekday", {"weekday": "weekday", "date": "date"}),
    "less": ("order", {"small": "lesser", "big": "greater"}),
    "between": ("between", {"low": "low", "value": "inside", "high": "high"}),
    "count_list": ("count of a list", {"figure": "announced"}),
}


class Outcome(NamedTuple):
    """What became of one link: the reader's words, whether proposed, whether found."""

    equation: str
    distance: str
    proposed: bool
    planted: bool
    found: bool
    shown: str


def main() -> int:
    """Print recall, errors found and precision, for the part worked on and the counted one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--links", type=Path, default=LINKS)
    parser.add_argument("--apart", default="", help="the misses of one equation alone")
    parser.add_argument("--misses", type=int, default=0, help="show so many planted misses")
    options = parser.parse_args()
    if not options.links.exists():
        sys.exit(f"{options.links}: no such file; --links names another")
    rules = load_rules()
    outcomes: dict[bool, list[Outcome]] = {False: [], True: []}
    ours: dict[bool, list[int]] = {False: [0, 0], True: [0, 0]}
    with gzip.open(options.links, "rt", encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            held = counted(story["id"])
            report = _check(story["text"], story["date"], rules)
            pairs = _pairs(report)
            wanted = set()
            for link in story["links"]:
                places = _places(link)
                wanted |= _together(places)
                if link["sure"] == "must" and link["kind"] in KINDS:
                    outcomes[held].append(_outcome(story, link, report, pairs, rules))
            ours[held][0] += sum(any(_meet(pair, want) for want in wanted) for pair in pairs)
            ours[held][1] += len(pairs)
    for held, title in ((False, "worked on"), (True, "only counted")):
        _print(title, outcomes[held], *ours[held])
    shown = [o for o in outcomes[False] if o.planted and not o.found]
    shown = [o for o in shown if not options.apart or o.equation == options.apart]
    for miss in shown[: options.misses]:
        sys.stdout.write(f"{miss.equation} ({miss.distance}) {miss.shown}\n")
    return 0


def _print(title: str, outcomes: Sequence[Outcome], right: int, all_ours: int) -> None:
    sys.stdout.write(f"{title}: {len(outcomes)} links that the reader was sure of\n")
    rows: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        for name in ("all", f"distance: {one.distance}", one.equation):
            rows[name].append(one)
    for name, group in sorted(rows.items(), key=lambda row: -len(row[1])):
        proposed = sum(one.proposed for one in group)
        planted = sum(one.planted for one in group)
        found = sum(one.found for one in group)
        sys.stdout.write(
            f"  {name:24} linked {proposed:4} of {len(group):4}  {_share(proposed, len(group))}"
            f"   planted errors found {found:4} of {planted:4}  {_share(found, planted)}\n"
        )
    sys.stdout.write(f"  of our pairs {right} of {all_ours} are the reader's too "
                     f"{_share(right, all_ours)}\n")  # fmt: skip


def _share(part: int, whole: int) -> str:
    return f"{part / whole:6.1%}" if whole else "      "


Place = tuple[int, int]


def _check(text: str, day: str | None, rules: tuple[Rule, ...]) -> Report:
    published = Published(date.fromisoformat(day[:10]), "the archive") if day else None
    return run_rules(read_figures(_article(text, published)), rules)


def _article(text: str, published: Published | None) -> Article:
    return read_text(text, os.devnull, published)


def _places(link: dict[str, Any]) -> list[Place]:
    return [(start, end) for start, end, _ in link["figures_at"].values()]


def _together(places: Sequence[Place]) -> set[tuple[Place, Place]]:
    return {(one, two) for one in places for two in places if one < two}


def _pairs(report: Report) -> set[tuple[Place, Place]]:
    """Return the pairs of figures that stand in one of our relations."""
    found: set[tuple[Place, Place]] = set()
    for relations in report.reading.relations.values():
        for relation in relations:
            maybe = set(getattr(relation, "others", ()))
            figures = [_place(f) for f in figures_of(relation) if f not in maybe]
            found |= _together(figures)
    return found


def _meet(ours: tuple[Place, Place], theirs: tuple[Place, Place]) -> bool:
    return all(
        one[0] < two[1] and two[0] < one[1] for one, two in zip(ours, theirs, strict=True)
    )


def _outcome(
    story: dict[str, Any],
    link: dict[str, Any],
    report: Report,
    pairs: set[tuple[Place, Place]],
    rules: tuple[Rule, ...],
) -> Outcome:
    places = _places(link)
    equation = KINDS[link["kind"]][0]
    wanted = _together(places)
    proposed = bool(wanted) and any(_meet(pair, want) for want in wanted for pair in pairs)
    if link["kind"] == "count_list":
        proposed = any(
            f.span.start < places[0][1] and places[0][0] < f.span.end
            for relation in report.reading.relations.get("counted_list", ())
            for f in figures_of(relation)
        )
    change = next(_changes(story, link, report), None)
    found = False
    shown = f"{link['because']!r}"
    if change is not None:
        (start, end), wrong, partners = change
        text = story["text"][:start] + wrong + story["text"][end:]
        after = _check(text, story["date"], rules)
        shift = len(wrong) - (end - start)
        targets = [(start, start + len(wrong))]
        targets += [_moved(place, start, shift) for place in partners]
        before = {
            (f.rule, *(_moved(tuple(each.span), start, shift) for each in f.labels))
            for f in report.findings if f.severity in LOUD
        }  # fmt: skip
        found = any(
            finding.severity in LOUD
            and (finding.rule, *(tuple(label.span) for label in finding.labels)) not in before
            and any(label.span[0] < two and one < label.span[1]
                    for label in finding.labels for one, two in targets)
            for finding in after.findings
        )  # fmt: skip
        shown += f": {story['text'][start:end]} -> {wrong}\n" + "".join(
            f"    | {' '.join(text[max(0, a - 120) : b + 80].split())}\n" for a, b in targets
        )
    return Outcome(equation, _distance(places), proposed, change is not None, found, shown)


def _distance(places: Sequence[Place]) -> str:
    if len(places) < 2:
        return "one figure"
    nearest = min(two[0] - one[1] for one, two in _together(places))
    return "near" if nearest <= NEAR else "far"


def _moved(place: tuple[int, ...], start: int, shift: int) -> tuple[int, int]:
    return (place[0] + shift, place[1] + shift) if place[0] > start else (place[0], place[1])


Plant = tuple[Place, str, list[Place]]


def _changes(story: dict[str, Any], link: dict[str, Any], report: Report) -> Iterator[Plant]:
    """Yield changes of one numeral that break the link, which held before."""
    figures = report.reading.figures
    at = {name: _figure_at(figures, place) for name, place in link["figures_at"].items()}
    if any(figure is None for figure in at.values()) or report.reading.article.segments:
        return
    found = {name: figure for name, figure in at.items() if figure is not None}
    dice = random.Random(zlib.crc32(f"{story['id']} {link['because']}".encode()))
    if link["kind"] == "count_list":
        yield from _other_counts(story["text"], link, found, dice)
        return
    if _verdict(link, found) != "holds":
        return
    names = [name for name, figure in found.items() if figure.mention.numeral[0] >= 0]
    dice.shuffle(names)
    slip = dice.random() < 0.5
    for name in names:
        victim = found[name]
        start, end = victim.mention.numeral
        numeral = story["text"][start:end]
        if not any(char.isdigit() for char in numeral):
            continue
        for _ in range(6):
            wrong = _slipped(numeral, dice) if slip else _other(numeral, victim, figures, dice)
            if wrong == numeral:
                continue
            text = story["text"][:start] + wrong + story["text"][end:]
            shift = len(wrong) - (end - start)
            again = _article(text, report.reading.article.published)
            read = read_figures(again).figures
            others = {
                key: _figure_at(read, _moved(_place(figure), start, shift))
                if key != name else _figure_at(read, (start, start + len(wrong)))
                for key, figure in found.items()
            }  # fmt: skip
            whole = {key: figure for key, figure in others.items() if figure is not None}
            if len(whole) < len(found) or _verdict(link, whole) != "broken":
                continue
            partners = [_place(figure) for key, figure in found.items() if key != name]
            yield (start, end), wrong, partners
            return


def _other_counts(
    text: str, link: dict[str, Any], found: dict[str, Figure], dice: random.Random
) -> Iterator[Plant]:
    """Yield the announced number of a list changed, in words where it stands in words."""
    counted_items = len(link.get("items", ()))
    for figure in found.values():
        start, end = figure.mention.numeral
        if figure.value != counted_items or counted_items < 2:
            continue
        others = [counted_items - 1, counted_items + 1, counted_items + 1, counted_items + 2]
        number = dice.choice([other for other in others if other > 1])
        written = text[start:end]
        wrong = str(number) if written.isdigit() else _WORDS.get(number, "")
        if written.lower() == _WORDS.get(counted_items) or written.isdigit():
            yield (start, end), wrong.capitalize() if written[0].isupper() else wrong, []
            return


_WORDS = dict(
    enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(),
        2,
    )
)


def _place(figure: Figure) -> Place:
    return figure.span.start, figure.span.end


def _figure_at(figures: Sequence[Figure], place: Place) -> Figure | None:
    for figure in figures:
        if figure.span.start < place[1] and place[0] < figure.span.end:
            return figure
    return None


def _verdict(link: dict[str, Any], figures: dict[str, Figure]) -> str:
    equation, roles = KINDS[link["kind"]]
    slots: dict[str, list[Figure]] = {}
    names = ("first", "second")
    if not roles:
        if len(link["figures"]) != len(names):
            return "cannot tell"
        given: Iterator[tuple[str, Any]] = zip(names, link["figures"], strict=True)
    else:
        given = ((slot, link.get(role)) for role, slot in roles.items())
    for slot, told in given:
        for one in told if isinstance(told, list) else [told]:
            if one is None or one is False:
                continue
            if one not in figures:
                return "cannot tell"
            slots.setdefault(slot, []).append(figures[one])
    more: dict[str, Any] = {}
    if equation == "sum":
        more["closed"] = link["kind"] == "sum"
    if equation == "change":
        more["direction"] = link.get("direction") or ""
    if equation == "change" and "stated" not in slots:
        equation = "direction"
    try:
        return judge_slots(equation, slots, **more).verdict
    except (SlotError, ArithmeticError, TypeError, KeyError):
        return "cannot tell"


def _slipped(numeral: str, dice: random.Random) -> str:
    """Return the numeral after a slip of the hand: a digit wrong, swapped, stepped, a zero."""
    digits = [index for index, char in enumerate(numeral) if char.isdigit()]
    at = dice.choice(digits)
    kind = dice.choice(("digit", "swap", "swap", "step", "zero"))
    chars = list(numeral)
    if kind == "swap" and len(digits) > 1:
        one, two = sorted(dice.sample(digits, 2))[:2]
        chars[one], chars[two] = chars[two], chars[one]
    elif kind == "zero" and len(digits) < 3:
        chars.insert(digits[-1] + 1, "0")
    elif kind == "step":
        last = digits[-1]
        chars[last] = str((int(chars[last]) + dice.choice((1, -1))) % 10)
    else:
        chars[at] = str((int(chars[at]) + dice.randint(1, 9)) % 10)
    made = "".join(chars)
    return made if not made.startswith("0") or "." in made[:2] else numeral


def _other(numeral: str, victim: Figure, figures: Sequence[Figure], dice: random.Random) -> str:
    """Return another figure's numeral of the same kind, or another value of as many digits."""
    alike = [
        figure.text for figure in figures
        if figure.kind == victim.kind and figure.text != victim.text
    ]  # fmt: skip
    alike = [text for text in alike if text.replace(",", "").replace(".", "").isdigit()]
    if alike and dice.random() < 0.5:
        return dice.choice(alike)
    factor = dice.choice((0.4, 0.5, 0.6, 0.7, 0.8, 1.2, 1.3, 1.5, 1.8, 2.5))
    plain = numeral.replace(",", "")
    try:
        value = float(plain) * factor
    except ValueError:
        return numeral
    if victim.kind == "date":
        value = float(plain) + dice.choice((-4, -3, -2, -1, 1, 2, 3, 4))
    places = len(plain.partition(".")[2])
    shaped = f"{value:,.{places}f}" if "," in numeral else f"{value:.{places}f}"
    return shaped if float(shaped.replace(",", "")) > 0 else numeral


if __name__ == "__main__":
    sys.exit(main())
