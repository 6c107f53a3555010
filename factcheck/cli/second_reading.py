"""``factcheck check --reader``: have a second reader read each story after the rules."""

from factcheck.cli.writers import note
from factcheck.errors import SettingsError
from factcheck.model.reading import Report
from factcheck.second_reader.answers import Asked, Recorded
from factcheck.second_reader.reading import read_again
from factcheck.settings.values import ReaderSettings

ASK = "ask"  # what --reader without a value stands for
_REPLIES = "replies:"


class SecondReading:
    """Reads the stories of one run again; what it costs and loses is told a story."""

    def __init__(self, option: str, settings: ReaderSettings, *, keep: bool = True) -> None:
        """Find who answers; raise ``SettingsError`` if nobody can.

        Without ``keep`` a model is asked anew whatever it replied before.
        """
        self._settings = settings
        self._reader = _reader(option, settings, keep=keep)
        # A story for which no request got a reply, or a file that replies to nothing.
        self.left_unread = isinstance(self._reader, Recorded) and self._reader.empty

    def __call__(self, report: Report) -> Report:
        """Return the report with the second reader's findings."""
        outcome = read_again(
            report,
            self._reader,
            passes=self._settings.passes,
            keep=self._settings.keep,
            longest=self._settings.words,
            ask_again=self._settings.ask_again,
        )
        if outcome.unread:
            self.left_unread = True
        path = report.reading.article.path
        note(f"second reader: {path}: {outcome.told(self._reader.model)}")
        return outcome.report


def recorded_in(option: str, model: str = "") -> Recorded:
    """Return the replies of ``replies:FILE``, told what of them cannot be used."""
    if not option.startswith(_REPLIES):
        raise SettingsError(f"--reader {option}: give replies:FILE")
    recorded = Recorded(option.removeprefix(_REPLIES), model)
    if recorded.empty:
        note(f"{option}: no line holds an id and a reply")
    elif recorded.spoilt:
        first, *further = recorded.spoilt
        more = f", nor {len(further)} further" if further else ""
        note(f"{option}:{first}: the line holds no id and reply{more}; not used")
    return recorded


def _reader(option: str, settings: ReaderSettings, *, keep: bool) -> Asked:
    if option.startswith(_REPLIES):
        return recorded_in(option, settings.model)
    if option == ASK:
        from factcheck.runs.answers import KeptAnswers
        from factcheck.second_reader.endpoint import Bounds, Endpoint

        bounds = Bounds(settings.seconds, settings.kilobytes * 1024, settings.tokens)
        endpoint = Endpoint(settings.url, settings.model, bounds, remote=settings.allow_remote)
        return KeptAnswers(endpoint, settings.tokens) if keep else endpoint
    raise SettingsError(f"--reader {option}: give no value, or replies:FILE")
