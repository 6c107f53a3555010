"""The data contract as pydantic models, and the JSON Schema made from them."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Place(_Strict):
    """A slice of the decoded file: code points, BOM not counted, newlines as they are."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class UncheckedFigure(Place):
    """A figure that nothing was checked against."""

    reason: str


class Source(_Strict):
    """A place outside the story that a figure was compared with."""

    where: str
    text: str


class EquationDecided(_Strict):
    """An equation that a figure stood in and that could be decided."""

    equation: str = Field(
        description="its name in the table of equations; of compare, what a source says: "
        "supported, rounded, derived"
    )
    holds: bool
    # A field may not be called "with" in Python.
    others: list[Place] = Field(
        alias="with", description="the other figures in it, and the things that it lists"
    )
    sources: list[Source] = Field(description="the places of sources that it was decided by")
    working: str = Field(description="how the sources give the figure, where none prints it")


class CoveredFigure(Place):
    """What became of a figure, and what it was compared with."""

    outcome: Literal["agrees", "in conflict", "in question", "set aside", "not checked"]
    compared: list[EquationDecided]


class PlacedLabel(Place):
    """A figure or caveat phrase that takes part in a finding."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    part: str = Field("", description="place in a container format: paragraph, page, pointer")
    note: str
    primary: bool


class StoryFinding(_Strict):
    """One discrepancy."""

    id: str = Field(description="fingerprint that survives edits elsewhere in the story")
    rule: str
    group: str
    severity: Literal["error", "warning", "info"]
    message: str
    working: str
    question: str = Field(description="what to ask the reporter")
    labels: list[PlacedLabel]


class PublicationDay(_Strict):
    """The day that anchors "Friday" and "last week", and who stated it."""

    date: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    stated_by: str


class StoryReport(_Strict):
    """What ``check --format jsonl`` prints for one story."""

    version: Literal[1]
    path: str
    published: PublicationDay | None
    not_read: str = Field(description="why the prose was not checked; empty if it was")
    loosened: list[str] = Field(
        description="what settings, lists and options took out of the check or the report"
    )
    figures: int = Field(ge=0)
    checked: int = Field(ge=0)
    unchecked: list[UncheckedFigure]
    coverage: list[CoveredFigure]
    findings: list[StoryFinding]


_DECIMAL = r"^-?\d+(\.\d+)?(E[+-]?\d+)?$"


class PeriodStated(_Strict):
    """The time a figure describes; days are null while unresolved."""

    text: str
    start: str | None
    end: str | None


class AttributionStated(_Strict):
    """Who gave the figure."""

    name: str
    kind: Literal["named", "unnamed"]
    verb: str
    carried: bool


class CaveatStated(Place):
    """A limit that the text puts on a figure."""

    kind: str


class DaysStated(_Strict):
    """The days that a date covers."""

    first: str
    last: str


class StoryFigure(Place):
    """One figure; ``low`` and ``high`` are the hard interval, null where unbounded."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    part: str = ""
    kind: str
    low: str | None = Field(pattern=_DECIMAL)
    high: str | None = Field(pattern=_DECIMAL)
    low_open: bool
    high_open: bool
    soft_low: str | None = Field(pattern=_DECIMAL)
    soft_high: str | None = Field(pattern=_DECIMAL)
    days: DaysStated | None = Field(description="for a date whose year is known")
    value: str | None = Field(pattern=_DECIMAL)
    unit: str
    dimension: str
    per: str
    measure: str
    scope: list[str]
    period: PeriodStated | None
    attribution: AttributionStated | None
    hedge: str
    status: str
    caveats: list[CaveatStated]
    section: str


class RejectedNumber(Place):
    """A number that is no figure, and why."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    part: str = ""
    reason: str


class StoryFigures(_Strict):
    """What ``figures --format jsonl`` prints for one story."""

    version: Literal[1]
    path: str
    published: PublicationDay | None
    not_read: str
    figures: list[StoryFigure]
    rejected: list[RejectedNumber] = []


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of both objects and of arrays of either.

    The objects stand under ``$defs`` by their names.
    """
    adapter: TypeAdapter[
        StoryReport | StoryFigures | list[StoryReport] | list[StoryFigures]
    ] = TypeAdapter(StoryReport | StoryFigures | list[StoryReport] | list[StoryFigures])
    schema = adapter.json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
