"""The options of each command, and a reader of plain calls that needs no library.

Most runs are a plain ``factcheck check story.md --format json``. Loading the
command-line library for them would take half of the start-up budget, so a call
made only of known long options and paths is read here; anything else (help, a
typo, a missing value) is left to the library, which explains it.
"""

from typing import Any, NamedTuple, TypeVar


class CheckOptions(NamedTuple):
    """Options of ``factcheck check``; a text left empty takes the settings' value."""

    paths: tuple[str, ...] = ()
    format: str = ""
    fail_level: str = ""
    date: str = ""
    dates: str = ""
    input_format: str = ""
    stdin_filename: str = ""
    extract_article: bool = False
    color: str = "auto"
    verbose: bool = False
    output: tuple[str, ...] = ()
    comments: str = ""
    open: bool = False
    show_level: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rule: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    show_settings: bool = False
    baseline: str = ""
    no_baseline: bool = False
    ledger: str = ""
    since: str = ""
    jobs: str = ""
    no_cache: bool = False
    memory: str = ""
    reader: str = ""


class FiguresOptions(NamedTuple):
    """Options of ``factcheck figures``."""

    paths: tuple[str, ...] = ()
    format: str = "table"
    all: bool = False
    date: str = ""
    dates: str = ""
    input_format: str = ""
    stdin_filename: str = ""
    extract_article: bool = False


def with_lists(options: CheckOptions) -> CheckOptions:
    """Return the options with names that one value parts by commas taken apart."""
    return options._replace(
        select=_apart(options.select),
        extend_select=_apart(options.extend_select),
        ignore=_apart(options.ignore),
        rule=_apart(options.rule),
    )


def _apart(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


_ANSWERS = ("ask", "replies:")
_REPLIES = ".jsonl"  # the ending of a file of replies, and of no story


def with_values(words: list[str]) -> list[str]:
    """Return the words of a call with the value that ``--reader`` may be given without."""
    found: list[str] = []
    rest = iter([*words, ""])
    for word in rest:
        if word != "--reader":
            found.append(word)
            continue
        value = next(rest)
        given = value.startswith(_ANSWERS) or value.endswith(_REPLIES)
        found += [f"--reader={value if given else _ANSWERS[0]}"] + ([] if given else [value])
    return found[: -1 if not found[-1] else None]


Options = TypeVar("Options", CheckOptions, FiguresOptions)


def read_plain_call(words: list[str], kind: type[Options]) -> Options | None:
    """Return the options of a plain call, or ``None`` to leave it to the library.

    An option's default tells its form: a tuple may be repeated, a bool is a
    flag, a text takes one value.
    """
    defaults = kind._field_defaults
    values: dict[str, Any] = {}
    paths: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "-" or not word.startswith("-"):
            paths.append(word)
            continue
        option, equals, value = word.partition("=")
        name: str = option[2:].replace("-", "_")
        if (
            not option.startswith("--")
            or name not in defaults
            or name == "paths"
            or "_" in option
        ):
            return None
        default = defaults[name]
        if isinstance(default, bool):
            if equals:
                return None
            values[name] = True
            continue
        if not equals:
            value = next(rest, "--")
            if value.startswith("-") and value != "-":
                return None
        if isinstance(default, tuple):
            values[name] = (*values.get(name, ()), value)
        else:
            values[name] = value
    return kind(**{**values, "paths": tuple(paths)}) if paths else None
