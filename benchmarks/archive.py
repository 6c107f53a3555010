"""Time an archive: added, scanned by one worker and several, remembered and asked.

    python benchmarks/archive.py [--stories N] [--size N] [--jobs N] [--plain N] [--rounds N]
                                 [--dask] [--whole]

Stories are put together from the paragraphs of ``fixtures/``, a day each. Printed are stories a
CPU second of the scan beside the plain loop over the same engine (of ``--plain`` stories, in
this process), several workers beside one, what a run killed halfway costs, the largest memory
of a worker, and a look-up in the memory.

``--whole`` goes once from the rows to a memory that answers: added, scanned by ``--jobs``
workers, remembered and asked, with the CPU seconds and the largest process of each.

Several workers are held to one in ``--rounds`` that alternate, by the wall clock, which says
little where other work shares the cores (the load is told), and by CPU seconds: on a quiet
machine a run lasts as long as its busiest worker and what this process does itself.
"""

import argparse
import json
import random
import re
import resource
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from multiprocessing import active_children, get_context
from os import getloadavg, sysconf
from pathlib import Path
from statistics import median
from typing import NamedTuple

from runs import paragraphs

from factcheck.archive.adding import adding_to
from factcheck.archive.crew import scan_on_processes
from factcheck.archive.scan import Progress, scan
from factcheck.archive.shard import ShardDone
from factcheck.archive.sources import How, find_sources
from factcheck.archive.store import Archive
from factcheck.archive.story import ArchivedStory, to_article
from factcheck.archive.work import StoryScanner, Work
from factcheck.memory.look_up import Memory
from factcheck.memory.schema import create, opened
from factcheck.memory.writer import PrintedStory, Writer
from factcheck.pipeline import read_source

ROOT = Path(__file__).parents[1]
DIGIT = re.compile(r"(?<=\d)\d")


def rows(count: int, size: int) -> Iterator[dict[str, str]]:
    """Yield stories of about ``size`` letters, no two alike."""
    chance = random.Random(8)
    blocks = paragraphs()
    for number in range(count):
        story: list[str] = []
        while sum(map(len, story)) < size:
            block = chance.choice(blocks)
            story.append(DIGIT.sub(lambda _: str(chance.randrange(1, 10)), block))
        day = date(2000, 1, 1) + timedelta(days=number % 9000)
        yield {
            "id": f"s{number}",
            "date": day.isoformat(),
            "headline": f"Story {number} of the desk",
            "text": "\n\n".join(story)[:size],
            "outlet": f"Outlet {number % 7}",
        }


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Return the wall time and the CPU time of a call and of its children that ended."""
    used, begun = cpu_seconds(), time.perf_counter()
    what()
    return time.perf_counter() - begun, cpu_seconds() - used


class Spent(NamedTuple):
    """What a scan took: by the clock, in this process, and in each of its workers."""

    wall: float
    parent: float
    workers: tuple[float, ...]

    @property
    def quiet(self) -> float:
        """The seconds it would last if no process waited for a core."""
        return self.parent + max(self.workers)

    @property
    def cpu(self) -> float:
        """The CPU seconds of all its processes."""
        return self.parent + sum(self.workers)


def spent_on(what: Callable[[], object]) -> Spent:
    """Return what a scan took; its workers are asked for their CPU time while they live.

    Of workers that were there before, as those of a cluster, the time from now on counts.
    """
    before = {child.pid or 0: _cpu_of(child.pid or 0) for child in active_children()}
    seen: dict[int, float] = {}
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            for process in active_children():
                with suppress(OSError):  # it ended just now
                    seen[process.pid or 0] = _cpu_of(process.pid or 0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    own, begun = time.process_time(), time.perf_counter()
    what()
    wall, parent = time.perf_counter() - begun, time.process_time() - own
    over.set()
    watcher.join()
    return Spent(wall, parent, tuple(used - before.get(pid, 0) for pid, used in seen.items()))


def _cpu_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / sysconf("SC_CLK_TCK")


def cpu_seconds() -> float:
    """Return the CPU time of this process and of its children that ended."""
    mine = resource.getrusage(resource.RUSAGE_SELF)
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN)
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def add(folder: Path, source: Path) -> None:
    """Add the source to an archive."""
    with adding_to(str(folder), lambda _: None) as adder:
        for each in find_sources((str(source),)):
            adder.add(each, How({}))


def plain_loop(work: Work, count: int) -> float:
    """Return the CPU seconds a story of the plain loop over the first ``count`` stories."""
    check = StoryScanner(work)
    stories = Archive(work.archive).every_story()
    first = next(stories)
    check(first)  # the rules' code is loaded by the first story
    begun = time.process_time()
    done = 0
    for story in stories:
        check(story)
        done += 1
        if done >= count:
            break
    return (time.process_time() - begun) / max(done, 1)


def look_ups(archive: str, path: str) -> None:
    """Remember the archive and time what a rule asks of it."""
    create(path)
    last: deque[ArchivedStory] = deque(maxlen=50)
    count, begun = 0, time.process_time()
    with opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for story in Archive(archive).every_story():
            count += 1
            last.append(story)
            reading = read_source(to_article(story))
            printed = PrintedStory(
                story.content_hash, story.id, story.day, story.outlet, story.headline, ""
            )
            writer.add(printed, reading)
        writer.commit()
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"remembered: {writer.figures:,} figures, {count / spent:.0f} stories a CPU s, "
        f"{spent:.1f} CPU seconds; this process at most {peak:.0f} MB",
        flush=True,
    )
    memory = Memory(path)
    readings = [read_source(to_article(story)) for story in last]
    asked = [(figure, reading) for reading in readings for figure in reading.figures]
    begun = time.process_time()
    for figure, reading in asked:
        memory.band(figure, reading)
        memory.printed(figure, reading)
    spent = time.process_time() - begun
    print(f"look-up: {spent * 1000 / len(asked):.2f} ms a figure, {len(asked):,} figures")


def scans(options: argparse.Namespace, folder: Path) -> None:
    """Scan with one worker and with several, go on, and print the ratios."""
    work = Work(str(folder / "archive"), str(folder / "one"))
    one = partial(scan_on_processes, count=1)
    several = partial(scan_on_processes, count=options.jobs)
    found: dict[str, Progress] = {}

    def run(name: str, crew: partial[Iterator[ShardDone]]) -> Callable[[], None]:
        def go() -> None:
            found[name] = scan(work._replace(out=str(folder / name)), crew)

        return go

    ones: list[Spent] = []
    more: list[Spent] = []
    for turn in range(options.rounds):
        pair = [("one", one, ones), ("several", several, more)]
        for name, crew, into in pair if turn % 2 == 0 else pair[::-1]:
            into.append(spent_on(run(f"{name}{turn}", crew)))
    a_story = plain_loop(work, options.plain)
    scanned = found["one0"]
    in_scan = scanned.cpu / scanned.done
    print(
        f"scan: {1 / in_scan:.0f} stories a CPU second, plain loop {1 / a_story:.0f}: "
        f"ratio {a_story / in_scan:.2f}"
    )
    by_cpu, by_clock = (
        median(
            getattr(alone, what) / getattr(together, what)
            for alone, together in zip(ones, more, strict=True)
        )
        for what in ("quiet", "wall")
    )
    print(
        f"{options.jobs} workers beside one, median of {options.rounds}: {by_cpu:.2f} by CPU "
        f"seconds, {by_clock:.2f} by the clock; load {getloadavg()[0]:.1f}"
    )
    for spent in (*ones, *more):
        print(f"  {_told(spent)}; {scanned.done / spent.wall:.0f} stories a second")
    killed_halfway(work._replace(out=str(folder / "killed")), options.jobs)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest worker: {peak:.0f} MB")
    if options.dask:
        on_dask(options, work, folder, more[-1])


def _told(spent: Spent) -> str:
    workers = ", ".join(f"{seconds:.2f}" for seconds in spent.workers)
    return f"CPU seconds: {spent.cpu:.2f}; workers {workers}; this process {spent.parent:.2f}"


def whole_way(options: argparse.Namespace, folder: Path) -> None:
    """Scan once with all workers, and print what it took."""
    work = Work(str(folder / "archive"), str(folder / "whole"))
    crew = partial(scan_on_processes, count=options.jobs)
    found: list[Progress] = []
    spent = spent_on(lambda: found.append(scan(work, crew)))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"scanned: {found[0].done:,} stories, {found[0].done / spent.cpu:.0f} a CPU second, "
        f"{found[0].done / spent.wall:.0f} a second by the clock; {_told(spent)}; "
        f"largest worker {peak:.0f} MB; load {getloadavg()[0]:.1f}",
        flush=True,
    )
    a_story = plain_loop(work, options.plain)
    print(f"plain loop: {1 / a_story:.0f} stories a CPU second", flush=True)


def killed_halfway(work: Work, jobs: int) -> None:
    """Kill a run when half the shards are done, go on, and print what was done twice."""
    shards = Archive(work.archive).shards()
    run = get_context("spawn").Process(target=scan_with, args=(work, jobs))
    run.start()
    done = Path(work.out, "shards")
    while run.is_alive() and len(list(done.glob("*.parquet"))) < max(1, len(shards) // 2):
        time.sleep(0.02)
    at = [file.read_text().split() for file in Path(work.out, "trying").iterdir()]
    run.kill()
    run.join()
    lost = sum(int(rows[-1]) for rows in at if rows)
    whole = sum(shard.stories for shard in shards)
    gone_on = scan(work, partial(scan_on_processes, count=jobs))
    print(
        f"killed halfway: {gone_on.before:,} of {whole:,} stories were kept, {lost:,} done "
        f"twice ({lost / whole:.1%}; at most a shard a worker)"
    )


def scan_with(work: Work, jobs: int) -> None:
    """Scan the archive, in a process that can be killed."""
    scan(work, partial(scan_on_processes, count=jobs))


def on_dask(options: argparse.Namespace, work: Work, folder: Path, crew: Spent) -> None:
    """Scan on a local Dask cluster of as many workers, and print the ratio."""
    from distributed import LocalCluster

    from factcheck.archive.on_dask import scan_on_dask

    with LocalCluster(
        n_workers=options.jobs, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        gather = partial(scan_on_dask, address=cluster.scheduler_address)
        spent = spent_on(lambda: scan(work._replace(out=str(folder / "dask")), gather))
    print(
        f"Dask beside the crew: {crew.quiet / spent.quiet:.2f} by CPU seconds, "
        f"{crew.wall / spent.wall:.2f} by the clock"
    )
    print(f"  {_told(spent)}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--size", type=int, default=3000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--plain", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--dask", action="store_true")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "rows.jsonl").open("w", encoding="utf-8") as file:
            for row in rows(options.stories, options.size):
                file.write(json.dumps(row) + "\n")
        wall, cpu = timed(lambda: add(folder / "archive", folder / "rows.jsonl"))
        size = (folder / "rows.jsonl").stat().st_size
        print(
            f"added: {options.stories / cpu:,.0f} stories a CPU second, "
            f"{size / 1e6 / wall:.0f} MB a second; {cpu:.1f} CPU seconds",
            flush=True,
        )
        if options.whole:
            whole_way(options, folder)
        else:
            scans(options, folder)
        look_ups(str(folder / "archive"), str(folder / "memory.sqlite"))


if __name__ == "__main__":
    main()
