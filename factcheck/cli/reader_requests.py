"""``factcheck reader requests``: write what a second reader would be sent.

The story is read again as ``check --reader`` does it, with somebody to ask who notes each
question, so that what is written is what would be sent.
"""

import json
import sys

from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.options import CheckOptions
from factcheck.cli.second_reading import recorded_in
from factcheck.cli.stories import StoryOptions, complain, expand, reader
from factcheck.cli.writers import note
from factcheck.errors import FactcheckError, NoStoryError
from factcheck.model.article import Published
from factcheck.pipeline import check_article
from factcheck.second_reader.answers import NOT_RECORDED, Answer, Recorded
from factcheck.second_reader.asking import Question, Request, body
from factcheck.second_reader.reading import read_again


class _Noting:
    """Keeps the questions that are not answered yet, in the order they are put."""

    def __init__(self, recorded: Recorded | None, model: str) -> None:
        self.model = model
        self.open: list[Question] = []
        self._recorded = recorded

    def ask(self, question: Question) -> Answer:
        """Return the reply recorded for a question, else note it."""
        answer = self._recorded.ask(question) if self._recorded else Answer(fault=NOT_RECORDED)
        if answer.fault:
            self.open.append(question)
        return answer


def write_requests(options: CheckOptions, passes: int) -> int:
    """Write one line a request to standard output and return the exit code.

    ``body`` is what would be sent; ``id``, ``story`` and ``pass`` stay here, and a second
    question has no pass. A reply made elsewhere is a line with the same ``id`` and the
    model's ``reply``. Where such replies are given, what they answer is not written again,
    and the second questions are to what breaks by them.
    """
    try:
        desk = Desk(options)
        recorded = recorded_in(options.reader) if options.reader else None
        settings = desk.run.second_reader
        read = reader(StoryOptions(options.paths, date=options.date, dates=options.dates))
    except FactcheckError as error:
        complain(error)
        return BROKEN
    paths, faults, notes = expand(options.paths)
    for passed_over in notes:
        note(passed_over)
    for fault in faults:
        complain(fault)
    broken = bool(faults)
    for path in paths:
        try:
            story = desk.story(path)
            stated = Published(story.date, story.source, "default") if story.date else None
            article = read.read(path, read.load(path), stated)
        except FactcheckError as error:
            if isinstance(error, NoStoryError) and path not in options.paths:
                note(f"{error}; passed over")
                continue
            complain(error)
            broken = True
            continue
        noting = _Noting(recorded, settings.model)
        read_again(
            check_article(article, (), story),
            noting,
            passes=passes or settings.passes,
            longest=settings.words,
            ask_again=settings.ask_again,
        )
        for asked in noting.open:
            sent = json.loads(body(asked, settings.model, settings.tokens))
            line: dict[str, object] = {"id": asked.id, "story": path}
            if isinstance(asked, Request):
                line["pass"] = asked.turn + 1
            sys.stdout.write(f"{json.dumps({**line, 'body': sent}, ensure_ascii=False)}\n")
    return BROKEN if broken else CLEAN
