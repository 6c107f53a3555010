"""Say which date anchored a story's "Friday" and "last week", or that none did."""

from datetime import date

from factcheck.model.article import Article

# Words that mean a day only beside a date of publication; a capital keeps weekdays apart.
_RELATIVE = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "yesterday", "today", "tomorrow", "last night", "last week", "this week", "past week",
    "next week", "last month", "this month", "past month", "last year", "this year",
    "past year",
)  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_FULL_DATE_FOLLOWS = (*(month[:3] for month in MONTH_NAMES), *"123456789")
_SHOWN = 3


def day_line(article: Article) -> str:
    """Return what a reader must know of the day of publication, empty for nothing.

    That is what could not be placed for want of one, and which of two days was taken.
    """
    if article.unread:
        return ""
    return chosen_day(article) if article.published else anchor_line(article)


def chosen_day(article: Article) -> str:
    """Return which of two days of publication was taken, empty where one is told."""
    taken, other = article.published, article.other_day
    if taken is None or other is None:
        return ""
    return (
        f"dated {_day(taken.day)}, as {taken.stated_by} says; "
        f"the {other.stated_by} says {_day(other.day)}"
    )


def anchor_line(article: Article) -> str:
    """Return the sentence on dates; empty for a story that has nothing to say of them."""
    words = relative_words(article.text)
    published = article.published
    if chosen := chosen_day(article):
        return chosen
    if not words:
        return f"dated {_day(published.day)} ({published.stated_by})" if published else ""
    quoted = [f"“{word}”" for word in words[:_SHOWN]]
    if len(words) > _SHOWN:
        quoted.append(f"{len(words) - _SHOWN} more")
    named = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
    if published:
        return f"{named} read from {_day(published.day)} ({published.stated_by})"
    return f"no date of publication, so {named} could not be placed; --date gives one"


def relative_words(text: str) -> list[str]:
    """Return the words of ``text`` that need an anchor, once each, by first place."""
    found = {}
    for word in _RELATIVE:
        place = _place(text, word)
        if place >= 0:
            found[word] = place
    return sorted(found, key=found.__getitem__)


def _place(text: str, word: str) -> int:
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        alone = not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum()
        dated = text[end : end + 8].lstrip(", ").startswith(_FULL_DATE_FOLLOWS)
        if alone and not (word[0].isupper() and dated):
            return place
        place = text.find(word, end)
    return -1


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
