"""``factcheck figures``: list every figure of a story."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.options import FiguresOptions
from factcheck.cli.stories import StoryOptions, StoryReader, complain, expand, reader
from factcheck.cli.writers import encode_for, note
from factcheck.errors import FactcheckError, NoStoryError, SettingsError
from factcheck.model.reading import Reading
from factcheck.pipeline import read_source
from factcheck.report.anchors import chosen_day
from factcheck.runs.story_faults import on_one_story
from factcheck.settings import find_settings, settings_for
from factcheck.units.house import House

FORMATS = ("table", "json", "jsonl", "csv")


def list_figures(options: FiguresOptions) -> int:
    """Print the figures of the stories and return the exit code."""
    try:
        write = _writer(options)
        read = reader(
            StoryOptions(
                paths=options.paths,
                date=options.date,
                dates=options.dates,
                input_format=options.input_format,
                stdin_filename=options.stdin_filename,
                extract_article=options.extract_article,
            )
        )
    except FactcheckError as error:
        complain(error)
        return BROKEN
    listing = _Listing(options, read)
    write(listing.readings())
    return BROKEN if listing.broken else CLEAN


class _Listing:
    """The readings of the stories; ``broken`` tells that something went wrong."""

    def __init__(self, options: FiguresOptions, read: StoryReader) -> None:
        self._options = options
        self._read = read
        self.broken = False

    def readings(self) -> Iterator[Reading]:
        """Yield the reading of each story in order; what cannot be read is told."""
        paths, faults, notes = expand(self._options.paths)
        for passed_over in notes:
            note(passed_over)
        for fault in faults:
            self._complain(fault)
        for lost in self._read.undated(map(self._read.name_of, paths)):
            note(lost)
        for path in paths:
            try:
                with on_one_story(self._read.name_of(path)):
                    reading = read_source(self._read(path), _house(path))
            except NoStoryError as error:
                if path in self._options.paths:
                    self._complain(error)
                else:
                    note(f"{error}; passed over")
            except FactcheckError as error:
                self._complain(error)
            else:
                if told := chosen_day(reading.article):
                    note(f"{reading.article.path}: {told}")
                yield reading

    def _complain(self, fault: FactcheckError | str) -> None:
        complain(fault)
        self.broken = True


def _house(path: str) -> House:
    settings = settings_for(path, find_settings(os.path.dirname(path) or "."))
    return House(settings.locale, settings.currency)


def _writer(options: FiguresOptions) -> Callable[[Iterable[Reading]], None]:
    from factcheck.report import as_figures, as_json

    writers: dict[str, Callable[..., None]] = {
        "table": as_figures.write_table,
        "csv": as_figures.write_csv,
        "json": as_json.write_figures_json,
        "jsonl": as_json.write_figures_jsonl,
    }
    write = writers.get(options.format)
    if write is None:
        raise SettingsError(f"--format {options.format}: choose one of {', '.join(FORMATS)}")
    encode_for(options.format, sys.stdout)
    return lambda readings: write(readings, sys.stdout, rejected=options.all)
