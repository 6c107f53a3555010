"""Measure the second reader with recorded replies of a strong reader.

    python benchmarks/reader.py [--passes 2] [--misses] [--alarms]
    python benchmarks/reader.py --dev [--misses] [--alarms]
    python benchmarks/reader.py --record REPLIES.jsonl… --as PASS [--dev]

The replies were made by a reader that had seen the requests and the schema alone. They
are kept without a word of the stories: a quote is the place where it stands. Since
values are hidden, one reply serves every copy of a story with another value in it.
Plants of the first set are those of ``bench/checks``; in the fresh stories of the corpus
(``--dev``) a number that is printed twice, or that a relation found by structure makes
hold, is changed by a slip of the pen. Prints plants found by the reader alone, by the
rules alone and by both, and the alarms of each on the stories as they are.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.equations.judging import judge
from factcheck.model.article import Published
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Reading, Report
from factcheck.model.relation import figures_of
from factcheck.model.span import Span
from factcheck.pipeline import check_article, read_figures
from factcheck.read import read_string
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import Question, Request, request
from factcheck.second_reader.masking import MaskedStory, Piece
from factcheck.second_reader.quoting import Quotable
from factcheck.second_reader.reading import Outcome, read_again

KEPT = Path(__file__).parent / "reader"
GROUPS = frozenset({"agreement", "arithmetic", "percent", "units", "magnitude", "calendar"})
MODEL = "recorded reader"
_PLACES = ("because", "items", "singles")


class Story(NamedTuple):
    """A story's name, text and day; ``own`` are spans of errors that were printed in it."""

    name: str
    text: str
    day: Published | None
    own: tuple[tuple[int, int], ...] = ()


class Plant(NamedTuple):
    """A copy of a story with one wrong figure: what was changed, where, by how many letters."""

    story: str
    kind: str
    text: str
    start: int
    end: int
    shift: int
    targets: tuple[tuple[int, int], ...]


class Replay:
    """Answers with the replies recorded for one story, fitted to a copy of it."""

    model = MODEL

    def __init__(self, records: Sequence[Mapping[str, Any]], plant: Plant | None) -> None:
        """Keep the records, one a pass."""
        self._records = list(records)
        self._plant = plant
        self._turn = 0

    def ask(self, question: Question) -> Answer:
        """Return the reply of the next pass with the ids of this copy."""
        if not isinstance(question, Request) or self._turn >= len(self._records):
            return Answer(fault="no reply to its request")
        record = self._records[self._turn]
        self._turn += 1
        return Answer({"links": list(self._links(record, question.story))})

    def _links(self, record: Mapping[str, Any], story: MaskedStory) -> Iterator[dict[str, Any]]:
        by_place = {figure.span.start: id for id, figure in story.figures.items()}
        names = {
            id: by_place.get(self._moved(*place).start, f"F{90_000 + number}")
            for number, (id, place) in enumerate(record["figures"].items())
        }

        def fitted(key: str, value: Any) -> Any:
            if key in _PLACES:
                if isinstance(value, list) and value and isinstance(value[0], list):
                    return [shown(story, self._moved(*one)) if one else "" for one in value]
                return shown(story, self._moved(*value)) if value else value
            if key == "expression":
                words = value.replace("(", "( ").replace(")", " )").split()
                return " ".join(names.get(word, word) for word in words)
            if isinstance(value, list):
                return [names.get(one, one) for one in value]
            return names.get(value, value) if isinstance(value, str) else value

        for link in record["links"]:
            yield {key: fitted(key, value) for key, value in link.items()}

    def _moved(self, start: int, end: int) -> Span:
        plant = self._plant
        if plant is None:
            return Span(start, end)
        return Span(
            start + plant.shift * (start > plant.start), end + plant.shift * (end > plant.start)
        )


def shown(story: MaskedStory, span: Span) -> str:
    """Return the masked story's words at a place."""
    return "".join(
        _cut(piece, span)
        for line in story.lines
        for piece in line
        if piece.span.start < span.end and span.start < piece.span.end
    )


def _cut(piece: Piece, span: Span) -> str:
    if len(piece.text) != piece.span.end - piece.span.start or piece.text.startswith("[F"):
        return piece.text
    start = piece.span.start
    return piece.text[max(0, span.start - start) : max(0, span.end - start)]


def recorded(story: Story, reply: Mapping[str, Any], turn: int) -> dict[str, Any]:
    """Return a reply as it is kept: places in place of words."""
    masked = request(_read(story), turn).story
    words = Quotable(masked)

    def place(text: object) -> list[int] | None:
        quote = words.find(text) if isinstance(text, str) else None
        return None if quote is None else list(quote.span)

    links = [
        {
            key: (
                [place(one) for one in value]
                if key in ("items", "singles")
                else place(value)
                if key == "because"
                else value
            )
            for key, value in link.items()
        }
        for link in reply["links"]
    ]
    figures = {id: list(figure.span) for id, figure in masked.figures.items()}
    return {"story": story.name, "pass": turn + 1, "figures": figures, "links": links}


def _read(story: Story, text: str = "") -> Reading:
    return read_figures(read_string(text or story.text, "story.txt", "txt", story.day))


def checked_stories(bench: Path) -> tuple[list[Story], list[Plant]]:
    """Return the real articles of ``bench/checks`` and their planted copies."""
    manifest = json.loads((bench / "articles/manifest.json").read_text())
    real: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in _rows(bench / "relations.jsonl"):
        if not row["holds"]:
            real[row["article"]] += [(span[0], span[1]) for span in row["spans"]]
    stories = [
        Story(path.stem, _text(path), _day(manifest[path.stem].get("published")),
              tuple(real[path.stem]))
        for path in sorted((bench / "articles").glob("*.txt"))
    ]  # fmt: skip
    plants = [
        Plant(row["article"], row["kind"], _text(bench / "planted" / f"{row['id']}.txt"),
              row["mutated_span"][0], row["mutated_span"][1], row["shift"],
              tuple((s, e) for s, e in [row["mutated_span"], *row["partner_spans"]]))
        for row in _rows(bench / "planted/gold.jsonl")
    ]  # fmt: skip
    return stories, plants


def fresh_stories(corpus: Path, names: Iterable[str]) -> tuple[list[Story], list[Plant]]:
    """Return stories of the corpus, and copies with one figure changed by machine."""
    wanted = set(names)
    stories = []
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in wanted:
                day = row["date"] if row["date"] and len(row["date"]) == 10 else None
                text = f"{row['headline'] or ''}\n\n{row['text']}"
                stories.append(Story(row["id"], text, _day(day)))
    return stories, [plant for story in stories for plant in _planted(story)]


def _planted(story: Story) -> Iterator[Plant]:
    """Yield up to four copies, each with one figure of a holding pair or relation wrong."""
    reading = _read(story)
    draw = random.Random(story.name)
    found: list[tuple[str, Figure, tuple[Figure, ...]]] = []
    printed: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.value is not None and figure.value >= 20 and figure.kind != "ordinal":
            printed[figure.kind, figure.unit, str(figure.value)].append(figure)
    found += [
        ("printed twice", draw.choice(twins), tuple(twins))
        for twins in printed.values()
        if len(twins) == 2 and twins[0].sentence is not twins[1].sentence
    ]
    for subject, relations in reading.relations.items():
        for relation in relations:
            if relation.certainty != "doubtful" and judge(relation).verdict == "holds":
                figures = figures_of(relation)
                changed = [f for f in figures if f.value is not None and f.kind != "ordinal"]
                if len(figures) > 1 and changed:
                    found.append((subject, draw.choice(changed), figures))
    draw.shuffle(found)
    used: set[int] = set()
    for kind, figure, figures in found:
        slipped = _slipped(figure, draw)
        if figure.index in used or not slipped or len(used) == 4:
            continue
        used.add(figure.index)
        start, end = figure.span
        text = story.text[:start] + slipped + story.text[end:]
        shift = len(slipped) - (end - start)
        changed_reading = _read(story, text)
        if len(changed_reading.figures) != len(reading.figures):
            continue
        targets = tuple(
            (
                f.span.start + shift * (f.span.start > start),
                f.span.end + shift * (f.span.end > start),
            )
            for f in figures
        )
        yield Plant(story.name, kind, text, start, start + len(slipped), shift, targets)


def _slipped(figure: Figure, draw: random.Random) -> str:
    """Return the figure with two digits exchanged or one changed, empty if it has none."""
    text = figure.text
    places = [at for at, letter in enumerate(text) if letter.isdecimal()]
    if not places:
        return ""
    swaps = [at for at in places[:-1] if text[at + 1 : at + 2].isdecimal()
             and text[at] != text[at + 1] and text[at + 1] != "0"]  # fmt: skip
    if swaps and draw.random() < 0.5:
        at = draw.choice(swaps)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    at = places[0]
    digit = draw.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + digit + text[at + 1 :]


def _outcome(
    story: Story, plant: Plant | None, records: Sequence[Mapping[str, Any]],
    rules: Sequence[Rule],
) -> Outcome:  # fmt: skip
    text = plant.text if plant is not None else story.text
    report = check_article(read_string(text, "story.txt", "txt", story.day), rules)
    if not records:
        return Outcome(report)
    return read_again(report, Replay(records, plant), passes=len(records))


def _loud(report: Report) -> list[Finding]:
    return [f for f in report.findings
            if f.severity != "info" and (f.group in GROUPS or f.group == "reader")]  # fmt: skip


def _hit(plant: Plant, now: Sequence[Finding], before: Sequence[Finding]) -> bool:
    """Whether something loud marks the plant that was not said there before."""

    def moved(span: Span) -> tuple[int, int]:
        shift = plant.shift
        return (span.start + shift * (span.start > plant.start),
                span.end + shift * (span.end > plant.start))  # fmt: skip

    for finding in now:
        spans = [tuple(label.span) for label in finding.labels]
        if not _touch(spans, plant.targets):
            continue
        if not any(
            old.rule == finding.rule and _touch([moved(x.span) for x in old.labels], spans)
            for old in before
        ):
            return True
    return False


def _touch(spans: Iterable[Sequence[int]], targets: Iterable[Sequence[int]]) -> bool:
    targets = list(targets)
    return any(s[0] < t[1] and t[0] < s[1] for s in spans for t in targets)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _day(day: str | None) -> Published | None:
    return Published(date.fromisoformat(day), "benchmark") if day else None


def _record(options: argparse.Namespace, stories: Sequence[Story], kept: Path) -> None:
    """Add replies to those kept, in place of earlier ones of the same pass."""
    turn = options.pass_number - 1
    by_id = {request(_read(story), turn).id: story for story in stories}
    rows = {(r["story"], r["pass"]): r for r in _rows(kept)} if kept.exists() else {}
    unknown = 0
    for path in options.record:
        for row in _rows(path):
            story = by_id.get(row["id"])
            if story is None or not isinstance(row.get("reply"), dict):
                unknown += 1
                continue
            rows[story.name, turn + 1] = recorded(story, row["reply"], turn)
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("".join(f"{json.dumps(rows[key])}\n" for key in sorted(rows)))
    print(f"{len(rows)} replies kept in {kept}, {unknown} lines fit no story")


def main() -> None:
    """Score recorded replies, or record some."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench/checks"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/dev.jsonl.gz"))
    parser.add_argument("--kept", type=Path, help="another file of recorded replies")
    parser.add_argument("--dev", action="store_true", help="fresh stories of the corpus")
    parser.add_argument("--passes", type=int, default=1, help="passes that must agree")
    parser.add_argument("--misses", action="store_true", help="print the plants not found")
    parser.add_argument("--alarms", action="store_true", help="print findings on clean text")
    parser.add_argument("--record", type=Path, nargs="*", default=[], help="replies to keep")
    parser.add_argument("--as", dest="pass_number", type=int, default=1, help="their pass")
    options = parser.parse_args()
    kept = options.kept or KEPT / ("dev.jsonl" if options.dev else "checks.jsonl")
    names = json.loads((KEPT / "dev_stories.json").read_text()) if options.dev else []
    stories, plants = (
        fresh_stories(options.corpus, names) if options.dev else checked_stories(options.bench)
    )
    if options.record:
        _record(options, stories, kept)
    else:
        _score(options, stories, plants, list(_rows(kept)))


def _score(
    options: argparse.Namespace, stories: Sequence[Story], plants: Sequence[Plant],
    records: Sequence[Mapping[str, Any]],
) -> None:  # fmt: skip
    by_story: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record["pass"]):
        if record["pass"] <= options.passes:
            by_story[record["story"]].append(record)
    rules = load_rules()
    stories = [story for story in stories if by_story[story.name]]
    ways: dict[str, tuple[Sequence[Rule], bool]] = {
        "rules": (rules, False), "reader": ((), True), "both": (rules, True),
    }  # fmt: skip
    named = {story.name: story for story in stories}
    plants = [plant for plant in plants if plant.story in named]
    words = sum(len(story.text.split()) for story in stories)
    before: dict[tuple[str, str], list[Finding]] = {}
    alarms: dict[str, Counter[str]] = defaultdict(Counter)
    lost: Counter[str] = Counter()
    links = decided = broken = unreliable = 0
    for story in stories:
        for way, (used, asks) in ways.items():
            outcome = _outcome(story, None, by_story[story.name] if asks else (), used)
            before[way, story.name] = _loud(outcome.report)
            for finding in before[way, story.name]:
                if not _touch([label.span for label in finding.labels], story.own):
                    alarms[way][finding.severity] += 1
                    if options.alarms and way == "reader":
                        _show_alarm(story, finding)
            if way == "reader":
                lost += Counter(outcome.faults)
                links, decided = links + outcome.links, decided + outcome.decided
                broken += outcome.broken
                unreliable += bool(outcome.unreliable)
    print(f"{len(stories)} stories, {words} words; {links} links kept, {decided} decided, "
          f"{broken} broken; {unreliable} stories thought unreliable")  # fmt: skip
    print("not used:", ", ".join(f"{n} {why}" for why, n in lost.most_common()) or "nothing")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    planted: Counter[str] = Counter()
    for plant in plants:
        planted[plant.kind] += 1
        story = named[plant.story]
        hits = {}
        for way, (used, asks) in ways.items():
            outcome = _outcome(story, plant, by_story[story.name] if asks else (), used)
            hits[way] = _hit(plant, _loud(outcome.report), before[way, story.name])
            found[way][plant.kind] += hits[way]
            if way == "reader" and not hits[way] and options.misses:
                _show_miss(story, plant, by_story[story.name], outcome)
    _print_table(planted, found, list(ways))
    total = max(1, sum(planted.values()))
    for way in ways:
        share = 100 * sum(found[way].values()) / total
        rates = [1000 * alarms[way][level] / max(1, words) for level in ("error", "warning")]
        print(f"{way:7} found {share:5.1f}%; on clean stories {rates[0]:.2f} errors and "
              f"{rates[1]:.2f} warnings per 1,000 words")  # fmt: skip


def _print_table(
    planted: Counter[str], found: Mapping[str, Counter[str]], ways: Sequence[str]
) -> None:
    print(f"{'':22} {'planted':>8}", *(f"{way:>6}" for way in ways))
    for kind, count in [*planted.most_common(), ("all", sum(planted.values()))]:
        shares = [
            sum(found[way].values()) if kind == "all" else found[way][kind] for way in ways
        ]
        print(f"{kind:22} {count:8}", *(f"{share:6}" for share in shares))


def _show_alarm(story: Story, finding: Finding) -> None:
    print(f"\n{finding.severity.upper()} {story.name} {finding.message}\n   {finding.working}")
    for label in finding.labels[:5]:
        print("   |", _context(story.text, *label.span))


def _show_miss(
    story: Story, plant: Plant, records: Sequence[Mapping[str, Any]], outcome: Outcome
) -> None:
    print(f"\nMISS {plant.kind} {plant.story}: {outcome.unreliable}")
    for start, end in plant.targets:
        print("   |", _context(plant.text, start, end))
    for record in records:
        old = {id for id, (start, _) in record["figures"].items() if start == plant.start}
        for link in record["links"]:
            if any(f'"{id}"' in json.dumps(link) or f"{id} " in str(link.get("expression"))
                   for id in old):  # fmt: skip
                print("   link", json.dumps({k: v for k, v in link.items() if k != "because"}))


def _context(text: str, start: int, end: int) -> str:
    left = text[max(0, start - 80) : start].replace("\n", " / ")
    return f"{left}[[{text[start:end]}]]{text[end : end + 60]}".replace("\n", " / ")


if __name__ == "__main__":
    main()
