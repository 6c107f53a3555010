"""Keep a model's replies, so that an unchanged story is not paid for twice."""

from factcheck.kept_files import cache_folder
from factcheck.runs.cache import Cache
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import Question, body
from factcheck.second_reader.endpoint import Endpoint


class KeptAnswers:
    """An endpoint whose replies are kept by all that they depend on.

    That is the model, the instructions, the masked story, the limit and the address.
    """

    def __init__(self, endpoint: Endpoint, tokens: int) -> None:
        """Remember whom to ask."""
        self._endpoint = endpoint
        self._tokens = tokens
        self.model = endpoint.model

    def ask(self, question: Question) -> Answer:
        """Return the reply kept for the question, else ask and keep what came back."""
        sent = body(question, self.model, self._tokens)
        cache = _opened()
        key = cache.key(sent, self._endpoint.url)
        record = cache.get(key)
        cache.close()
        if record is not None:
            return Answer(record[0])
        answer = self._endpoint.ask(question)
        if not answer.fault:
            cache = _opened()
            cache.put(key, (answer.reply,))
            cache.close()
        return answer


def _opened() -> Cache:
    """Return the user's cache, opened for one question, since each thread needs its own."""
    return Cache(cache_folder(), ("second reader",))
