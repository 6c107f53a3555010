"""Validate a settings table with pydantic, and name the line of what is wrong."""

import datetime
import difflib
import os
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from factcheck.errors import SettingsError
from factcheck.model.finding import Severity
from factcheck.settings.lines import line_of
from factcheck.settings.values import ReaderSettings, SeverityChoice

_MOST_FAULTS = 7  # told behind the first of a file
Locale = Literal["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-IE", "en-NZ", "en-ZA"]


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Outputs = Annotated[
    tuple[Annotated[str, Field(pattern=r"^([a-z]+:.+|.+\\.[a-z]+)$")], ...],
    BeforeValidator(_one_or_many),
]


class _Table(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        use_attribute_docstrings=True,
    )


class StyleTable(_Table):
    """House style for figures, read by the rules of the group ``style``."""

    percent: Literal["percent", "per cent", "%"] = "percent"
    """How a percentage is written after numerals."""
    numerals: Literal["words below 10", "words below 11", "words below 13", "digits"] = "digits"
    """Up to which number words are used instead of numerals."""
    currency: Literal["symbol", "code", "word"] = "symbol"
    """Whether an amount is written $5m, USD 5m or 5m dollars."""
    grouping: Literal["western", "indian"] = "western"
    """Whether a hundred thousand is written 100,000 or 1,00,000."""


class ReaderTable(_Table):
    """Which language model ``--reader`` asks, and within which limits."""

    url: Annotated[str, Field(pattern=r"^https?://[^\s/]+")] = ReaderSettings().url
    """An OpenAI-compatible chat endpoint."""
    model: str = ""
    """The model's name, as the endpoint knows it."""
    allow_remote: bool = False
    """Whether an endpoint that is not on this machine may be asked."""
    seconds: int = Field(default=120, ge=1, le=3600)
    """How long one reply may take."""
    kilobytes: int = Field(default=1024, ge=1, le=16384)
    """How large one reply may be."""
    tokens: int = Field(default=8000, ge=16, le=1_000_000)
    """How many tokens the model may write for a reply."""
    words: int = Field(default=6000, ge=1, le=1_000_000)
    """Longer stories are not sent."""
    at_once: int = Field(default=2, ge=1, le=64)
    """How many stories are asked about at once."""
    passes: int = Field(default=1, ge=1, le=5)
    """How many readings with shuffled ids propose links."""
    keep: Literal["shared", "any"] = "any"
    """Whether a link counts that every reading has, or any of a reader that repeats itself."""
    ask_again: bool = True
    """Whether a second question is put about each link that broke."""
    fail: bool = False
    """Whether what the reader finds may fail a run."""


class PathTable(_Table):
    """What differs for the stories under one glob."""

    select: Names = ()
    """Run these rules only, in place of the general ``select``."""
    extend_select: Names = ()
    """Run these rules as well."""
    ignore: Names = ()
    """Leave these rules out as well."""
    severity: dict[str, SeverityChoice] = {}
    """Other severities, by rule name, group or glob; ``off`` leaves a rule out."""
    fail_level: Severity = "error"
    """Exit with 1 from this severity on."""
    show_level: Severity = "info"
    """Report from this severity on."""
    locale: Locale = "en-US"
    """Which English the story is written in."""
    currency: Currency = "USD"
    """Which currency a bare dollar, pound or rupee sign means."""
    style: StyleTable = StyleTable()
    """House style for figures."""


class SettingsTable(PathTable):
    """The table ``[tool.factcheck]``, or the whole of ``factcheck.toml``."""

    extend: Names = ()
    """Start from these settings files; what stands here is laid over them."""
    rules: Names = ()
    """Folders of the desk's own rules, run beside the built-in ones."""
    tables: Names = ()
    """Folders of the desk's own reference tables."""
    drafts: Names = ()
    """Globs of the files that are stories, where a folder is checked."""
    exclude: Names = ()
    """Globs of files that are no stories."""
    per_path: dict[str, PathTable] = {}
    """Overrides by glob; later ones win."""
    date: datetime.date | None = None
    """Day of publication for stories that state none."""
    format: str = ""
    """How to print the report."""
    output: Outputs = ()
    """Files to write besides, each ``FORMAT:PATH``."""
    baseline: str = ""
    """The baseline file."""
    ledger: str = ""
    """The ledger of accepted findings."""
    memory: str = ""
    """What the house printed before, as ``factcheck remember`` keeps it."""
    cache: bool = True
    """Whether unchanged stories are skipped."""
    jobs: int = Field(default=0, ge=0, le=256)
    """How many stories are checked at once; 0 takes every core."""
    reader: ReaderTable = ReaderTable()
    """The second reader."""


def validate(table: dict[str, Any], text: str, path: str) -> dict[str, Any]:
    """Return the stated values by field name; raise ``SettingsError`` for a bad one."""
    try:
        model = SettingsTable.model_validate(table)
    except ValidationError as error:
        raise SettingsError(_told(error, text, path)) from None
    return {name: _plain(getattr(model, name)) for name in model.model_fields_set}


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in value.model_fields_set}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value


def _told(error: ValidationError, text: str, path: str) -> str:
    """Return what is wrong, a fault behind another; one of several on a line is enough."""
    faults: dict[int, str] = {}
    for one in error.errors():
        faults.setdefault(line_of(text, _keys(one["loc"])), _fault(one, path))
    (line, first), *others = sorted(faults.items())
    further = "".join(f"; line {other}: {told}" for other, told in others[:_MOST_FAULTS])
    more = len(others) - _MOST_FAULTS
    return f"{path}:{line}: {first}{further}" + (f"; and {more} more" if more > 0 else "")


def _fault(first: ErrorDetails, path: str) -> str:
    keys = _keys(first["loc"])
    name = ".".join(keys)
    if keys[:1] == ("tool",) and os.path.basename(path) != "pyproject.toml":
        where = "[tool.factcheck] belongs in pyproject.toml; here the keys stand at the top"
        return where
    if keys[-1:] == ("currency",) and first["type"] == "string_pattern_mismatch":
        wanted = "should be a code of three capitals such as GBP"
        return f"{name}: {wanted}, not {first['input']!r}"
    if first["type"] == "extra_forbidden":
        known = _known_keys(keys[:-1])
        near = difflib.get_close_matches(keys[-1], known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(known)}"
        return f"unknown key {name!r}; {hint}"
    return f"{name}: {_reason(first['type'], first['msg'])}, not {first['input']!r}"


def _reason(kind: str, message: str) -> str:
    return {
        "string_pattern_mismatch": "has the wrong form (see docs/settings.md)",
        "tuple_type": "should be a list of strings",
        "int_parsing": "should be a whole number",
        "int_type": "should be a whole number",
        "bool_parsing": "should be true or false",
        "bool_type": "should be true or false",
    }.get(kind, message[:1].lower() + message[1:])


def _keys(place: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys as written, without list indices."""
    return tuple(str(step) for step in place if isinstance(step, str))


def _known_keys(table: tuple[str, ...]) -> list[str]:
    model: type[_Table] = SettingsTable
    for depth, key in enumerate(table):
        if key == "style":
            model = StyleTable
        elif key == "reader" and depth == 0:
            model = ReaderTable
        elif key == "per-path" and depth == 0:
            model = PathTable
    return sorted(field.alias or name for name, field in model.model_fields.items())
