"""Verbs in their forms, but for those that are nouns more often."""

_BASES = (
    "accept account achieve acquire allow amount announce appear approve argue attract average "
    "award ban become begin belong boast bring build buy carry cause charge claim collect "
    "compare complete confirm consider contain continue contribute cost cover create deliver "
    "demand describe deserve detain discover distribute earn eliminate employ enable end enjoy "
    "enter equal exceed exist expect explain extend face feature find finish fetch force form "
    "generate get give go grant happen have help hit hold impose include indicate insist "
    "install "
    "intend introduce invest involve issue keep kill know lack land last launch lay lead leave "
    "let lie like live locate look lose make manage mean measure meet miss move need negotiate "
    "obtain occur offer open operate order own pay perform play post predict prefer prepare "
    "prevent process produce promise propose prove provide publish purchase push put raise "
    "range rank reach receive recommend record register release remain remove represent "
    "require "
    "reveal roll run save say see seek seem sell send serve set share show sign sit sleep "
    "spend "
    "stand start stay stop store suffer suggest supply support suspect suspend take tap target "
    "tell think threaten throw top total trade train travel treat try turn unveil use value "
    "visit vote wait walk want warn wear weigh win wipe withdraw work write yield hire replace "
    "average downgrade eat drink drive fly score beat netted convict arrest injure sentence"
).split()


def _forms(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    return (
        base + ("es" if base.endswith(("ch", "sh", "s", "x")) else "s"),
        base + "ed",
        base + "ing",
    )


# Nouns more often than verbs in these forms.
_NOUNS = frozenset(
    "costs records orders shares stores supports trains votes values ranges forms issues "
    "offers "
    "plays posts releases runs scores signs starts targets totals tops trades turns uses "
    "visits "
    "walks works yields building trading meeting training setting living opening working "
    "processes demands claims charges causes lands lies moves sets shows stands stops supplies "
    "purchases ranks rolls awards averages bans covers ends experiences features forces grants "
    "helps hits holds installs lacks leads likes measures needs orders presses pushes rating "
    "prices sentences drinks drives spending saving offering processing scoring rating".split()
)
VERB_FORMS = (frozenset(form for base in _BASES for form in _forms(base)) - _NOUNS) | frozenset(
    "hit see sees saw seen think know get gets got gave took takes made make makes went "
    "came found "
    "became began brought bought built caught chose cost costs fell felt flew forgot gained "
    "grew held kept knew led left lost meant met paid put reach require requires ran read said "
    "sat sent set shot slept sold spent spoke stood stole swam taught told thought threw "
    "understood wore won wrote withdraw tap produce produces earn include spend buy sell "
    "receive "
    "need want pay provide hire seems rose drew drove ate launches include includes".split()
)
