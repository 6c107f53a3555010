"""Measure the second reader with recorded replies of a strong reader.

    python benchmarks/reader.py [--passes 2 [--keep shared] | --again 0.8] [--misses] [--alarms]
    python benchmarks/reader.py --dev [--part work | held] [--misses] [--alarms]
    python benchmarks/reader.py --by-hand [--ask-again] [--part work [--misses] [--alarms]]
    python benchmarks/reader.py --ask FOLDER [--as PASS] [--dev]
    python benchmarks/reader.py --record REPLIES.jsonl… --asked FOLDER/asked.jsonl [--dev]
    python benchmarks/reader.py --by-hand --questions FOLDER [--part work]
    python benchmarks/reader.py --by-hand --record ANSWERS.jsonl… --asked FOLDER/questions.jsonl

The replies were made by a reader that had seen the requests and the schema alone. They
are kept without a word of the stories: a quote is the place where it stands, a figure its
place with what the reader was shown for it. Since values are hidden, one reply serves every
copy of a story with another value in it. A reply to another text than the story has now is
not used; figures that are read otherwise since the reader saw them are counted and told.
Two passes were recorded, the second by other readers under shuffled ids; with ``--again`` it
proposes a drawn share of the first's links instead.
Plants of the first set are those of ``bench/checks``; in the fresh stories of the corpus
(``--dev``) they are made by ``machine_plants``, in train stories (``--by-hand``) by annotators
(``planted_by_readers/fresh.jsonl``, of which no miss is ever shown; with ``--part work`` two
others there). There second questions were answered too, by readers that had seen no more than
the question (``--ask-again``). Prints plants found by the reader alone, by the rules alone and
by both, and the alarms of each on the stories as they are.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from machine_plants import slips
from second_answers import Answers, answered, joined, kept_answers, kept_as
from wordings import counted

from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.model.article import Published
from factcheck.model.finding import Finding
from factcheck.model.reading import Reading, Report
from factcheck.model.span import Span
from factcheck.pipeline import check_article, read_figures
from factcheck.read import read_string
from factcheck.second_reader.answers import NOT_RECORDED, Answer
from factcheck.second_reader.asking import Question, Request, digest_of, request
from factcheck.second_reader.masking import MaskedStory, Piece
from factcheck.second_reader.passes import Keep
from factcheck.second_reader.quoting import Quotable
from factcheck.second_reader.reading import Outcome, read_again
from factcheck.second_reader.second_question import SecondQuestion

KEPT = Path(__file__).parent / "reader"
CORPUS = Path("../shared/corpus")
_PLANTED = Path(__file__).parent / "planted_by_readers"
HELD, WORK = (_PLANTED / "fresh.jsonl",), (_PLANTED / "plants.jsonl", _PLANTED / "more.jsonl")
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


class Replies(NamedTuple):
    """What is kept of a story: a record a pass, answers by link where it is asked again."""

    records: Sequence[Mapping[str, Any]]
    answers: Answers | None
    keep: Keep


class Replay:
    """Answers with the replies recorded for one story, fitted to a copy of it."""

    model = MODEL

    def __init__(
        self, records: Sequence[Mapping[str, Any]], plant: Plant | None,
        answers: Answers | None = None,
    ) -> None:  # fmt: skip
        """Keep the records, one a pass, and the answers to second questions by link."""
        self._records = list(records)
        self._plant = plant
        self._answers = answers or {}
        self._turn = 0
        self._story: MaskedStory | None = None
        self.questions: list[SecondQuestion] = []
        self.passes = len(self._records)

    def ask(self, question: Question) -> Answer:
        """Return the reply of the next pass, or to a second question, with this copy's ids."""
        if isinstance(question, SecondQuestion):
            self.questions.append(question)
            return answered(question, self._answers, self._quoted)
        if not isinstance(question, Request) or self._turn >= len(self._records):
            return Answer(fault=NOT_RECORDED)
        record = self._records[self._turn]
        self._turn += 1
        self._story = question.story
        return Answer({"links": list(self._links(record, question.story))})

    def _quoted(self, start: int, end: int) -> str:
        return shown(self._story, self._moved(start, end)) if self._story else ""

    def _links(self, record: Mapping[str, Any], story: MaskedStory) -> Iterator[dict[str, Any]]:
        by_place = {figure.span.start: id for id, figure in story.figures.items()}
        names = {
            id: by_place.get(self._moved(start, end).start, f"F{90_000 + number}")
            for number, (id, (start, end, _)) in enumerate(record["figures"].items())
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


def asked_of(story: Story, turn: int) -> dict[str, Any]:
    """Return what a later reply to the request of a pass is read by."""
    asked = request(_read(story), turn)
    lines = [[[piece.text, *piece.span] for piece in line] for line in asked.story.lines]
    return {"id": asked.id, "story": story.name, "pass": turn + 1,
            "digest": digest_of(story.text), "lines": lines}  # fmt: skip


def recorded(asked: Mapping[str, Any], reply: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reply as it is kept: places in place of words."""
    lines = _pieces(asked)
    words = Quotable(MaskedStory("", {}, lines))

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
    return {"story": asked["story"], "pass": asked["pass"], "digest": asked["digest"],
            "figures": _shown_figures(lines), "links": links}  # fmt: skip


def _shown_figures(lines: Sequence[Sequence[Piece]]) -> dict[str, tuple[int, int, str]]:
    """Return for each id of a masked story the figure's place and what is shown for it."""
    found = (
        (*piece.text[1:-1].partition(" ")[::2], piece.span)
        for line in lines
        for piece in line
        if piece.text.startswith("[F")
    )
    return {id: (span.start, span.end, told) for id, told, span in found}


def read_otherwise(story: Story, record: Mapping[str, Any]) -> int:
    """Return how many of the figures in a reply's links are read otherwise by now."""
    now = set(_shown_figures(request(_read(story)).story.lines).values())
    said = json.dumps(record["links"])
    return sum(
        tuple(figure) not in now
        for id, figure in record["figures"].items()
        if re.search(rf"\b{id}\b", said)
    )


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
    stories = stories_of(corpus, names)
    return stories, [plant for story in stories for plant in _planted(story)]


def stories_of(corpus: Path, names: Iterable[str]) -> list[Story]:
    """Return the named stories of an archive, in its order."""
    wanted = set(names)
    stories = []
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in wanted:
                day = row["date"] if row["date"] and len(row["date"]) == 10 else None
                text = f"{row['headline'] or ''}\n\n{row['text']}"
                stories.append(Story(row["id"], text, _day(day)))
    return stories


def annotated_stories(
    corpus: Path, *, held: bool, most: int = 60
) -> tuple[list[Story], list[Plant]]:
    """Return ``most`` stories that annotators planted errors in, and a copy for each error."""
    planted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in (row for file in (HELD if held else WORK) for row in _rows(file)):
        if held or not counted(row["id"]):
            planted[row["id"]].append(row)
    drawn = sorted(planted, key=lambda name: sha256(name.encode()).hexdigest())[:most]
    stories = stories_of(corpus, drawn)
    return stories, [_annotated(story, row) for story in stories for row in planted[story.name]]


def _annotated(story: Story, row: Mapping[str, Any]) -> Plant:
    """Return the copy with one error of an annotator."""
    start, end, wrong = row["start"], row["end"], row["wrong"]
    shift = len(wrong) - (end - start)
    targets = tuple(
        (a + shift * (a > start), b + shift * (b > start)) for a, b in row["partners"]
    )
    text = story.text[:start] + wrong + story.text[end:]
    marked = (start, start + len(wrong))
    return Plant(story.name, row["kind"], text, start, end, shift, (marked, *targets))


def _planted(story: Story) -> Iterator[Plant]:
    """Yield copies of a story of the corpus, each with one figure changed by machine."""
    for slip in slips(story.text, _read(story), lambda text: _read(story, text)):
        targets = tuple(
            (figure.span.start + slip.shift * (figure.span.start > slip.start),
             figure.span.end + slip.shift * (figure.span.end > slip.start))
            for figure in slip.figures
        )  # fmt: skip
        yield Plant(story.name, slip.kind, slip.text, slip.start, slip.end, slip.shift, targets)


def _outcome(
    story: Story, plant: Plant | None, rules: Sequence[Rule], replies: Replies | None
) -> Outcome:
    report = _checked(story, plant, rules)
    if replies is None:
        return Outcome(report)
    replay = Replay(replies.records, plant, replies.answers)
    return _read_again(report, replay, replies.keep, again=replies.answers is not None)


def _checked(story: Story, plant: Plant | None, rules: Sequence[Rule]) -> Report:
    text = plant.text if plant is not None else story.text
    return check_article(read_string(text, "story.txt", "txt", story.day), rules)


def _read_again(report: Report, replay: Replay, keep: Keep, *, again: bool) -> Outcome:
    return read_again(report, replay, passes=replay.passes, keep=keep, ask_again=again)


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
            old.rule == finding.rule and _same([moved(x.span) for x in old.labels], spans)
            for old in before
        ):
            return True
    return False


def _same(old: Sequence[Sequence[int]], new: Sequence[Sequence[int]]) -> bool:
    """Whether two findings of one rule are one: they mark mostly the same figures."""
    shared = len({tuple(span) for span in old} & {tuple(span) for span in new})
    return 2 * shared > max(len(set(map(tuple, old))), len(set(map(tuple, new))))


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


def _ask(stories: Sequence[Story], turn: int, folder: Path) -> None:
    """Write what a reader gets, and what its replies are read by, whatever changes since."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = [asked_of(story, turn) for story in stories]
    requests = [{"id": row["id"], "story": request(_read(story), turn).story.text}
                for row, story in zip(asked, stories, strict=True)]  # fmt: skip
    for name, rows in (("requests", requests), ("asked", asked)):
        lines = (f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
        (folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")


def _ask_again(
    stories: Sequence[Story], plants: Sequence[Plant],
    records: Sequence[Mapping[str, Any]], folder: Path,
) -> None:  # fmt: skip
    """Write one question a story, about every link that breaks in it or in a copy of it."""
    by_story = {record["story"]: record for record in records}
    rows = []
    for story in stories:
        asked: list[SecondQuestion] = []
        for plant in (None, *(plant for plant in plants if plant.story == story.name)):
            replay = Replay([by_story[story.name]], plant)
            _read_again(_checked(story, plant, ()), replay, "any", again=True)
            asked += replay.questions
        if asked:
            rows.append(joined(story.name, request(_read(story)).story, asked))
    folder.mkdir(parents=True, exist_ok=True)
    lines = (f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    (folder / "questions.jsonl").write_text("".join(lines), encoding="utf-8")


def _record_answers(options: argparse.Namespace, kept: Path) -> None:
    """Add answers to second questions to those kept."""
    asked = {row["id"]: row for row in _rows(options.asked)}
    rows = {(row["story"], row["link"]): row for row in (_rows(kept) if kept.exists() else ())}
    for row in (row for path in options.record for row in _rows(path)):
        question = asked[row["id"]]
        words = Quotable(MaskedStory("", {}, _pieces(question)))
        for answer in kept_as(question, row["reply"], words):
            rows[answer["story"], answer["link"]] = answer
    kept.write_text("".join(f"{json.dumps(rows[key])}\n" for key in sorted(rows)))
    print(f"{len(rows)} answers kept in {kept}")


def _pieces(asked: Mapping[str, Any]) -> tuple[tuple[Piece, ...], ...]:
    return tuple(
        tuple(Piece(text, Span(*place)) for text, *place in line) for line in asked["lines"]
    )


def _record(options: argparse.Namespace, kept: Path) -> None:
    """Add replies to those kept, in place of earlier ones of the same pass."""
    asked = {row["id"]: row for row in _rows(options.asked)}
    rows = {(row["story"], row["pass"]): row for row in _rows(kept)} if kept.exists() else {}
    unknown = 0
    for path in options.record:
        for row in _rows(path):
            one = asked.get(row["id"])
            if one is None or not isinstance(row.get("reply"), dict):
                unknown += 1
                continue
            rows[one["story"], one["pass"]] = recorded(one, row["reply"])
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("".join(f"{json.dumps(rows[key])}\n" for key in sorted(rows)))
    print(f"{len(rows)} replies kept in {kept}, {unknown} lines fit no story")


def main() -> None:
    """Score recorded replies, or record some."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench/checks"))
    parser.add_argument("--corpus", type=Path, help="the archive of the stories")
    parser.add_argument("--kept", type=Path, help="another file of recorded replies")
    parser.add_argument("--dev", action="store_true", help="fresh stories of the corpus")
    parser.add_argument("--by-hand", action="store_true", help="plants of annotators")
    parser.add_argument(
        "--part", choices=["work", "held"], help="of the fresh stories, or plants by hand"
    )
    parser.add_argument("--passes", type=int, default=1, help="readings of each story")
    parser.add_argument("--keep", choices=["shared", "any"], default="any",
                        help="links that all readings have, or any")  # fmt: skip
    parser.add_argument("--again", type=float, help="share of links that a second pass has")
    parser.add_argument("--misses", action="store_true", help="print the plants not found")
    parser.add_argument("--alarms", action="store_true", help="print findings on clean text")
    parser.add_argument("--record", type=Path, nargs="*", default=[], help="replies to keep")
    parser.add_argument("--asked", type=Path, help="what --ask wrote beside the requests")
    parser.add_argument("--ask-again", action="store_true", help="ask about what broke")
    parser.add_argument("--questions", type=Path, help="a folder to write second questions")
    parser.add_argument("--ask", type=Path, help="a folder to write requests into")
    parser.add_argument("--as", dest="pass_number", type=int, default=1, help="their pass")
    options = parser.parse_args()
    name = "dev" if options.dev else "by_hand" if options.by_hand else "checks"
    kept = options.kept or KEPT / f"{name}.jsonl"
    corpus = options.corpus or CORPUS / f"{'train' if options.by_hand else 'dev'}.jsonl.gz"
    if options.by_hand and options.part != "work" and (options.misses or options.alarms):
        parser.error("of plants by hand only those of --part work are shown")
    names = json.loads((KEPT / "dev_stories.json").read_text()) if options.dev else []
    if options.part:  # every third story is held apart: counted, and not looked at
        names = [name for number, name in enumerate(names)
                 if (number % 3 == 2) == (options.part == "held")]  # fmt: skip
    stories, plants = (
        fresh_stories(corpus, names)
        if options.dev
        else annotated_stories(corpus, held=options.part != "work")
        if options.by_hand
        else checked_stories(options.bench)
    )
    again = KEPT / f"{name}_again.jsonl"
    if options.questions:
        _ask_again(stories, plants, list(_rows(kept)), options.questions)
    elif options.record and options.asked.name == "questions.jsonl":
        _record_answers(options, again)
    elif options.ask:
        _ask(stories, options.pass_number - 1, options.ask)
    elif options.record:
        _record(options, kept)
    else:
        answers = kept_answers(again) if options.ask_again else None
        _score(options, stories, plants, list(_rows(kept)), answers)


class Tally:
    """What is counted over stories and plants, way by way."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.before: dict[tuple[str, str], list[Finding]] = {}
        self.alarms: dict[str, Counter[str]] = defaultdict(Counter)
        self.found: dict[str, Counter[str]] = defaultdict(Counter)
        self.planted: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self.count: Counter[str] = Counter()

    def add_story(self, story: Story, way: str, outcome: Outcome, *, show: bool) -> None:
        """Count the alarms on a story as it is, and what became of its links."""
        self.before[way, story.name] = _loud(outcome.report)
        for finding in self.before[way, story.name]:
            if not _touch([label.span for label in finding.labels], story.own):
                self.alarms[way][finding.severity] += 1
                if show:
                    _show_alarm(story, finding)
        if way == "reader":
            self.lost += Counter(outcome.faults)
            self.count += Counter(links=outcome.links, decided=outcome.decided,
                                  broken=outcome.broken,
                                  unreliable=bool(outcome.unreliable))  # fmt: skip

    def print(self, words: int, ways: Sequence[str]) -> None:
        """Print what was found by kind, and the alarms a thousand words."""
        _print_table(self.planted, self.found, ways)
        total = max(1, sum(self.planted.values()))
        for way in ways:
            share = 100 * sum(self.found[way].values()) / total
            rates = [1000 * self.alarms[way][level] / max(1, words)
                     for level in ("error", "warning")]  # fmt: skip
            print(f"{way:7} found {share:5.1f}%; on clean stories {rates[0]:.2f} errors and "
                  f"{rates[1]:.2f} warnings per 1,000 words")  # fmt: skip


def _fresh_records(
    options: argparse.Namespace, stories: Sequence[Story], records: Sequence[Mapping[str, Any]]
) -> dict[str, list[Mapping[str, Any]]]:
    """Return the replies by story, pass by pass, without those to another text."""
    digests = {story.name: digest_of(story.text) for story in stories}
    wanted = [record for record in records
              if record["story"] in digests and record["pass"] <= options.passes]  # fmt: skip
    fresh = [record for record in wanted if record["digest"] == digests[record["story"]]]
    if len(fresh) < len(wanted):
        print(f"{len(wanted) - len(fresh)} replies not used: to another text than there is now")
    by_story: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for record in sorted(fresh, key=lambda record: record["pass"]):
        by_story[record["story"]].append(record)
    return by_story


def _thinned(record: Mapping[str, Any], share: float) -> dict[str, Any]:
    """Return a reply with a share of its links, the same ones at every run."""
    draw = Random(record["story"])
    return {**record, "links": [link for link in record["links"] if draw.random() < share]}


def _score(
    options: argparse.Namespace, stories: Sequence[Story], plants: Sequence[Plant],
    records: Sequence[Mapping[str, Any]],
    answers: Mapping[str, Answers] | None,
) -> None:  # fmt: skip
    by_story = _fresh_records(options, stories, records)
    if options.again is not None:
        by_story = defaultdict(list, {
            name: [kept[0], _thinned(kept[0], options.again)]
            for name, kept in by_story.items() if kept
        })  # fmt: skip
    rules = load_rules()
    named = {story.name: story for story in stories if by_story[story.name]}
    replies = {
        name: Replies(
            by_story[name], None if answers is None else answers.get(name, {}), options.keep
        )
        for name in named
    }
    ways: dict[str, tuple[Sequence[Rule], bool]] = {
        "rules": (rules, False), "reader": ((), True), "both": (rules, True),
    }  # fmt: skip
    words = sum(len(story.text.split()) for story in named.values())
    tally = Tally()
    for story in named.values():
        for record in by_story[story.name]:
            tally.count["otherwise"] += read_otherwise(story, record)
        for way, (used, asks) in ways.items():
            outcome = _outcome(story, None, used, replies[story.name] if asks else None)
            tally.add_story(story, way, outcome, show=options.alarms and way != "both")
    count = tally.count
    print(f"{len(named)} stories, {words} words; {count['links']} links kept, "
          f"{count['decided']} decided, {count['broken']} broken; "
          f"{count['unreliable']} stories thought unreliable")  # fmt: skip
    if count["otherwise"]:
        print(f"{count['otherwise']} figures of links are read otherwise since their replies")
    lost = ", ".join(f"{number} {why}" for why, number in tally.lost.most_common())
    print("not used:", lost or "nothing")
    for plant in (plant for plant in plants if plant.story in named):
        tally.planted[plant.kind] += 1
        story, kept = named[plant.story], by_story[plant.story]
        for way, (used, asks) in ways.items():
            outcome = _outcome(story, plant, used, replies[story.name] if asks else None)
            hit = _hit(plant, _loud(outcome.report), tally.before[way, story.name])
            tally.found[way][plant.kind] += hit
            if way == "reader" and not hit and options.misses:
                _show_miss(story, plant, kept, outcome)
    tally.print(words, list(ways))


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
        old = {id for id, (start, _, _) in record["figures"].items() if start == plant.start}
        for link in record["links"]:
            if any(f'"{id}"' in json.dumps(link) or f"{id} " in str(link.get("expression"))
                   for id in old):  # fmt: skip
                print("   link", json.dumps({k: v for k, v in link.items() if k != "because"}))


def _context(text: str, start: int, end: int) -> str:
    left = text[max(0, start - 80) : start].replace("\n", " / ")
    return f"{left}[[{text[start:end]}]]{text[end : end + 60]}".replace("\n", " / ")


if __name__ == "__main__":
    main()
