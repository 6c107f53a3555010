"""Skeletons of new rules: for each subject an assert and examples that run."""

from typing import NamedTuple


class Skeleton(NamedTuple):
    """What fills a new rule's file for one subject."""

    kind: str
    holds: str
    why: str
    flags: str
    passes: str
    body: str


SKELETONS: dict[str, Skeleton] = {
    "figure": Skeleton(
        kind="Figure",
        holds="A figure of a billion or more says who gave it.",
        why="Replace this by why editors get it wrong, and the assert by your own.",
        flags="The scheme will cost [[$3 billion]].",
        passes="The scheme will cost $3 billion, according to the audit office.",
        body='assert figure.value < 10**9 or figure.attribution, f"who says {figure}?"',
    ),
    "change": Skeleton(
        kind="Change",
        holds="A change of a hundredfold or more is checked by hand.",
        why="A slip of a decimal point makes such changes.",
        flags="Sales rose [[900%]] from $40 million to $400 million.",
        passes="Sales rose 20% from $40 million to $48 million.",
        body='assert change.stated < 500, f"{change.stated} is a very large change"',
    ),
    "breakdown": Skeleton(
        kind="Breakdown",
        holds="The parts of a total add up to it.",
        why="A part is easily left out, or counted twice.",
        flags="The bus carried 51 passengers: 30 adults, 12 children and 8 babies.",
        passes="The bus carried 50 passengers: 30 adults, 12 children and 8 babies.",
        body=(
            "if breakdown.total is None:\n        return\n    "
            "added = sum(breakdown.parts)\n    "
            "assert breakdown.total.could_be(added), "
            'f"the parts make {added}, not {breakdown.total}"'
        ),
    ),
    "restatement": Skeleton(
        kind="Restatement",
        holds="A number that is given twice is the same both times.",
        why="One of the two was updated and the other was not.",
        flags=(
            "The scheme will hire [[240]] tutors. ¶ The [[420]] tutors of the scheme "
            "start in May."
        ),
        passes=(
            "The scheme will hire 240 tutors. ¶ The 240 tutors of the scheme start in May."
        ),
        body=(
            "first, second = restatement.first, restatement.second\n    "
            'assert first.could_be(second), f"{first} in one place, {second} in another"'
        ),
    ),
    "conversion": Skeleton(
        kind="Conversion",
        holds="The two units of a length agree.",
        why="Conversions are done in the head on deadline.",
        flags="The road is 10 miles (26 km) long.",
        passes="The road is 10 miles (16 km) long.",
        body=(
            "first, second = conversion.first, conversion.second\n    "
            'assert first.could_be(second), f"{first} is not {second}"'
        ),
    ),
    "share": Skeleton(
        kind="Share",
        holds="A share of an amount gives the amount beside it.",
        why="The percentage is often from last year and the amount from this.",
        flags="Schools get 50% of the $80 million budget, or $20 million.",
        passes="Schools get 25% of the $80 million budget, or $20 million.",
        body=(
            "expected = share.base * share.share\n    "
            "assert share.amount.could_be(expected), "
            'f"{share.share} of {share.base} is {expected}"'
        ),
    ),
    "rate": Skeleton(
        kind="Rate",
        holds="Pay is given by the year, beside any other time.",
        why="Two short times make readers convert.",
        flags="She earns [[$20 an hour]], or [[$160 a day]].",
        passes="He gets £500 a week, or £26,000 a year.",
        body='assert "year" in (rate.first.per, rate.second.per), "give it by the year too"',
    ),
    "sentence": Skeleton(
        kind="Sentence",
        holds="A sentence holds at most four figures.",
        why="Readers lose count after that.",
        flags="They won [[3]], [[4]], [[5]], [[6]] and [[7]] medals.",
        passes="They won 3, 4 and 5 medals.",
        body=(
            "inside = [figure for figure in figures if figure.sentence is sentence]\n    "
            'assert len(inside) <= 4, f"{len(inside)} figures in one sentence"'
        ),
    ),
    "headline": Skeleton(
        kind="Section",
        holds="A figure in the headline stands in the story too.",
        why="Headlines are written last and by somebody else.",
        flags="[Headline] Council cuts [[70]] jobs ¶ The council will cut 50 jobs.",
        passes="[Headline] Council cuts 50 jobs ¶ The council will cut 50 jobs.",
        body=(
            "for figure in figures:\n        "
            'if figure.section_kind == "headline":\n            '
            "told = any(figure.could_be(other) for other in body)\n            "
            'assert told, f"{figure} is only in the headline"'
        ),
    ),
    "article": Skeleton(
        kind="Article",
        holds="A story about the budget names the year.",
        why="Budgets of two years are easily mixed up.",
        flags="The council passed its budget of $30 million.",
        passes="The council passed its 2024 budget of $30 million.",
        body=(
            'if "budget" in article.text:\n        '
            'years = [figure for figure in figures if figure.kind == "date"]\n        '
            'assert years, "which year\'s budget?"'
        ),
    ),
}

_HELPERS = {
    "sentence": ("figures: tuple[Figure, ...]",),
    "headline": ("figures: tuple[Figure, ...]", "body: tuple[Figure, ...]"),
    "article": ("figures: tuple[Figure, ...]",),
}


def skeleton_of(name: str, subject: str) -> str:
    """Return the text of a rule file called ``name``, in kebab-case, for one subject."""
    made = SKELETONS[subject]
    helpers = _HELPERS.get(subject, ())
    names = sorted({made.kind, *(("Figure",) if helpers else ())})
    title = name.replace("-", " ")
    parameters = ", ".join((f"{subject}: {made.kind}", *helpers))
    return (
        f'"""{title[:1].upper()}{title[1:]}."""\n\n'
        f"from factcheck import {', '.join(names)}, off_by_default, severity\n\n\n"
        "@off_by_default  # a template: take this line out once the rule is your own\n"
        '@severity("error")\n'
        f"def check_{name.replace('-', '_')}({parameters}) -> None:\n"
        f'    """{made.holds}\n\n'
        f"    {made.why}\n\n"
        f"    Flags: {made.flags}\n"
        f"    Passes: {made.passes}\n"
        '    """\n'
        f"    {made.body}\n"
    )
