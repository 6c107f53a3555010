"""What is linked may not depend on what the figures are: other values, the same relations."""

import ast
import inspect
import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from factcheck.check import load_rules
from factcheck.check.example_lines import Example
from factcheck.check.examples import examples_of
from factcheck.link import FINDERS, Finder
from tests.link.other_values import Drawn, drawn, proposed

ROOT = Path(__file__).parents[2]
# ARCHITECTURE.md lists them, with what is to replace them.
LOOKING = {"identity/finder", "orders/learned", "restated/twins"}
# Whose code compares values, which no draft here shows.
READ = {"tables/table_rows"}
# Who asks what would fit, or which slip would mend it, looks at values.
ASKING = frozenset("is_telling one_slip retells slip_between".split())


def _drafts() -> Iterator[Example]:
    for rule in load_rules():
        yield from examples_of(rule)
    for path in sorted((ROOT / "training/wordings").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _plain(json.loads(line)["text"])
    for path in sorted((ROOT / "fixtures").glob("*/article.md")):
        yield _plain(path.read_text(encoding="utf-8"))


def _plain(text: str) -> Example:
    paragraphs = tuple(("body", paragraph) for paragraph in text.split("\n\n"))
    return Example("Passes", paragraphs, (), None, (), "draft", 1)  # type: ignore[arg-type]


@cache
def _drawn() -> tuple[Drawn, ...]:
    # Seeded by the draft itself, so that one draft more draws no others anew.
    drafts = [(draft, f"{turn} {draft.text}") for draft in _drafts() for turn in range(2)]
    found = (drawn(draft, random.Random(seed)) for draft, seed in drafts)
    return tuple(each for each in found if each is not None)


def _named(finder: Finder) -> str:
    return finder.__module__.removeprefix("factcheck.link.").replace(".", "/")


def _asks(finder: Finder) -> bool:
    tree = ast.parse(Path(inspect.getfile(finder)).read_text(encoding="utf-8"))
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    return any(name.name in ASKING for node in imports for name in node.names)


def test_finders_that_look_at_values_are_those_listed() -> None:
    """With other values, drawn twice for each draft, all others link as before."""
    looking = {
        _named(finder)
        for finder in FINDERS
        if _asks(finder)
        or any(proposed(finder, each.told) != proposed(finder, each.other) for each in _drawn())
    }

    assert looking == LOOKING


def test_most_drafts_are_compared() -> None:
    """Few drafts drop out because another value would change their words."""
    assert len(_drawn()) > 3000


def test_the_list_in_the_architecture_is_this_one() -> None:
    """ARCHITECTURE.md names each of them, and those only read, in its table."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text[text.index("## Finders that look at values") :]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `link/")]
    named = {path for row in rows for path in row.split("`")[1::2]}

    assert {path.removeprefix("link/").removesuffix(".py") for path in named} == LOOKING | READ
