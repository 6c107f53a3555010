"""The order of the stages: the one place that knows it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.check import run_rules
from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.link import link
from factcheck.model.article import Article
from factcheck.model.reading import Reading, Report
from factcheck.units import quantify

if TYPE_CHECKING:
    from factcheck.check.examples import Example
    from factcheck.check.rule import Rule


def read_figures(article: Article) -> Reading:
    """Return the article's figures in context and the relations among them."""
    mentions, rejected = extract(article)
    figures = add_context(article, quantify(mentions))
    return Reading(article, figures, link(article, figures), rejected)


def check_article(article: Article, rules: "Iterable[Rule]") -> Report:
    """Return what the rules find in the article, and how much of it they covered."""
    return run_rules(read_figures(article), rules)


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
        path=f"{example.path}:{example.line}",
        text=text,
        sections=tuple(sections),
        published=Published(example.day, "the example") if example.day else None,
        meta={"tags": example.tags} if example.tags else None,
    )
    return read_figures(article)
