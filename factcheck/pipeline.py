"""The order of the stages: the one place that knows it."""

import os
from typing import TYPE_CHECKING, Any

from factcheck.check import run_rules
from factcheck.check.time_limit import Steps, TimeLimitError, limited_steps, step_limit
from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.link import link
from factcheck.model.article import Article
from factcheck.model.collecting import uncollected
from factcheck.model.reading import Fault, Reading, Report
from factcheck.units import quantify
from factcheck.units.house import House, in_house

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factcheck.check.example_lines import Example
    from factcheck.check.rule import Rule
    from factcheck.memory.look_up import Memory
    from factcheck.model.relation import Relation
    from factcheck.reference.tables import Tables
    from factcheck.settings import Settings


NO_HOUSE = House()

# None of 20,000 printed stories holds more than 310 numbers; each costs one or two
# thousandths of a second, so that what is no story ends within seconds.
MOST_NUMBERS = 5_000
MOST_IN_SOURCE = 50_000  # a source is only read; a book of tables


def read_figures(article: Article, house: House = NO_HOUSE) -> Reading:
    """Return the article's figures in context and the relations among them.

    ``house`` decides what a sign or a numeric date leaves open. A finder of
    relations that breaks or takes too long is named in the reading's faults.
    Raises ``StoryFault`` for a story of more than ``MOST_NUMBERS``.
    """
    mentions, rejected = extract(article, MOST_NUMBERS)
    figures = add_context(article, in_house(quantify(mentions), house))
    with limited_steps(step_limit(len(article.text))) as steps:
        watch = _Watch(article, steps)
        relations = link(article, figures, watch.run)
    return Reading(article, figures, relations, rejected, tuple(watch.faults))


class _Watch:
    """Runs finders within their time, and keeps what one that breaks has to say."""

    def __init__(self, article: Article, steps: Steps) -> None:
        self.faults: list[Fault] = []
        self._story = article.path
        self._steps = steps

    def run(self, finder: "Callable[..., Iterable[Relation]]", *given: Any) -> "list[Relation]":
        """Return what the finder finds, nothing if it breaks."""
        code = finder.__code__
        try:
            with self._steps.of(f"{code.co_filename} on {self._story}"):
                return list(finder(*given))
        except (Exception, TimeLimitError) as error:
            if self._steps.overdue:
                raise
            from factcheck.check.execute import line_in

            line = line_in(error, code.co_filename) or code.co_firstlineno
            reason = " ".join(str(error).split()) or "no message"
            if not isinstance(error, TimeLimitError):
                reason = f"{type(error).__name__}: {reason}"
            self.faults.append(Fault("", code.co_filename, line, self._story, reason))
            return []


def read_source(article: Article, house: House = NO_HOUSE) -> Reading:
    """Return the article's figures in context; a source is not checked for itself.

    Raises ``StoryFault`` for one of more than ``MOST_IN_SOURCE`` numbers.
    """
    mentions, rejected = extract(article, MOST_IN_SOURCE)
    figures = add_context(article, in_house(quantify(mentions), house))
    return Reading(article, figures, {}, rejected)


def check_article(
    article: Article, rules: "Iterable[Rule]", settings: "Settings | None" = None
) -> Report:
    """Return what the rules find in the article, and how much of it they covered.

    The settings give the house's locale and currency, and rules their tables and
    the house style.
    """
    house = House(settings.locale, settings.currency) if settings else NO_HOUSE
    with uncollected():
        return run_rules(read_figures(article, house), rules, given=helpers_from(settings))


def helpers_from(settings: "Settings | None") -> "Mapping[str, Callable[[], Any]]":
    """Return the makers of the helpers that come from the settings: tables, style, memory.

    Tables are looked for in the settings' table folders, the first that has one wins.
    """
    if settings is None:
        return {"style": dict, "tables": lambda: _tables(())}
    helpers: dict[str, Callable[[], Any]] = {
        "style": lambda: settings.style,
        "tables": lambda: _tables(settings.table_folders),
    }
    if settings.memory:
        helpers["memory"] = lambda: _memory(settings.memory)
    return helpers


_open_memories: "dict[str, Memory]" = {}


def _memory(path: str) -> "Memory":
    """Return the memory at ``path``, the same for every story of a run."""
    if path not in _open_memories:
        from factcheck.memory.look_up import Memory

        _open_memories[path] = Memory(path)
    return _open_memories[path]


def remembered(example: "Example") -> "Mapping[str, Callable[[], Any]]":
    """Return the maker of the memory that an example's ``Printed:`` lines fill, if any."""
    if not example.printed:
        return {}

    def make() -> "Memory":
        from factcheck.memory.look_up import Memory
        from factcheck.memory.schema import in_process
        from factcheck.memory.writer import PrintedStory, Writer

        connection = in_process()
        writer = Writer(connection)
        for printed in example.printed:
            reading = read_example(printed)
            headline = reading.article.headline
            told = reading.article.quote(headline.span) if headline else ""
            for _ in range(printed.times):
                name = f"story {writer.stories + 1}"
                story = PrintedStory(name.encode(), name, printed.day, "", told, "")
                writer.add(story, reading)
        writer.commit()
        return Memory("the example", connection)

    return {"memory": make}


_open_tables: "dict[tuple[str, ...], Tables]" = {}


def _tables(folders: tuple[str, ...]) -> "Tables":
    """Return the tables of these folders, the same for every story of a run."""
    if folders not in _open_tables:
        from factcheck.reference.tables import Tables

        _open_tables[folders] = Tables(folders)
    return _open_tables[folders]


def read_example(example: "Example") -> Reading:
    """Return the reading of an example line's draft."""
    from factcheck.model.article import Published, Section
    from factcheck.model.span import Span
    from factcheck.read.sentences import split_sentences

    text = example.text
    sections: list[Section] = []
    place = count = 0
    for index, (kind, paragraph) in enumerate(example.paragraphs):
        section = Section(kind, Span(place, place + len(paragraph)), index)
        section.sentences = split_sentences(text, section, count)
        count += len(section.sentences)
        place += len(paragraph) + 2
        sections.append(section)
    article = Article(
        path=f"{_near(example.path)}:{example.line}",
        text=text,
        sections=tuple(sections),
        published=Published(example.day, "the example") if example.day else None,
        meta={"tags": example.tags} if example.tags else None,
    )
    return read_figures(article)


def _near(path: str) -> str:
    """Return a path as seen from here, where it lies below."""
    short = os.path.relpath(path)
    return path if short.startswith("..") else short
