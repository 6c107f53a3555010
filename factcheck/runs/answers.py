"""Keep a model's replies, so that an unchanged story is not paid for twice."""

from factcheck.runs.cache import Cache, cache_folder
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import Question, body
from factcheck.second_reader.endpoint import Endpoint


class KeptAnswers:
    """An endpoint whose replies are kept by all that they depend on.

    That is the model, the instructions, the masked story, the limit and the address.
    """

    def __init__(self, endpoint: Endpoint, tokens: int) -> None:
        """Open the cache of the user."""
        self._endpoint = endpoint
        self._tokens = tokens
        self.model = endpoint.model
        self._cache = Cache(cache_folder(), ("second reader",))

    def ask(self, question: Question) -> Answer:
        """Return the reply kept for the question, else ask and keep what came back."""
        sent = body(question, self.model, self._tokens)
        key = self._cache.key(sent, self._endpoint.url)
        record = self._cache.get(key)
        if record is not None:
            return Answer(record[0])
        answer = self._endpoint.ask(question)
        if not answer.fault:
            self._cache.put(key, (answer.reply,))
        return answer
