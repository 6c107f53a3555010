"""``factcheck figures``: list every figure of a story."""

import os
import sys
from collections.abc import Callable, Sequence

from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.options import FiguresOptions
from factcheck.cli.stories import StoryOptions, complain, expand, reader
from factcheck.cli.writers import encode_for
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model.reading import Reading
from factcheck.pipeline import read_figures
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
    paths, faults = expand(options.paths)
    for fault in faults:
        complain(fault)
    readings: list[Reading] = []
    broken = bool(faults)
    for path in paths:
        try:
            readings.append(read_figures(read(path), _house(path)))
        except FactcheckError as error:
            complain(error)
            broken = True
    write(readings)
    return BROKEN if broken else CLEAN


def _house(path: str) -> House:
    settings = settings_for(path, find_settings(os.path.dirname(path) or "."))
    return House(settings.locale, settings.currency)


def _writer(options: FiguresOptions) -> Callable[[Sequence[Reading]], None]:
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
