"""No text breaks the context of its figures or the rules on caveats."""

from hypothesis import given, settings, strategies as st

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text

GROUPS = {"sourcing", "casualties", "polls", "risk", "money"}
RULES = tuple(rule for rule in load_rules() if rule.group in GROUPS)
WORDS = (
    'said , . ; — “ ” " ‘ ( ) : according to the officials report poll survey margin of error '
    "risk cancer doubled 40 1,200 3.5% $5 million two-thirds half one in 5,000 not including "
    "excluding doesn't include the figure actual number tops killed militants army dead toll "
    "last week two years ago since 1990 budget tax lead leads points likely more than up to "
    "those them another other per a year estimated 2016 March Monday Ann Lee \n\n [Caption] ? "
    "months average salary every taxpayer record people protesters marched acre deficit debt"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_words_are_read(words: list[str]) -> None:
    """Whatever stands beside whatever, every figure gets its context and no rule breaks."""
    article = read_text("A headline\n\n" + " ".join(words), "story.txt")
    reading = read_figures(article)

    report = run_rules(reading, RULES)

    assert report.faults == ()
    assert [figure.index for figure in reading.figures] == list(range(len(reading.figures)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_context_lies_in_the_text(words: list[str]) -> None:
    """Every span of a figure's context covers words of the article, without outer spaces."""
    article = read_text("A headline\n\n" + " ".join(words), "story.txt")

    for figure in read_figures(article).figures:
        spans = [caveat.span for caveat in figure.caveats]
        spans += [scope.span for scope in figure.scope]
        spans += [part.span for part in (figure.period, figure.attribution) if part is not None]
        for span in spans:
            quote = article.quote(span)
            assert quote == quote.strip() != ""
