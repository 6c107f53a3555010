"""Choose the rules of a run by name, group, severity or glob."""

from collections.abc import Iterable, Sequence

from factcheck.check.rule import Rule
from factcheck.errors import SettingsError
from factcheck.model.finding import SEVERITIES

ALL = "all"


def select_rules(
    rules: Sequence[Rule],
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> tuple[Rule, ...]:
    """Return the rules to run, in their order.

    Without ``select`` those that are on by default; ``extend_select`` adds and
    ``ignore`` takes away. A rule that is off by default is chosen by its name
    or its group only. Raises ``SettingsError`` for a word that names nothing.
    """
    check_names(rules, (*(select or ()), *extend_select, *ignore))
    chosen = []
    for rule in rules:
        wanted = rule.on if select is None else _named(rule, select)
        if (wanted or _named(rule, extend_select)) and not _fits(rule, ignore):
            chosen.append(rule if rule.on else rule._replace(on=True))
    return tuple(chosen)


def check_names(rules: Sequence[Rule], words: Iterable[str]) -> None:
    """Raise ``SettingsError`` for a word that names no rule, group or severity."""
    for word in words:
        if not any(_fits(rule, (word,)) for rule in rules) and word not in (ALL, *SEVERITIES):
            import difflib

            known = sorted({rule.name for rule in rules} | {rule.group for rule in rules})
            near = difflib.get_close_matches(word, known, n=3, cutoff=0.5)
            hint = f"; did you mean {' or '.join(near)}?" if near else "; see factcheck rules"
            hint = "; repeat the option for each" if "," in word else hint
            raise SettingsError(f"no rule, group or severity is called {word}{hint}")


def _named(rule: Rule, words: Sequence[str]) -> bool:
    if rule.on:
        return _fits(rule, words)
    return rule.name in words or rule.group in words


def _fits(rule: Rule, words: Sequence[str]) -> bool:
    if ALL in words or rule.name in words or rule.group in words or rule.severity in words:
        return True
    globs = [word for word in words if any(mark in word for mark in "*?[")]
    if not globs:
        return False
    from fnmatch import fnmatchcase

    return any(fnmatchcase(rule.name, glob) for glob in globs)
