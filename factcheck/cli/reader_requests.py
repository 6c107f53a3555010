"""``factcheck reader requests``: write what a second reader would be sent."""

import json
import sys

from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import StoryOptions, complain, expand, reader
from factcheck.cli.writers import note
from factcheck.errors import FactcheckError, NoStoryError
from factcheck.model.article import Published
from factcheck.pipeline import read_figures
from factcheck.second_reader.asking import body, request
from factcheck.units.house import House


def write_requests(options: CheckOptions, passes: int) -> int:
    """Write one line a request to standard output and return the exit code.

    ``body`` is what would be sent; ``id``, ``story`` and ``pass`` stay here. A reply made
    elsewhere is a line with the same ``id`` and the model's ``reply``.
    """
    try:
        desk = Desk(options)
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
            stated = Published(story.date, story.source) if story.date else None
            article = read.read(path, read.load(path), stated)
        except FactcheckError as error:
            if isinstance(error, NoStoryError) and path not in options.paths:
                note(f"{error}; passed over")
                continue
            complain(error)
            broken = True
            continue
        reading = read_figures(article, House(story.locale, story.currency))
        for turn in range(passes or settings.passes):
            asked = request(reading, turn)
            sent = json.loads(body(asked, settings.model, settings.tokens))
            line = {"id": asked.id, "story": path, "pass": turn + 1, "body": sent}
            sys.stdout.write(f"{json.dumps(line, ensure_ascii=False)}\n")
    return BROKEN if broken else CLEAN
