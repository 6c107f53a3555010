"""Load rules by path from the built-in folder and the newsroom's own."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from functools import partial
from types import ModuleType
from typing import Any, cast

from factcheck.check.bundle import (
    Compiled,
    Described,
    Stamp,
    read_bundle,
    stamps_of,
    write_bundle,
)
from factcheck.check.rule import Rule
from factcheck.errors import RuleError
from factcheck.model.finding import Severity

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def built_in_folder() -> str:
    """Return the folder of the built-in rules: the wheel's, else the checkout's."""
    shipped = os.path.join(_PACKAGE, "_rules")
    return (
        shipped if os.path.isdir(shipped) else os.path.join(os.path.dirname(_PACKAGE), "rules")
    )


def load_rules(folder: str | Sequence[str] | None = None) -> tuple[Rule, ...]:
    """Return the built-in rules and those under ``folder`` or folders, by path.

    Raises ``RuleError`` for a file that cannot be loaded, an unknown parameter
    or rule, or two rules of one name; its text names file and line.
    """
    rules = load_folder(built_in_folder(), trusted=True)
    for own in (folder,) if isinstance(folder, str) else folder or ():
        if not os.path.isdir(own):
            raise RuleError(f"{own}: no such rules folder")
        rules += load_folder(own)
    seen: dict[str, Rule] = {}
    for rule in rules:
        other = seen.setdefault(rule.name, rule)
        if other is not rule:
            raise RuleError(
                f"{rule.path}:{rule.line}: there is a rule {rule.name} already, "
                f"at {other.path}:{other.line}"
            )
    for rule in rules:
        for name in rule.instead_of:
            if name not in seen:
                from factcheck.check.names import nearest

                hint = nearest(name, tuple(seen))
                raise RuleError(f"{rule.path}:{rule.line}: instead_of({name!r}){hint}")
    return rules


def load_file(path: str) -> tuple[Rule, ...]:
    """Return the rules of one file, which may use the fixtures beside it.

    Raises ``RuleError`` for a file that cannot be loaded; its text names file and line.
    """
    from factcheck.check.rule_file import FIXTURES

    whole = os.path.abspath(path)
    if not os.path.isfile(whole):
        raise RuleError(f"{path}: no such rule file")
    folder = os.path.dirname(whole)
    beside = os.path.join(folder, FIXTURES)
    files = [whole] if whole == beside or not os.path.isfile(beside) else [beside, whole]
    rules = _rules_of(_checked_files(files, folder), trusted=False)
    return tuple(rule for rule in rules if rule.path == whole)


def load_folder(folder: str, *, trusted: bool = False) -> tuple[Rule, ...]:
    """Return the rules of the files under ``folder``, by path.

    A trusted file is executed when one of its rules first runs, any other at
    once, so that a fault in it stops the run before any story.
    """
    folder = os.path.abspath(folder)
    stamps = stamps_of(folder, trusted=trusted) if os.path.isdir(folder) else ()
    held = read_bundle(folder, stamps, trusted=trusted)
    if held is None:
        return _compile_all(folder, stamps, trusted)
    files = [_LazyFile(compiled) for compiled in held]
    if not trusted:
        with redirect_stdout(sys.stderr):  # standard output is the report's
            for file in files:
                file.run()
    return _rules_of(files, trusted)


class _LazyFile:
    """A compiled file, executed when a function of it is first asked for."""

    __slots__ = ("_module", "compiled")

    def __init__(self, compiled: Compiled, module: ModuleType | None = None) -> None:
        self.compiled = compiled
        self._module = module

    def run(self) -> ModuleType:
        """Return the executed file; raise ``RuleError`` where it breaks."""
        if self._module is None:
            import marshal

            from factcheck.check.execute import run_code

            self._module = run_code(marshal.loads(self.compiled.code), self.compiled.path)  # noqa: S302
        return self._module

    def function(self, name: str) -> Callable[..., Any]:
        """Return a function of the file."""
        found: Callable[..., Any] = getattr(self.run(), name)
        return found


def _compile_all(folder: str, stamps: tuple[Stamp, ...], trusted: bool) -> tuple[Rule, ...]:
    files = _checked_files([stamp.path for stamp in stamps], folder)
    write_bundle(folder, stamps, [file.compiled for file in files], trusted=trusted)
    return _rules_of(files, trusted)


def _checked_files(paths: Sequence[str], folder: str) -> list[_LazyFile]:
    """Return the files executed; raise ``RuleError`` for a parameter that nobody offers."""
    from factcheck.check.names import check_parameters, known_fixtures
    from factcheck.check.rule_file import compile_file

    with redirect_stdout(sys.stderr):
        files = [_LazyFile(*compile_file(path, folder)) for path in paths]
    fixtures = known_fixtures(
        file.function(name) for file in files for name in file.compiled.fixtures
    )
    for rule in _rules_of(files, trusted=False):
        check_parameters(rule, fixtures)
    return files


def _rules_of(files: list[_LazyFile], trusted: bool) -> tuple[Rule, ...]:
    givers = [file for file in files if file.compiled.fixtures]
    made: dict[str, Callable[..., Any]] = {}

    def fixtures() -> dict[str, Callable[..., Any]]:
        if not made:
            for file in givers:
                made.update({name: file.function(name) for name in file.compiled.fixtures})
        return made

    return tuple(
        _rule(file, described, trusted, fixtures if givers else None)
        for file in files
        for described in file.compiled.rules
    )


def _rule(
    file: _LazyFile,
    described: Described,
    trusted: bool,
    fixtures: Callable[[], dict[str, Callable[..., Any]]] | None,
) -> Rule:
    return Rule(
        name=described.name,
        group=described.group,
        severity=cast("Severity", described.severity),
        subject=described.subject,
        helpers=described.helpers,
        path=file.compiled.path,
        line=described.line,
        load=partial(file.function, described.function),
        on=described.on,
        sections=described.sections,
        tags=described.tags,
        instead_of=described.instead_of,
        trusted=trusted,
        fixtures=fixtures,
    )
