"""Tell whether a story is in English, by its closed-class words."""

import re

# Words that run through any English prose and are rare in other languages'.
_ENGLISH = frozenset(
    "the of and to with that for was is are by from have has it at be this which were but not "
    "his her their they would who been had will on as in an or its than about after more when "
    "he she we you said".split()
)
# The same of the languages a newsroom is likeliest to hold; none is an English word
# that news uses often.
_FOREIGN = frozenset(
    "der die das und ist von zu den dem des mit für auf nicht ein eine sich auch es im wird "
    "le la les et du une est dans que qui pour pas sur au par il ce se aux ont sont "
    "el los las y del en por con para una su como más lo al pero "
    "di che non per della sono gli nel alla più anche "
    "o os da do em um uma não com na no dos das "
    "van het een en dat niet zijn voor met op ook aan werd naar "
    "och att det som är på för med av till inte den ett "
    "og til er af ikke å "
    "w z na nie się że jest oraz i do "
    "ve bir bu için ile da de "
    "dan yang di untuk dengan ini itu dari".split()
) - frozenset("do no an in on as is for was at of i me to".split())

# Latin letters with their accents end at U+024F.
_BEYOND_LATIN = re.compile("[^\0-ɏ]")
_FEWEST_LETTERS = 20  # fewer say nothing about a script
_FEWEST_WORDS = 12  # fewer running words say nothing about a language
_SAMPLE = 4000


def why_unread(text: str) -> str:
    """Return why the prose cannot be checked, or "" for English and for too little text."""
    sample = text
    if len(text) > 2 * _SAMPLE:
        middle = len(text) // 2
        sample = f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE // 2]} {text[-_SAMPLE:]}"
    if not sample.isascii():
        other = sum(map(str.isalpha, _BEYOND_LATIN.findall(sample)))
        # Most stories that are not plain ASCII have curly quotation marks and no such letter.
        letters = sum(map(str.isalpha, sample)) if other * 2 > _FEWEST_LETTERS else 0
        if letters >= _FEWEST_LETTERS and other * 2 > letters:
            return "not in English: another script"
    # Names and German nouns have capitals: only running words are counted.
    words = [word.strip(".,;:!?\"'“”‘’()«»") for word in sample.split()]
    running = [word for word in words if word.isalpha() and word.islower()]
    if len(running) < _FEWEST_WORDS:
        return ""
    english = sum(map(_ENGLISH.__contains__, running))
    foreign = sum(map(_FOREIGN.__contains__, running))
    if foreign > english and foreign * 20 >= len(running):
        return f"not in English: {_share(english, running)}"
    if len(running) >= 60 and english * 20 < len(running):
        return f"not in English: {_share(english, running)}"
    return ""


def _share(count: int, words: list[str]) -> str:
    several = f"only {count} of its {len(words)} words looked at are common English ones"
    one = f"only 1 of its {len(words)} words looked at is a common English one"
    none = f"none of its {len(words)} words looked at is a common English one"
    return none if count == 0 else one if count == 1 else several
