"""What a rule may ask for by parameter name: subjects to run over, and helpers."""

from collections.abc import Callable, Sequence
from typing import Any

from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.model.relation import SUBJECTS, figures_of

# First parameter: the rule runs once for each.
STORY_SUBJECTS: dict[str, str] = {
    "figure": "Figure: each figure of the story, wherever it stands",
    "sentence": "Sentence: each sentence of the story",
    "headline": "Section: the headline, where the story has one",
    "article": "Article: the story itself, once",
    "reading": "Reading: the article with all figures and relations, once",
}

# Further parameters: what the rule gets besides its subject.
HELPERS: dict[str, str] = {
    "article": "Article: the story",
    "reading": "Reading: the article with all figures and relations",
    "figures": "tuple[Figure, ...]: every figure in reading order",
    "body": "tuple[Figure, ...]: the figures of the body text alone",
    "headline": "Section | None: the headline",
    "tables": "Tables: the newsroom's reference tables",
    "memory": "Memory: what the house printed before; without one the rule does not run",
    "style": "Mapping[str, str]: the settings' house style",
    **{
        f"{name}s": f"tuple[{kind.__name__}, ...]: every such relation"
        for name, kind in SUBJECTS.items()
    },
}


def subject_names() -> tuple[str, ...]:
    """Return every name that a first parameter may have."""
    return (*STORY_SUBJECTS, *SUBJECTS)


def subjects_of(name: str, reading: Reading) -> Sequence[Any]:
    """Return the subjects of this name that the reading holds, in reading order."""
    if name == "figure":
        return reading.figures
    if name == "article":
        return (reading.article,)
    if name == "reading":
        return (reading,)
    if name == "sentence":
        return reading.article.sentences
    if name == "headline":
        headline = reading.article.headline
        return () if headline is None else (headline,)
    return reading.relations.get(name, ())


def figures_in(subject: Any, reading: Reading) -> tuple[Figure, ...]:
    """Return the figures that a subject is about; none for a whole story."""
    if isinstance(subject, Figure):
        return (subject,)
    if type(subject) in _RELATIONS:
        return figures_of(subject)
    span = getattr(subject, "span", None)  # a sentence or section
    if span is None:
        return ()
    return tuple(figure for figure in reading.figures if span.covers(figure.span))


_RELATIONS = frozenset(SUBJECTS.values())


def helper_of(name: str, reading: Reading) -> Any:
    """Return the helper of this name for one story; tables and style are the runner's."""
    return _MAKERS[name](reading)


def _relations(name: str) -> Callable[[Reading], Any]:
    return lambda reading: reading.relations.get(name, ())


_MAKERS: dict[str, Callable[[Reading], Any]] = {
    "article": lambda reading: reading.article,
    "reading": lambda reading: reading,
    "figures": lambda reading: reading.figures,
    "body": lambda reading: tuple(f for f in reading.figures if f.section_kind == "body"),
    "headline": lambda reading: reading.article.headline,
    **{f"{name}s": _relations(name) for name in SUBJECTS},
}
