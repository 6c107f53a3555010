"""Change one digit of each figure that agrees, and count those that still agree.

    python benchmarks/wrong_greens.py [--stories FILE] [--seed 7] [--shown 20]

A tick says that arithmetic bears a figure out, so a figure that is wrong by a tenth or more
should lose it, be it by a finding or by silence. Checks stories of our own; each figure that
agrees has one digit changed, drawn with a seed, and the story is checked again. Prints what
became of them, and of those that still agree the equations that say so: rounding may explain
a few (68%, 24% and 7%), and two changes may meet by chance.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from factcheck.check import load_rules
from factcheck.model.article import Published
from factcheck.model.figure import Figure
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_string
from factcheck.report.coverage import outcomes

STORIES = Path(__file__).parent / "clean" / "stories.txt"
_OFF = Decimal("0.1")  # of the value: less may be rounding
_TRIES = 20


def stories(path: Path) -> Iterator[tuple[Published, str]]:
    """Yield each story's day of publication and its text."""
    for story in path.read_text("utf-8").split("=====\n")[1:]:
        first, _, text = story.strip().partition("\n")
        yield Published(date.fromisoformat(first.removeprefix("@ ")), "benchmark"), text


def changed(draw: random.Random, text: str, figure: Figure) -> str | None:
    """Return the story with one digit of a figure changed; ``None`` where it has none."""
    start = figure.span.start
    places = [start + at for at, mark in enumerate(figure.text) if mark in "0123456789"]
    if not places or figure.value is None or figure.calendar is not None:
        return None
    for _ in range(_TRIES):
        at, digit = draw.choice(places), draw.choice("123456789")
        told = figure.text[: at - start] + digit + figure.text[at - start + 1 :]
        before, after = (_digits(each) for each in (figure.text, told))
        if abs(after - before) > _OFF * before:
            return text[:at] + digit + text[at + 1 :]
    return None


def _digits(text: str) -> Decimal:
    return Decimal("".join(mark for mark in text if mark in "0123456789"))


def main() -> None:
    """Change, check and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--stories", type=Path, default=STORIES, help="another file of stories")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--shown", type=int, default=20, help="how many to print")
    options = parser.parse_args()
    draw, rules = random.Random(options.seed), load_rules()
    met, equations, told = Counter[str](), Counter[str](), 0

    def check(text: str, published: Published) -> Report:
        return check_article(read_string(text, "story.txt", "txt", published=published), rules)

    for published, text in stories(options.stories):
        report = check(text, published)
        for figure, outcome in zip(report.reading.figures, outcomes(report), strict=True):
            other = changed(draw, text, figure) if outcome == "agrees" else None
            if other is None:
                continue
            again = check(other, published)
            now = {each.span.start: each for each in again.reading.figures}
            left = now.get(figure.span.start)
            became = "no figure" if left is None else outcomes(again)[left.index]
            met[became] += 1
            if left is None or became != "agrees":
                continue
            holding = [one for one in again.decided if one.holds and left.index in one.figures]
            equations.update({one.equation for one in holding})
            told += 1
            if told <= options.shown:
                beside = [str(again.reading.figures[at]) for at in holding[0].figures]
                print(f"{figure} made {left}: {holding[0].equation} of {', '.join(beside)}")
    total = sum(met.values())
    print(f"{total} figures that agree, one digit changed: {dict(met.most_common())}")
    print(f"still agree: {met['agrees']} ({met['agrees'] / max(total, 1):.1%}), by "
          f"{dict(equations.most_common())}")  # fmt: skip


if __name__ == "__main__":
    main()
