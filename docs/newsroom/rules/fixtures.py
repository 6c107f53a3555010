"""What this newsroom's rules share; a rule asks for it by parameter name."""

from collections.abc import Mapping

import factcheck
from factcheck import Article


@factcheck.fixture
def seats() -> Mapping[str, int]:
    """How many seats each council has that we write about."""
    return {"city council": 51, "county council": 72}


@factcheck.fixture
def is_opinion(article: Article) -> bool:
    """Whether the story is tagged as opinion."""
    return "opinion" in article.meta.get("tags", ())
