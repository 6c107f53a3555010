"""Scan an archive with rules: plan the shards that are left, have them done, tell progress."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.archive.results import open_results, shards_done, take_back_results
from factcheck.archive.shard import ShardDone
from factcheck.archive.store import Archive, Shard
from factcheck.archive.work import Work, rules_for
from factcheck.errors import SettingsError

# Yields what came of each shard, in any order.
Crew = Callable[[Work, list[Shard]], Iterator[ShardDone]]


class Progress(NamedTuple):
    """How far a scan is: stories of the archive, done before and in this run."""

    stories: int
    before: int
    done: int = 0
    findings: int = 0
    words: int = 0
    cpu: float = 0.0
    aside: tuple[str, ...] = ()


def scan(work: Work, crew: Crew, told: Callable[[Progress], None] = lambda _: None) -> Progress:
    """Scan the shards that have no results yet and return how it went.

    ``told`` hears after each shard. Raises ``FactcheckError`` before the first
    story where the archive, the rules or the results folder cannot be used, or
    the crew cannot be asked; then a folder made for this run is taken back.
    """
    shards = Archive(work.archive).shards()
    rules_for(work)
    made = open_results(work)
    done = shards_done(work.out)
    left = [shard for shard in shards if shard.name not in done]
    whole = sum(shard.stories for shard in shards)
    progress = Progress(whole, whole - sum(shard.stories for shard in left))
    told(progress)
    if not left:
        return progress
    outcomes = crew(work, left)
    try:
        for outcome in outcomes:
            progress = progress._replace(
                done=progress.done + outcome.stories,
                findings=progress.findings + outcome.findings,
                words=progress.words + outcome.words,
                cpu=progress.cpu + outcome.seconds,
                aside=progress.aside + outcome.aside,
            )
            told(progress)
    except SettingsError:
        if made:
            take_back_results(work.out)
        raise
    finally:
        close = getattr(outcomes, "close", None)
        if close is not None:  # ends the workers at once, whatever was raised here
            close()
    return progress
