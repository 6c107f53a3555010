"""The forms of a word meet in one lemma, and different words do not."""

import pytest

from factcheck.lexicon.lemmas import lemma

ONE_WORD = [
    "hire hires hired hiring",
    "stop stops stopped stopping",
    "rise rises rose risen rising",
    "cost costs costing",
    "city cities",
    "carry carries carried carrying",
    "vote votes voted voting",
    "child children",
    "kill kills killed killing",
    "sell sells sold selling",
    "house houses house's",
    "miss misses missed missing",
]
TWO_WORDS = [
    ("hire", "higher"), ("king", "kin"), ("red", "r"), ("bus", "bu"),
    ("evening", "even"), ("hundred", "hundr"), ("news", "new"),
]  # fmt: skip


@pytest.mark.parametrize("forms", ONE_WORD)
def test_forms_of_one_word_share_their_lemma(forms: str) -> None:
    """Number, tense and possession leave the lemma as it is."""
    assert len({lemma(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_other_words_stay_apart(one: str, other: str) -> None:
    """Words that only look alike keep lemmas of their own."""
    assert lemma(one) != lemma(other)
