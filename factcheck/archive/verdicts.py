"""Verdicts: what people say of drawn findings, kept with who and when, and what follows.

A verdict is a line of a JSON lines file. Lines are only ever added; of several
on one finding the last counts.
"""

import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from math import sqrt
from typing import Literal, NamedTuple, get_args

from factcheck.archive.audit import Drawn
from factcheck.errors import SettingsError

Judgement = Literal["accept", "pedantic", "false"]
JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)


class Verdict(NamedTuple):
    """One judgement of one finding; ``when`` is ISO 8601 in UTC."""

    key: str
    rule: str
    story: str
    verdict: Judgement
    who: str
    when: str
    note: str = ""


class Precision(NamedTuple):
    """How many findings of a rule were judged, and how many were worth a query.

    ``low`` and ``high`` are the ends of Wilson's interval at 95% (Wilson 1927).
    """

    accepted: int
    pedantic: int
    false: int
    low: float
    high: float

    @property
    def judged(self) -> int:
        """How many were judged."""
        return self.accepted + self.pedantic + self.false

    @property
    def share(self) -> float:
        """The share accepted, 0 where none was judged."""
        return self.accepted / self.judged if self.judged else 0.0


def verdict_on(drawn: Drawn, judgement: Judgement, who: str, note: str = "") -> Verdict:
    """Return a verdict given now."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Verdict(drawn.key, drawn.rule, drawn.story.id, judgement, who, now, note)


def read_verdicts(path: str, *, named: bool = False) -> dict[str, Verdict]:
    """Return the verdicts of a file by key, none where there is no file.

    Raises ``SettingsError`` that names the line of one that cannot be read, or says
    that a file which somebody ``named`` is not there.
    """
    if not named and not os.path.exists(path):
        return {}
    try:
        with open(path, encoding="utf-8") as file:
            return {verdict.key: verdict for verdict in _read(file, path)}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise SettingsError(f"{path}: cannot be read: {reason}") from error


def add_verdicts(path: str, verdicts: Iterable[Verdict]) -> None:
    """Add lines to the file; raise ``SettingsError`` where it cannot be written."""
    try:
        with open(path, "a", encoding="utf-8") as file:
            for verdict in verdicts:
                file.write(json.dumps(verdict._asdict(), ensure_ascii=False) + "\n")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error


def precision_by_rule(verdicts: Iterable[Verdict]) -> dict[str, Precision]:
    """Return the precision of each rule that has a verdict."""
    counts: dict[str, dict[str, int]] = {}
    for verdict in verdicts:
        of_rule = counts.setdefault(verdict.rule, dict.fromkeys(JUDGEMENTS, 0))
        of_rule[verdict.verdict] += 1
    found = {}
    for rule, count in counts.items():
        low, high = wilson(count["accept"], sum(count.values()))
        found[rule] = Precision(count["accept"], count["pedantic"], count["false"], low, high)
    return found


def wilson(hits: int, tries: int, z: float = 1.96) -> tuple[float, float]:
    """Return Wilson's interval for a share; (0, 1) where nothing was tried.

    Source: E. B. Wilson, "Probable inference, the law of succession, and
    statistical inference", JASA 22 (1927).
    """
    if not tries:
        return 0.0, 1.0
    share = hits / tries
    middle = share + z * z / (2 * tries)
    reach = z * sqrt(share * (1 - share) / tries + z * z / (4 * tries * tries))
    scale = 1 + z * z / tries
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def _read(lines: Iterable[str], path: str) -> Iterator[Verdict]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            verdict = Verdict(**{name: str(value) for name, value in fields.items()})  # type: ignore[arg-type]
        except (ValueError, TypeError, AttributeError) as error:
            raise SettingsError(f"{path}:{number}: no verdict: {error}") from None
        if verdict.verdict not in JUDGEMENTS:
            raise SettingsError(
                f"{path}:{number}: {verdict.verdict!r}: a verdict is {', '.join(JUDGEMENTS)}"
            )
        yield verdict
