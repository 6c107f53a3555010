"""Put each figure in context: what it counts, where, when, who says so and with what limits."""

from factcheck.context.attribution import Sources
from factcheck.context.caveats import find_caveats
from factcheck.context.coreference import find_antecedent
from factcheck.context.expressions import Expression, find_expressions
from factcheck.context.measure import find_measure
from factcheck.context.period import carried_on, period_of
from factcheck.context.scope import find_scope
from factcheck.context.status import find_status
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity

__all__ = ["add_context"]


def add_context(article: Article, quantities: tuple[Quantity, ...]) -> tuple[Figure, ...]:
    """Return the quantities as figures, in reading order, each with its context."""
    mentions_of: dict[int, list[tuple[int, Mention]]] = {}
    for index, quantity in enumerate(quantities):
        mention = quantity.mention
        mentions_of.setdefault(mention.sentence.index, []).append((index, mention))
    caveats = find_caveats(article, mentions_of) if quantities else {}
    sources = Sources(article)
    times: dict[int, list[Expression]] = {}
    figures: list[Figure] = []
    text = article.text
    for index, quantity in enumerate(quantities):
        mention = quantity.mention
        sentence = mention.sentence
        expressions = times.get(sentence.index)
        if expressions is None:
            beside = [each for _, each in mentions_of[sentence.index]]
            expressions = find_expressions(sentence, beside, text, article.published)
            times[sentence.index] = expressions
        if mention.kind in ("date", "time"):
            said = sources.wording(sentence)
            period = period_of(mention, said, expressions)
            figures.append(Figure(quantity, index, period=period))
            continue
        attribution = sources.of(mention)
        said = sources.wording(sentence)
        measure = find_measure(mention, said, figures)
        refers_to = find_antecedent(mention, measure, figures)
        if refers_to is not None and (
            measure is None or measure.span.end <= mention.span.start
        ):
            measure = (
                figures[refers_to].measure or measure
            )  # "the actual number" counts what it points to
        figures.append(
            Figure(
                quantity,
                index,
                measure=measure,
                scope=find_scope(mention, measure, text),
                period=(
                    period_of(mention, said, expressions, measure)
                    if expressions
                    else carried_on(mention, said, measure, figures)
                ),
                attribution=attribution,
                status=find_status(mention, attribution),
                caveats=caveats.get(index, ()),
                refers_to=refers_to,
            )
        )
    return tuple(figures)
