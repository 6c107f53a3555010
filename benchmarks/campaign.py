"""Attack the whole program for a while: nothing may crash, hang, lie or leave anything behind.

    python benchmarks/campaign.py [--seconds 600] [--seed 1] [--stories FOLDER]

Draws drafts with a seed, those of ``--stories`` too, and mutates them (bytes, words, marks
and digits of every kind, repeated and cut), writes them in every format, and checks them
through the command in batches beside pipes and devices of every name, links that go round,
bombs, planted caches and odd names; kills some runs, closes the pipes of others and fills
the disk of others still. The other commands that read drafts (figures, compare also
against damaged workbooks, archive add, remember) go over the same folder.
After each batch it is held that

- the exit code is 0 or 1 with every story reported, or 2 with a line for each fault;
- a closed pipe is told by 141, whatever the command;
- no line is a traceback, and none tells of a fault of ours;
- no batch takes longer than its bound, and no process outlives its run;
- every span lies in its source and gives the text that is reported with it;
- nothing is left beside the drafts, and a second run from the cache gives the same bytes;
- no planted setting, rule, compiled file or cache runs code or hides a finding
  (``hostile_desk.py``).

Prints what was tried, and ends with 1 and the seed of the batch where one does not hold.
"""

import argparse
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

from hostile_desk import HostileDesk

ROOT = Path(__file__).parents[1]
STORIES: list[Path] = [
    *sorted((ROOT / "fixtures").glob("*/*.md")),
    ROOT / "docs" / "rail-fares.md",
]
BATCH = 60  # drafts of one run
BOUND = 240  # seconds of one run, on a machine that may be busy
ODD = "½²③٣１Ⅳ௧𝟗⅓₂万\u200b\u00ad\ufeff\u2028\x1b\x07\u202e"
MARKS = (
    "<",
    ">",
    "[",
    "](",
    "{{",
    "&#",
    "|",
    "```",
    "**",
    "$",
    "%",
    "–",
    "“",
    "\t",
    "\r\n",
    "¶",
)
NUMBERS = ("5th-1990s ", "(1) ", "1 - ", "5-0 ", "1, 2 and 3 ", "½/½/24 ", "rose from 1 to 2, ")


def mutated(draw: random.Random, text: str) -> str:
    """Return a draft with a few changes of the kinds that break readers."""
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(text) + 1)
        kind = draw.randrange(7)
        if kind == 0:
            text = text[:at] + draw.choice(ODD) * draw.randint(1, 3) + text[at:]
        elif kind == 1:
            text = text[:at] + draw.choice(MARKS) * draw.randint(1, 40) + text[at:]
        elif kind == 2:
            text = text[:at] + text[at + draw.randint(1, 200) :]
        elif kind == 3:
            text = text[:at] + text[at : at + 80] * draw.randint(1, 20) + text[at:]
        elif kind == 4:
            digits = [place for place, mark in enumerate(text) if mark.isdigit()]
            for place in draw.sample(digits, min(3, len(digits))):
                text = text[:place] + draw.choice(ODD + "0123456789.,/-") + text[place + 1 :]
        elif kind == 5:
            text = text[:at] + draw.choice(NUMBERS) * draw.randint(1, 400) + text[at:]
        else:
            text = text[:at] + str(draw.randrange(10 ** draw.randint(1, 30))) + text[at:]
    return text


def word_file(text: str) -> bytes:
    """Return a Word file with a paragraph for each line."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(
        "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format(
            "".join(c for c in line if c >= " ").replace("&", "&amp;").replace("<", "&lt;")
        )
        for line in text.splitlines()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>',
        )
    return packed.getvalue()


@cache
def bomb() -> bytes:
    """Return a Word file of half a megabyte that unpacks to more than is read."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 510_000_000)
    return packed.getvalue()


def workbook(draw: random.Random) -> bytes:
    """Return a workbook of one small sheet, perhaps with some bits flipped."""
    from openpyxl import Workbook

    made, packed = Workbook(), io.BytesIO()
    made.active.append(["place", "jobs"])
    for number in range(draw.randint(0, 60)):
        made.active.append([f"Ward {number}", draw.choice((number, "", "½", 10**30, "=1/0"))])
    made.save(packed)
    data = bytearray(packed.getvalue())
    for _ in range(draw.choice((0, 3, 30))):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    return bytes(data)


def draft(draw: random.Random, text: str) -> tuple[str, bytes]:
    """Return a name's end and the bytes of one draft in some format, some of them damaged."""
    suffix = draw.choice((".md", ".txt", ".html", ".docx", ".json", ".xml", ".md", ".txt"))
    if suffix == ".docx":
        data = word_file(text)
    elif suffix == ".json":
        data = json.dumps({"headline": text[:60], "body_text": text[60:]}).encode()
    elif suffix == ".xml":
        body = text.replace("&", "&amp;").replace("<", "&lt;")
        data = f"<nitf><body><body.content><p>{body}</p></body.content></body></nitf>".encode()
    else:
        data = text.encode("utf-8", "surrogatepass")
    if draw.random() < 0.25:
        damaged = bytearray(data)
        for _ in range(draw.randint(1, 8)):
            damaged[draw.randrange(len(damaged))] ^= 1 << draw.randrange(8)
        data = bytes(
            damaged[: draw.randint(1, len(damaged))] if draw.random() < 0.3 else damaged
        )
    return suffix, data


class Batch:
    """One folder of hostile drafts, and what went wrong with it."""

    def __init__(self, folder: Path, seed: int, tried: Counter[str]) -> None:
        """Write the drafts and what lies between them."""
        self.draw = random.Random(seed)
        self.tried = tried
        self.folder = folder / "desk"
        self.drafts = self.folder / "drafts"
        self.drafts.mkdir(parents=True)
        self.env = {**os.environ, "FACTCHECK_CACHE_DIR": str(folder / "cache")}
        for number in range(BATCH):
            story = self.draw.choice(STORIES).read_text("utf-8")
            suffix, data = draft(self.draw, mutated(self.draw, story))
            odd = self.draw.choice(("", "", "", "::error::", "\x1b[31m", "=1+", "ü "))
            (self.drafts / f"{odd}{number:03}{suffix}").write_bytes(data)
        for suffix in ("md", "docx", "json", "xml", "csv"):
            os.mkfifo(self.drafts / f"pipe.{suffix}")
        if self.draw.random() < 0.3:
            (self.drafts / "bomb.docx").write_bytes(bomb())
        (self.folder / "source.xlsx").write_bytes(workbook(self.draw))
        (self.drafts / "zero.md").symlink_to("/dev/zero")
        (self.drafts / "inner").mkdir()
        (self.drafts / "inner" / "up").symlink_to(self.drafts)
        (self.drafts / "twice.md").symlink_to(sorted(self.drafts.glob("*0*.md"))[0])
        planted = self.drafts / "__pycache__" / "rules.cpython-311.bundle"
        planted.parent.mkdir()
        planted.write_bytes(self.draw.randbytes(500))
        one, other = (str(path.relative_to(self.folder)) for path in self._two_drafts())
        kept = f"../{seed}"
        self.calls: tuple[tuple[str, ...], ...] = (
            ("figures", "drafts", "--format", "jsonl"),
            ("compare", one, "--source", other),
            ("compare", one, "--source", "source.xlsx"),
            ("archive", "add", "drafts", "--into", f"{kept}-archive"),
            ("remember", "drafts", "--memory", f"{kept}.sqlite"),
        )
        # A source or draft that cannot be read is told, and nothing is printed to a pipe.
        self.silent = self.calls[1:3]
        self.before = self._listing()
        tried["drafts"] += BATCH

    def _two_drafts(self) -> list[Path]:
        return self.draw.sample(sorted(self.drafts.glob("[0-9]*")), 2)

    def faults(self) -> list[str]:
        """Run the program over the drafts in several ways and return what does not hold."""
        found = self._whole()
        found += self._ended(self.draw.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)))
        found += self._others() + self._unheard() + self._full()
        if self._listing() != self.before:
            found.append("something is left beside the drafts")
        return found

    def _whole(self) -> list[str]:
        words = ["drafts", "drafts/**/*.md", "--format", "jsonl"]
        done, again = self._run("check", *words), self._run("check", *words)
        found = _odd_lines(done.stderr)
        if (done.stdout, done.returncode) != (again.stdout, again.returncode):
            found.append("a second run gives something else")
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        broken = [report for report in reports if report["not_read"]]
        loud = any(f["severity"] == "error" for r in reports for f in r["findings"])
        expected = {2} if done.stderr.count(b"\n") > done.stderr.count(b"passed over") else {
            int(loud)
        }  # fmt: skip
        if done.returncode not in expected:
            found.append(f"exit {done.returncode}, expected {expected}")
        self.tried["reported"] += len(reports)
        self.tried["not read"] += len(broken)
        for report in reports:
            found += self._misplaced(report)
        return found

    def _misplaced(self, report: dict[str, object]) -> list[str]:
        path = self.folder / str(report["path"])
        if path.suffix not in (".md", ".txt", ".html"):
            return []
        source = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        labels = [label for f in report["findings"] for label in f["labels"]]  # type: ignore[attr-defined]
        self.tried["spans"] += len(labels)
        return [
            f"{path.name}: {label['text']!r} is not at {label['start']}"
            for label in [*labels, *report["unchecked"]]  # type: ignore[misc]
            if source[label["start"] : label["end"]] != label["text"]
        ]

    def _ended(self, number: signal.Signals) -> list[str]:
        """Return what is wrong with a run that a signal ends early."""
        command = [*COMMAND, "check", "drafts", "--no-cache", "--jobs", "2",
                   "--output", "json:../report.json"]  # fmt: skip
        with subprocess.Popen(
            command, cwd=self.folder, env=self.env, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True,
        ) as process:  # fmt: skip
            time.sleep(self.draw.random() * 1.5)
            process.send_signal(number)
            try:
                process.communicate(timeout=60)  # ends when the last holder of the pipe does
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                return [f"{number.name} left a process that holds the pipe"]
        self.tried["ended by a signal"] += 1
        left = [path.name for path in self.folder.parent.glob("report.json*")]
        over = process.returncode in (0, 1, 2)
        bad = [name for name in left if not (over and name == "report.json")]
        # A killed process takes nothing back; what it leaves is named as a part.
        return [f"{number.name} left {bad}"] if bad and number != signal.SIGKILL else []

    def _others(self) -> list[str]:
        """Run the other commands that read drafts, and return what does not hold."""
        found = []
        for words in self.calls:
            done = self._run(*words)
            told = [f"{words[0]}: {line}" for line in _odd_lines(done.stderr)]
            if done.returncode not in (0, 1, 2) or (done.returncode == 2 and not done.stderr):
                told.append(f"{' '.join(words)}: exit {done.returncode}")
            found += told
        return found

    def _unheard(self) -> list[str]:
        words = self.draw.choice((("check", "drafts", "--format", "json"), *self.calls))
        with subprocess.Popen(
            [*COMMAND, *words], cwd=self.folder, env=self.env,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            process.stdout.close()
            process.wait(timeout=BOUND)
        self.tried["closed pipes"] += 1
        if process.returncode == 141 or (process.returncode == 2 and words in self.silent):
            return []
        return [f"closed pipe: {' '.join(words)}: exit {process.returncode}"]

    def _full(self) -> list[str]:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [*COMMAND, "check", "drafts"], cwd=self.folder, env=self.env,
                stdout=full, stderr=subprocess.PIPE, check=False, timeout=BOUND,
            )  # fmt: skip
        self.tried["full disks"] += 1
        told = b"cannot write the report: No space left on device" in done.stderr
        return [] if done.returncode == 2 and told else [f"full disk: exit {done.returncode}"]

    def _run(self, *words: str) -> "subprocess.CompletedProcess[bytes]":
        self.tried["runs"] += 1
        return subprocess.run(
            [*COMMAND, *words], cwd=self.folder, env=self.env,
            capture_output=True, check=False, timeout=BOUND,
        )  # fmt: skip

    def _listing(self) -> list[str]:
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))


def _odd_lines(errors: bytes) -> list[str]:
    """Return the lines on standard error that tell of a fault of ours, or are not ours."""
    return [
        line[:400]
        for line in errors.decode("utf-8", "replace").splitlines()
        if not line.startswith("factcheck: ") or "fault of ours" in line or "Traceback" in line
    ]


COMMAND = (sys.executable, "-m", "factcheck")


def main() -> int:
    """Attack until the time is over; return 1 where something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=Path, help="a folder of more drafts to mutate")
    options = parser.parse_args()
    if options.stories:
        STORIES.extend(sorted(path for path in options.stories.rglob("*.md") if path.is_file()))
    if not hasattr(os, "mkfifo") or not os.path.exists("/dev/full"):
        print("no batch was tried: this system has no named pipes or no /dev/full")
        return 0
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # under nohup no run would end by it
    begun, tried, wrong = time.monotonic(), Counter[str](), 0
    seed = options.seed
    while time.monotonic() - begun < options.seconds or seed == options.seed:
        with tempfile.TemporaryDirectory() as folder:
            try:
                faults = Batch(Path(folder), seed, tried).faults()
                faults += HostileDesk(Path(folder), seed, tried).faults()
            except subprocess.TimeoutExpired:
                faults = [f"a run took longer than {BOUND} seconds"]
        for fault in faults:
            print(f"seed {seed}: {fault}")
        wrong += len(faults)
        seed += 1
    told = ", ".join(f"{count:,} {what}" for what, count in tried.items())
    print(f"{seed - options.seed} batches in {time.monotonic() - begun:.0f} s: {told}")
    print(f"{wrong} faults")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
