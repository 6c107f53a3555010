"""Give rules the helpers and newsroom fixtures that their parameters name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.check.rule import Rule
from factcheck.check.subjects import HELPERS, helper_of
from factcheck.model.reading import Reading

MEMORY = "memory"  # the helper that only some runs have
NOTHING_GIVEN: Mapping[str, Callable[[], Any]] = MappingProxyType({"style": dict})


class Parameters:
    """The helpers of one story, made when a rule first asks."""

    __slots__ = ("_given", "_made", "_reading")

    def __init__(self, reading: Reading, given: Mapping[str, Callable[[], Any]]) -> None:
        """Serve the rules that run over this reading; ``given`` makes what lies outside it."""
        self._reading = reading
        self._given = given
        self._made: dict[tuple[str, int], Any] = {}

    def values_for(self, rule: Rule) -> list[Any]:
        """Return what the rule's further parameters name, in their order."""
        if not rule.helpers:
            return []
        fixtures = rule.fixtures() if rule.fixtures else {}
        return [self._value(name, fixtures, ()) for name in rule.helpers]

    def _value(
        self, name: str, fixtures: dict[str, Callable[..., Any]], asking: tuple[str, ...]
    ) -> Any:
        function = fixtures.get(name)
        key = (name, id(function))
        if key in self._made:
            return self._made[key]
        if name in asking:
            raise TypeError(f"fixtures ask for one another: {' -> '.join((*asking, name))}")
        if function is None:
            value = self._own(name)
        else:
            code = function.__code__
            parameters = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
            value = function(*(self._value(p, fixtures, (*asking, name)) for p in parameters))
        self._made[key] = value
        return value

    def _own(self, name: str) -> Any:
        if name in self._given:
            return self._given[name]()
        if name not in HELPERS:
            raise TypeError(f"no helper or fixture is named {name!r}")
        if name == MEMORY:
            raise TypeError("there is no memory here: it comes with --memory")
        if name == "tables":
            raise TypeError("there are no tables here: they come with the settings")
        return helper_of(name, self._reading)
