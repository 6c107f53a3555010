"""Tell how firm a figure is: measured, estimated, projected, claimed, planned, superseded."""

from factcheck.lexicon.attribution_words import VERB_CLASS
from factcheck.model.figure import Attribution, Status
from factcheck.model.mention import Mention

_WORDS: dict[str, Status] = {
    **dict.fromkeys(
        "estimated estimates estimate estimating guess guessed guesses reckoned".split(),
        "estimated",
    ),
    **dict.fromkeys(
        "projected projection projections forecast forecasts forecasting predicted "
        "prediction predictions expected expects will would could might likely "
        "anticipated".split(),
        "projected",
    ),
    **dict.fromkeys(
        "claimed claiming alleged allegedly purported".split(),
        "claimed",
    ),
    **dict.fromkeys(
        "planned plans planning plan proposed proposes proposal pledged intends aims "
        "target targets".split(),
        "planned",
    ),
    **dict.fromkeys("initially originally previously earlier formerly".split(), "earlier"),
}
_BEFORE = 7
_AFTER = 4
_VERB_STATUS: dict[str, Status] = {
    "estimated": "estimated", "projected": "projected", "claimed": "claimed",
    "planned": "planned", "measured": "measured",
}  # fmt: skip
_STOPS = frozenset(',;:.—–“”"()')


def find_status(mention: Mention, attribution: Attribution | None) -> Status:
    """Return how firm the text says the figure is; empty where it does not say.

    Words beside the figure in its clause go before the source's verb.
    """
    lower = mention.sentence.tokens.lower
    for index in range(mention.first - 1, max(-1, mention.first - 1 - _BEFORE), -1):
        word = lower[index]
        if word in _WORDS:
            return _WORDS[word]
        if word in _STOPS:
            break
    for word in lower[mention.last + 1 : mention.last + 1 + _AFTER]:
        if word in _STOPS:
            break
        if word in ("estimated", "estimate", "projected", "forecast", "planned", "claimed"):
            return _WORDS[word]
    if attribution is None or attribution.carried:
        return ""
    return _VERB_STATUS.get(VERB_CLASS.get(attribution.verb, ""), "")
