"""Learn identity and loudness from an archive: ``python -m training ARCHIVE DEV``."""

import argparse
import sys
import time
from pathlib import Path

from factcheck.link.identity.features import NAMES
from factcheck.link.identity.loudness import FILE, RATES as RATES_FILE
from factcheck.link.identity.proposals import SIEVE
from factcheck.link.identity.trees import Trees
from factcheck.link.identity.words import by_lemma, use_tables
from training.identity.boost import text_of
from training.identity.pairs import collect
from training.identity.rates import recall, thresholds
from training.identity.stage_one import learn_identity
from training.identity.stage_two import COLUMNS, Maker, differences, learn_loudness, pool_of
from training.identity.stories import read_archive, spread
from training.identity.tables import learn_rarity, tables_text

_LEMMAS = 6000
_KIN = 6000


def main(arguments: list[str] | None = None) -> int:
    """Train, write the weights and print what was measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path, help="stories to learn from (see README.md)")
    parser.add_argument("dev", type=Path, help="other stories, to count alarms on")
    parser.add_argument("--out", type=Path, default=Path("factcheck/link/identity/weights"))
    parser.add_argument("--without", type=Path, help="JSON lines whose ids are left out")
    parser.add_argument("--stories", type=int, default=5500, help="for stage one")
    parser.add_argument("--more", type=int, default=5500, help="for stage two")
    parser.add_argument("--dev-stories", type=int, default=2204)
    parser.add_argument("--trees", type=int, default=1000, help="of identity")
    parser.add_argument("--loud-trees", type=int, default=300, help="of loudness")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args(arguments)
    start = time.monotonic()

    def say(text: str) -> None:
        sys.stdout.write(f"{time.monotonic() - start:6.0f} s  {text}\n")
        sys.stdout.flush()

    stories = spread(read_archive(given.archive, given.without), given.stories + given.more)
    first = min(given.stories, len(stories) * 3 // 5)
    rare = learn_rarity(stories, _LEMMAS)
    use_tables(rare, {})
    pairs = collect(stories, given.processes)
    say(f"{len(stories)} stories, {len(pairs.outcome)} pairs")
    identity = learn_identity(
        pairs, stories=first, trees=given.trees, seed=given.seed, kin=_KIN
    )
    use_tables(rare, by_lemma(identity.kinship))
    scorer = text_of(identity.model, NAMES)
    say(f"stage one: {first} stories, {len(identity.kinship)} pairs of lemmas")
    pool = pool_of(pairs.values)
    maker = Maker(Trees(scorer, SIEVE), identity.chance, pool, given.seed, 5)
    del pairs
    found = differences(maker, stories[first:], given.processes)
    loudness = learn_loudness(found, trees=given.loud_trees, seed=given.seed)
    say(f"stage two: {len(stories) - first} stories, {len(found)} differing pairs")
    dev = spread(read_archive(given.dev), given.dev_stories)
    met = differences(maker, dev, given.processes)
    verdicts = text_of(loudness, COLUMNS)
    rates = thresholds(maker.scorer, Trees(verdicts), dev)
    given.out.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("words.txt", tables_text(rare, identity.kinship)),
        ("identity.txt", scorer),
        (FILE, verdicts),
        (RATES_FILE, "".join(f"{rate} {suspicion:.4f}\n" for rate, suspicion in rates)),
    ):
        (given.out / name).write_text(text, encoding="utf-8")
    say(f"{len(dev)} stories held apart; planted errors found, of those planted:")
    for rate, suspicion in rates:
        parts = recall(loudness, met, suspicion)
        shown = ", ".join(
            f"{k} {hit / of:.0%} of {of:.0f}" for k, (hit, of) in sorted(parts.items()) if of
        )
        say(f"{rate:5.2f} alarms per 1,000 words: {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
