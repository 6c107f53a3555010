"""Series: rows of words of which each names another member, so that two of a row tell apart."""

_ROWS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth",
    "last this next previous past coming current",
    "north south east west northern southern eastern western",
    "northeast northwest southeast southwest",
    "morning afternoon evening night",
    "spring summer autumn fall winter",
    "yesterday today tomorrow",
    "daily weekly monthly quarterly yearly annual",
    "upper lower middle",
    "left right",
    "home away",
    "domestic foreign overseas international",
    "urban rural",
    "public private",
    "federal state local municipal",
    "old new",
    "former current",
    "minimum maximum average median",
    "primary secondary",
    "junior senior",
    "father mother son daughter brother sister husband wife",
    "boy girl",
    "black white red green blue yellow",
    "labour conservative liberal",
    "democrats republicans",
    "democratic republican",
)

# word → the rows that it stands in.
SERIES: dict[str, tuple[int, ...]] = {}
for _number, _words in enumerate(_ROWS):
    for _word in _words.split():
        SERIES[_word] = (*SERIES.get(_word, ()), _number)
