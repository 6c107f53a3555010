"""Singular forms of English nouns, by ending, with the irregular ones listed."""

from functools import lru_cache

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "loaves": "loaf", "halves": "half", "wolves": "wolf", "thieves": "thief",
    "shelves": "shelf", "calves": "calf", "selves": "self", "hooves": "hoof",
    "criteria": "criterion", "phenomena": "phenomenon", "media": "media", "data": "data",
    "analyses": "analysis", "crises": "crisis", "theses": "thesis", "bases": "base",
    "oxen": "ox", "policemen": "policeman", "servicemen": "serviceman", "indices": "index",
    "gunmen": "gunman", "firemen": "fireman", "fishermen": "fisherman", "businessmen":
    "businessman", "congressmen": "congressman", "lawmen": "lawman", "cacti": "cactus",
    "alumni": "alumnus", "bacteria": "bacterium", "grandchildren": "grandchild",
    "schoolchildren": "schoolchild", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "movies": "movie", "cookies": "cookie", "ties": "tie",
    "pies": "pie", "calories": "calorie", "zombies": "zombie", "selfies": "selfie",
    "rookies": "rookie", "series": "series", "species": "species", "minutiae": "minutia",
    "dies": "die", "lies": "lie", "cities": "city", "buses": "bus", "gases": "gas",
    "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "statuses": "status",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "uses": "use",
    "causes": "cause", "purchases": "purchase", "licenses": "license", "releases": "release",
    "increases": "increase", "decreases": "decrease", "courses": "course", "phases": "phase",
    "diseases": "disease", "databases": "database", "responses": "response",
    "expenses": "expense", "promises": "promise", "exercises": "exercise",
    "businesses": "business", "axes": "axe", "people": "people", "police": "police",
    "news": "news", "gallows": "gallows", "troops": "troop", "shoes": "shoe",
    "premises": "premise", "pence": "penny", "reais": "real", "kronor": "krona",
    "kroner": "krone", "caches": "cache", "headaches": "headache", "avalanches": "avalanche",
}  # fmt: skip
_SAME = ("ss", "us", "is", "ous", "'s")


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """Return the singular of a lower-case noun; other words come back as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word[-1] != "s" or word.endswith(_SAME):
        return (
            word[:-1]
            if len(word) == 3 and word in ("ads", "tvs", "tds", "cds", "jps")
            else word
        )
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1]
