"""Rule: a check with its name, severity and subject, and the decorators that set them."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, get_args

from factcheck.model.article import SectionKind
from factcheck.model.finding import SEVERITIES, Severity

_Function = TypeVar("_Function", bound=Callable[..., Any])

DEFAULT_SEVERITY: Severity = "warning"


class Rule(NamedTuple):
    """A check as the runner calls it.

    ``name`` is the function's name in kebab-case without ``check_``, ``group``
    its folder. ``subject`` is the first parameter's name, ``helpers`` the other
    parameters. ``sections`` and ``tags`` limit where it runs, ``instead_of``
    names the rules it speaks for when both flag the same figures. ``load``
    returns the function; a built-in rule's file is executed on the first call.
    ``trusted`` tells built-in rules, which run without a time limit.
    """

    name: str
    group: str
    severity: Severity
    subject: str
    helpers: tuple[str, ...]
    path: str
    line: int
    load: Callable[[], Callable[..., Any]]
    on: bool = True
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    trusted: bool = False
    fixtures: Callable[[], dict[str, Callable[..., Any]]] | None = None

    @property
    def doc(self) -> str:
        """The rule's docstring, without indentation."""
        text = self.load().__doc__ or ""
        lines = text.expandtabs().splitlines()
        margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
        margin = min(margins, default=0)
        return "\n".join([*lines[:1], *(line[margin:] for line in lines[1:])]).strip()

    @property
    def holds(self) -> str:
        """What must hold: the docstring's first line, without one the name in words."""
        return self.doc.partition("\n")[0].strip() or self.name.replace("-", " ")


def _mark(function: _Function, key: str, value: object) -> _Function:
    function.__dict__.setdefault("factcheck", {})[key] = value
    return function


def severity(level: Severity) -> Callable[[_Function], _Function]:
    """Return a decorator that gives a rule's findings this severity ("warning" without)."""
    if level not in SEVERITIES:
        raise ValueError(f"severity {level!r}: choose one of {', '.join(SEVERITIES)}")
    return lambda function: _mark(function, "severity", level)


def off_by_default(function: _Function) -> _Function:
    """Run the rule only where the settings or the command line select it by name."""
    return _mark(function, "on", False)


def applies_to(
    *,
    section: SectionKind | tuple[SectionKind, ...] = (),
    tag: str | tuple[str, ...] = (),
) -> Callable[[_Function], _Function]:
    """Return a decorator that limits a rule to sections of a kind or to tagged stories.

    A relation lies in a section when one of its figures does. A story's tags
    are its front matter's ``tags``; one of those named is enough.
    """
    sections = (section,) if isinstance(section, str) else tuple(section)
    for kind in sections:
        if kind not in get_args(SectionKind):
            known = ", ".join(get_args(SectionKind))
            raise ValueError(f"section {kind!r}: choose one of {known}")
    tags = (tag,) if isinstance(tag, str) else tuple(tag)

    def decorate(function: _Function) -> _Function:
        _mark(function, "sections", sections)
        return _mark(function, "tags", tags)

    return decorate


def instead_of(*names: str) -> Callable[[_Function], _Function]:
    """Return a decorator that makes a rule speak in place of the rules named.

    When both flag the same figures of a story, theirs is the same discrepancy
    told less well, and is left out.
    """
    return lambda function: _mark(function, "instead_of", names)


def fixture(function: _Function) -> _Function:
    """Offer the function's result to every rule that names it as a parameter.

    It may ask for helpers and other fixtures by parameter name itself, and is
    called at most once for a story.
    """
    return _mark(function, "fixture", True)
