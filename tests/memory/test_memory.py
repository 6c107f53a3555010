"""A memory keeps every printed figure, survives a kill, and answers at once."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from factcheck.errors import SettingsError
from factcheck.memory import schema
from factcheck.memory.corrections import Correction
from factcheck.memory.look_up import Memory
from factcheck.memory.writer import PrintedStory, Writer
from factcheck.model.article import Published
from factcheck.model.reading import Reading
from factcheck.pipeline import read_source
from factcheck.read import read_string

TOWNS = "Farrow Tilling Harlow Aske Brigg Corby Derwent Elmet Fulford Garth".split()
THINGS = "looms barges kilns presses cranes lathes furnaces boilers pumps wagons".split()


def read(text: str, day: str = "2024-06-01") -> Reading:
    """Return the reading of a text printed that day."""
    return read_source(
        read_string(text, "draft", "txt", Published(date.fromisoformat(day), "x"))
    )


def put(writer: Writer, number: int, text: str, day: str) -> None:
    """Remember a text."""
    story = PrintedStory(
        number.to_bytes(8, "big"),
        f"s{number}",
        date.fromisoformat(day),
        "",
        "",
        f"https://p/{number}",
    )
    writer.add(story, read(text, day))


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Return an empty memory."""
    made = str(tmp_path / "memory.sqlite")
    schema.create(made)
    return made


def test_what_was_printed_comes_back(path: str) -> None:
    """A figure is found again with its day, link, sentence and context."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(
            writer,
            1,
            "The ferry Aurelia sank off Farrow in 2015 with 214 passengers.",
            "2024-03-01",
        )
        put(
            writer,
            2,
            "The ferry Bellona sank off Corby in 2015 with 90 passengers.",
            "2024-03-02",
        )
        writer.commit()
    reading = read("In 2015 the ferry Aurelia sank off Farrow with 241 passengers.")
    figure = next(f for f in reading.figures if f.kind == "count")

    found = Memory(path).printed(figure, reading)

    assert [(p.written, p.day, p.url) for p in found] == [("214", "2024-03-01", "https://p/1")]
    assert found[0].sentence == "The ferry Aurelia sank off Farrow in 2015 with 214 passengers."
    assert str(found[0]) == "“214” on 2024-03-01 (https://p/1)"


def printed_of(path: str, printed: str, draft: str) -> list[str]:
    """Return what is found again of the draft's first amount, of a text printed before."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(writer, 1, printed, "2024-03-04")
        writer.commit()
    reading = read(draft)
    figure = next(f for f in reading.figures if f.kind in ("count", "money", "percentage"))
    return [each.written for each in Memory(path).printed(figure, reading)]


CARS = "Sales of red barges in Aske rose 6.7 percent in February."


@pytest.mark.parametrize(
    ("printed", "draft", "found"),
    [
        (  # a time told from the day, and the year by its number
            "Last year Quarrin's trade deficit was 4.3 billion crowns.",
            "Quarrin had a trade deficit of 4.5 billion crowns in 2023.",
            ["4.3 billion crowns"],
        ),
        (  # the whole, and the part with one partner, whom the copy names ahead of the number
            "Last year Quarrin's trade deficit with Elmet was 3.3 billion crowns.",
            "Quarrin had a trade deficit of 4.5 billion crowns in 2023.",
            [],
        ),
        (  # whose it is
            "Last year Quarrin's trade deficit was 4.3 billion crowns, Corby said.",
            "Corby said Elmet's trade deficit was 4.5 billion crowns in 2023.",
            [],
        ),
        (CARS, "Sales of red barges in Aske rose 8.8 percent in February.", ["6.7 percent"]),
        (CARS, "Sales of old houses in Aske rose 8.8 percent in February.", []),
        (  # a like number of another time is no sign that the copy tells both
            "The share of slate in Aske's exports was 19 percent in 2022.",
            "The share of slate in Aske's exports was 23 percent in 2022, 19 percent in 2021.",
            ["19 percent"],
        ),
        (  # one place, more or less narrowly told
            "The works in Upper Aske had 43 kilns in 2022.",
            "The works in Aske had 51 kilns in 2022.",
            ["43"],
        ),
        (  # countries, one of them the first word
            "Norway's trade surplus with Peru was $13 billion last year.",
            "South Korea had a trade surplus of $7 billion with Peru in 2023.",
            [],
        ),
        (  # where each story was filed, since both speak of "the city"
            "CORWEN: Wet.\n\nThe city's damp index at the Osper gauge was 236 in February.",
            "TILLING: Wet.\n\nThe city's damp index at the Osper gauge was 254 in February.",
            [],
        ),
        (
            "CORWEN: Wet.\n\nThe city's damp index at the Osper gauge was 236 in February.",
            "CORWEN: Wet.\n\nThe city's damp index at the Osper gauge was 254 in February.",
            ["236"],
        ),
        (  # whose members are counted
            "The 16-town barge league of Aske met in 2023.",
            "The 27-town Quarrin union of Aske met in 2023.",
            [],
        ),
        (  # a firm, and a unit of it
            "Harlow sold barges for 796 million crowns in 2023.",
            "The barge unit of Harlow sold barges for 285 million crowns in 2023.",
            [],
        ),
        (  # what is owed to some, and all of it
            "Last year Aske stopped payments on its $68 million debt to large guilds.",
            "Last year Aske stopped payments on its $109 million debt.",
            [],
        ),
        (  # a place that the headline names, in the sentence without a word before it
            "Corwen air is damp.\n\nIt is wet in Corwen. "
            "The Osper gauge gave Corwen a damp index of 236 in February.",
            "Tilling air is damp.\n\nIt is wet in Tilling. "
            "The Osper gauge gave Tilling a damp index of 254 in February.",
            [],
        ),
        (  # the part of one place, which the other tells too
            "In 2023 the Osper works had 17 kilns, 13 in Aske and 4 in Corby.",
            "In 2023 the Osper works had 21 kilns in Aske.",
            ["13"],
        ),
    ],
)
def test_what_is_one_thing_of_one_time(
    printed: str, draft: str, found: list[str], path: str
) -> None:
    """Figures of one noun and closed time are one where nothing says whose else they are."""
    assert printed_of(path, printed, draft) == found


@pytest.mark.parametrize(
    ("printed", "both"),
    [
        ("The Osper mill in Aske had 681 looms in 2022, and 885 frames all told.", True),
        ("The Osper mill in Aske had 681 looms in 2022, and 886 frames all told.", False),
    ],
)
def test_an_exact_number_is_borne_out_by_any_like_it(
    printed: str, both: bool, path: str
) -> None:
    """A number of three digits that the printed story has too is no other than printed."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(writer, 1, printed, "2024-03-04")
        writer.commit()
    reading = read("The Osper mill in Aske had 885 looms in 2022.")
    figure = next(f for f in reading.figures if f.kind == "count")

    found = Memory(path).printed(figure, reading)

    assert [(each.written, each.both) for each in found] == [("681", both)]


def test_a_story_of_a_later_day_is_not_asked(path: str) -> None:
    """What was printed on the draft's day or after says nothing about it."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(
            writer,
            1,
            "The ferry Aurelia sank off Farrow in 2015 with 214 passengers.",
            "2024-06-01",
        )
        writer.commit()
    reading = read(
        "The ferry Aurelia sank off Farrow in 2015 with 241 passengers.", "2024-06-01"
    )

    assert Memory(path).printed(reading.figures[-1], reading) == ()


@pytest.mark.parametrize(
    "note",
    [
        "Correction: the mill has 700 looms, not 900 looms.",
        "An earlier version of this story said the mill has 900 looms. It has 700 looms.",
        "This article was amended; it originally said it has 900 looms instead of 700 looms.",
        "In an editing error, the story misstated the number as 900 looms; it is 700 looms.",
        "An earlier version of this story misstated the number of looms. It is 700, not 900.",
        "The mill has 700 looms.\n\nClarification: A previous version of this article "
        "incorrectly gave the number of looms as 900.",
    ],
)
def test_correction_notes(note: str, path: str) -> None:
    """A note of correction in a story is kept: the wrong value and the right one."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(writer, 1, f"The mill in Farrow grows.\n\n{note}", "2024-03-01")
        writer.commit()
        rows = connection.execute("select wrong, right, day from correction").fetchall()

    assert [(wrong, right.split()[0], day) for wrong, right, day in rows] == [
        ("900", "700", "2024-03-01")
    ]


@pytest.mark.parametrize(
    "copy",
    [
        "The mill has 900 looms, not 700 spindles.",
        "The mill has 700 looms.\n\nAn earlier version of this story said it had 900 carts.",
        "The mill has 700 looms, once 600 looms.\n\nAn earlier version of this story gave the "
        "number of looms as 900.",
        "Correction: the mill has 700 looms.",
        "Correction: a previous version of this article mistakenly said Ann Orr led with a "
        "6-under 66.",
        "The report corrected for 3 percent inflation and 4 percent growth.",
    ],
)
def test_no_correction_note(copy: str, path: str) -> None:
    """Plain copy, and a note that does not tell the two values, correct nothing."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(writer, 1, copy, "2024-03-01")
        writer.commit()

        assert connection.execute("select count(*) from correction").fetchone() == (0,)


def _fill(connection: sqlite3.Connection, stories: int) -> None:
    """Fill a memory with figures of made-up towns and things, ten a story."""
    base = list(
        read("The works in Farrow has 214 looms near the quay, its owner said.").figures
    )
    assert base
    from factcheck.memory.remembered import Remembered

    columns = ", ".join(Remembered._fields)
    places = ", ".join("?" * len(Remembered._fields))
    connection.execute("begin")
    for number in range(stories):
        day = (date(2000, 1, 1) + timedelta(days=number % 9000)).isoformat()
        connection.execute(
            "insert into story values (?, ?, ?, ?, '', '', '', null)",
            (number + 1, number.to_bytes(8, "big"), f"s{number}", day),
        )
        town = f"{TOWNS[number % 10].lower()}{number // 10 % 400}"
        for place, thing in enumerate(THINGS):
            noun, value = thing.rstrip("s"), number % 500 + place
            figure = Remembered(
                "count", noun, "", "", str(value), str(value), str(value), 2.0, str(value), "",
                "", thing, "", "", "", "", None, None, "", "", f" {town} ",
                f" {town} work {noun} quay owner ", f"The works in {town} has {value} {thing}.",
            )  # fmt: skip
            connection.execute(
                f"insert into figure (story, {columns}) values (?, {places})",
                (number + 1, *figure),
            )
            connection.execute(
                "insert or ignore into clue values (?, ?, ?)", (town, noun, number + 1)
            )
            connection.execute(
                "insert into band values (?, '', '', 'count', '', 4, 1) "
                "on conflict do update set figures = figures + 1", (noun,),
            )  # fmt: skip
        connection.execute(
            "insert into word values (?, 1) on conflict do update set stories = stories + 1",
            (town,),
        )
    connection.execute("commit")


def test_readers_go_on_while_one_writes(path: str) -> None:
    """A reader sees the last whole transaction while the writer is in the middle of one."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        put(writer, 1, "The works in Farrow has 214 looms.", "2024-03-01")
        writer.commit()
        put(writer, 2, "The works in Tilling has 90 looms.", "2024-03-02")
        with schema.opened(path) as reader:
            seen = reader.execute("select count(*) from story").fetchone()
        writer.commit()
        with schema.opened(path) as reader:
            after = reader.execute("select count(*) from story").fetchone()

    assert (seen, after) == ((1,), (2,))


def _write_for_ever(path: str) -> None:
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for number in range(1_000_000):
            put(writer, number, f"The works in Farrow has {number + 2} looms.", "2024-03-01")


def test_a_kill_in_the_middle_loses_nothing_whole(path: str) -> None:
    """After kill -9 the memory opens, holds whole transactions, and takes the next story."""
    process = multiprocessing.get_context("spawn").Process(target=_write_for_ever, args=(path,))
    process.start()
    deadline = time.monotonic() + 60
    count = 0
    while count < 400 and time.monotonic() < deadline:
        time.sleep(0.05)
        with schema.opened(path) as reader:
            count = reader.execute("select count(*) from story").fetchone()[0]
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()

    with schema.opened(path, write=True) as connection:
        state = connection.execute("pragma integrity_check").fetchone()
        stories = connection.execute("select count(*) from story").fetchone()[0]
        orphans = connection.execute(
            "select count(*) from figure where story not in (select id from story)"
        ).fetchone()[0]
        put(Writer(connection, path), 2_000_000, "The works has 3 looms.", "2024-03-01")

    assert state == ("ok",)
    assert stories >= 400
    assert stories % 200 == 0
    assert orphans == 0


def test_an_older_memory_is_brought_up_to_date(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that changes the schema runs once, and a reader says what to do before it has."""
    monkeypatch.setattr(schema, "VERSION", 5)
    monkeypatch.setitem(schema._STEPS, 5, "alter table story add column desk text; select 1")

    with pytest.raises(SettingsError, match="a memory of version 4; factcheck remember brings"):
        schema.connect(path)
    with schema.opened(path, write=True) as connection:
        columns = [row[1] for row in connection.execute("pragma table_info(story)")]
        version = connection.execute("pragma user_version").fetchone()
    schema.connect(path).close()

    assert columns[-1] == "desk"
    assert version == (5,)


# What turns a file of this version into one of version 2.
TO_VERSION_2 = """
alter table story drop column places;
drop index figure_size;
create index figure_size on figure (noun, unit, per, kind, size);
drop index figure_unit;
create index figure_unit on figure (unit, per, kind, size) where unit != '';
drop index figure_within;
drop index figure_story;
create index figure_story on figure (story, noun);
alter table figure drop column within;
alter table figure drop column fate;
create table band_2 (noun text not null, unit text not null, per text not null,
    kind text not null, half integer not null, figures integer not null,
    primary key (noun, unit, per, kind, half)) without rowid;
insert into band_2 select noun, unit, per, kind, half, figures from band where within = '';
drop table band;
alter table band_2 rename to band;
pragma user_version = 2;
"""


def test_an_older_memory_gets_its_bands_by_scope_and_unit(path: str) -> None:
    """What an older version remembered gives the same bands once it is brought up to date."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for number in range(120):
            put(writer, number, f"The walk to mill {number} takes 40 minutes.", "2024-03-01")
            put(writer, 500 + number, f"There are {number + 9} looms in Farrow.", "2024-03-01")
        writer.commit()
        written = connection.execute("select * from band order by 1, 2, 5, 6").fetchall()
        scopes = connection.execute("select scope, within from figure order by id").fetchall()
        connection.executescript(TO_VERSION_2)
        connection.executescript(
            "drop index figure_unit; drop index story_day; "
            "delete from band where noun = '*'; pragma user_version = 1"
        )
    reading = read("A shift lasts 4,000 minutes.")

    with schema.opened(path, write=True) as connection:
        brought = connection.execute("select * from band order by 1, 2, 5, 6").fetchall()
        rows = connection.execute("select scope, within from figure order by id").fetchall()
        tables = connection.execute(
            "select name from sqlite_master where type in ('table', 'index') "
            "and name not like 'sqlite%' order by name"
        ).fetchall()
    made = schema.in_process().execute(
        "select name from sqlite_master where type in ('table', 'index') "
        "and name not like 'sqlite%' order by name"
    )
    band = Memory(path).band(reading.figures[0], reading)

    assert ("in Farrow", "farrow") in scopes
    assert (brought, rows) == (written, scopes)
    assert tables == made.fetchall()
    assert band is not None
    assert (band.noun, band.figures, band.above, band.farther) == ("", 120, True, 0)


def test_a_band_is_that_of_the_scope_where_enough_was_printed(path: str) -> None:
    """Looms in Farrow are held to those in Farrow, and elsewhere to all looms."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for number in range(60):
            put(writer, number, f"There are {number + 20} looms in Farrow.", "2024-03-01")
            put(writer, 500 + number, f"There are {number + 20}00 looms in Aske.", "2024-03-01")
        writer.commit()
    here, there = (read(f"There were 5,000 looms of {town}.") for town in ("Farrow", "Corby"))

    bands = [Memory(path).band(reading.figures[0], reading) for reading in (here, there)]

    assert [(b.scope, b.figures, b.chance < 1e-5) for b in bands if b] == [
        ("of Farrow", 60, True),
        ("", 120, False),
    ]


def test_a_band_is_of_earlier_stories(path: str) -> None:
    """A story remembered before it is checked, or of a later day, is no part of its band."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for number in range(60):
            put(writer, number, f"Mill {number} bought 90 looms.", "2024-03-01")
        for number in range(60, 70):
            put(writer, number, f"Mill {number} bought 90,000 looms.", "2024-09-01")
        writer.commit()
    reading = read("The mill bought 90,000 looms.", "2024-06-01")

    band = Memory(path).band(reading.figures[0], reading)

    assert band is not None
    assert {printed.written for printed in band.nearest} == {"90"}
    assert band.chance < 1e-5


def test_a_failed_step_changes_nothing(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that breaks leaves the file as it was."""
    monkeypatch.setattr(schema, "VERSION", 5)
    monkeypatch.setitem(schema._STEPS, 5, "alter table story add column desk text; nonsense")

    with pytest.raises(SettingsError, match="cannot be used"):
        schema.connect(path, write=True)

    assert sqlite3.connect(path).execute("pragma user_version").fetchone() == (4,)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"plain text", "not a memory, or damaged"),
        (None, "no memory; factcheck remember makes one"),
    ],
)
def test_a_file_that_is_none(content: bytes | None, message: str, tmp_path: Path) -> None:
    """A file that is no memory is named, and check stops before any story."""
    path = tmp_path / "memory.sqlite"
    if content is not None:
        path.write_bytes(content * 100)

    with pytest.raises(SettingsError, match=message):
        schema.connect(str(path))


def test_another_database_is_told_apart(tmp_path: Path) -> None:
    """Another program's SQLite file is not written into."""
    path = str(tmp_path / "other.sqlite")
    sqlite3.connect(path).execute("create table story (id)").connection.close()

    with pytest.raises(SettingsError, match="not a memory, but another SQLite file"):
        schema.connect(path, write=True)


def test_a_look_up_reads_no_other_storys_figures(path: str) -> None:
    """However many figures of a noun were printed, those of stories named alike are read."""
    with schema.opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for number in range(200):
            text = f"The ferry Corby{number} left Tilling in 2015 with 90 passengers."
            put(writer, number, text, "2024-03-01")
        text = "The ferry Aurelia sank off Farrow in 2015 with 214 passengers."
        put(writer, 999, text, "2024-03-01")
        writer.commit()
    reading = read("The ferry Aurelia sank off Farrow in 2015 with 241 passengers.")
    figure = next(f for f in reading.figures if f.kind == "count")
    steps: list[int] = []
    asked = schema.connect(path)
    asked.set_progress_handler(lambda: steps.append(1), 1)

    found = Memory(path, asked).printed(figure, reading)

    assert ["214"] == [printed.written for printed in found]
    assert len(steps) < 1000


def test_look_up_is_quick(path: str) -> None:
    """In 60,000 figures a look-up takes about what it takes in few, not a scan of all."""
    with schema.opened(path, write=True) as connection:
        _fill(connection, 6000)
    memory = Memory(path)
    reading = read(
        "The works in farrow7 in Harlow7 has 999 looms near the quay, its owner said."
    )
    figure = next(f for f in reading.figures if f.value == 999)
    memory.printed(figure, reading)
    begun = time.process_time()
    for _ in range(50):
        memory.band(figure, reading)
        memory.printed(figure, reading)

    assert (time.process_time() - begun) / 50 < 0.02


REMEMBER = [sys.executable, "-m", "factcheck", "remember"]


def test_the_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Remember keeps drafts, check --memory warns with day and link, corrections are heard."""
    monkeypatch.chdir(tmp_path)
    Path("printed").mkdir()
    Path("printed/ferry.md").write_text(
        "---\ndate: 2024-03-01\n---\n# Ferry Aurelia remembered\n\n"
        "The ferry Aurelia sank off Farrow in 2015 with 214 passengers aboard.\n"
    )
    Path("draft.txt").write_text(
        "Aurelia trial opens\n\nThe ferry Aurelia sank off Farrow in 2015 with 241 passengers "
        "aboard.\n\nThe Harlow port has 900 guards.\n"
    )
    codes = [
        run(["remember", "printed"]),
        run(["remember", "printed"]),
        run(["corrections", "add", "The Harlow port has 900 guards.", "--right", "700"]),
        run(["corrections", "list"]),
    ]
    told = capsys.readouterr().out
    words = ["check", "draft.txt", "--date", "2024-06-01", "--format", "concise", "--isolated"]
    run(words)
    without = capsys.readouterr().out
    code = run([*words, "--memory", "factcheck-memory.sqlite"])
    out = capsys.readouterr().out

    assert codes == [0, 0, 0, 0]
    assert "1 story was there before" in told
    assert "900 -> 700  The Harlow port has 900 guards." in told
    assert "printed-otherwise" not in without
    assert code == 0
    assert "we printed “214” on 2024-03-01" in out
    assert "900 was corrected to 700" in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["remember", "nowhere"], "nowhere: no such file or folder"),
        (
            ["corrections", "add", "It has 3 looms and 9 kilns.", "--right", "5"],
            "give the sentence as",
        ),
        (
            ["corrections", "add", "It has 3 looms.", "--right", "3"],
            "3 is what 'It has 3 looms.' has; give the right value",
        ),
        (
            ["corrections", "add", "It has 3 looms.", "--right", "5", "--day", "Friday"],
            "--day Friday: not a date",
        ),
        (["corrections", "import", "list.csv"], "list.csv:1: the list needs the columns"),
        (["corrections", "import", "/dev/zero"], "/dev/zero: cannot be read: not a regular"),
        (["corrections", "list"], "no memory; factcheck remember makes one"),
        (["check", "draft.txt", "--memory", "none"], "none: no memory;"),
    ],
)
def test_bad_input(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """What a user can get wrong is one line on standard error, exit 2, and nothing is made."""
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text("wrong,right\n1,2\n")
    Path("draft.txt").write_text("It has 3 looms.\n")

    code = run(words)

    err = capsys.readouterr().err
    assert code == 2
    assert message in err
    assert err.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == {"list.csv", "draft.txt"}


def test_import_of_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A house's own list of corrections is imported once."""
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text(
        "printed,right,day,url\nThe Harlow port has 900 guards.,700,2024-01-02,https://p/1\n"
    )

    codes = [run(["corrections", "import", "list.csv"]) for _ in range(2)]

    assert codes == [0, 0]
    assert capsys.readouterr().out.splitlines() == [
        "1 correction added", "0 corrections added, 1 there already",
    ]  # fmt: skip


def test_import_names_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line that cannot be used is named, and none of the list is kept."""
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text("printed,right,day\nIt has 3 looms.,5,\nIt has 3 pews.,5,May\n")

    code = run(["corrections", "import", "list.csv"])

    assert code == 2
    assert "list.csv:3: day May: not a date" in capsys.readouterr().err
    assert not Path("factcheck-memory.sqlite").exists()


def test_a_story_that_breaks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A story on which the program breaks is told with its reason, and the others are kept."""
    monkeypatch.chdir(tmp_path)
    for name in ("loom", "plague", "kiln"):
        Path(f"{name}.txt").write_text(f"The {name} works in Farrow has 90 looms.\n")

    def corrections(reading: Reading, source: str) -> list[Correction]:
        if "plague" in source:
            raise IndexError("list index out of range")
        return []

    monkeypatch.setattr("factcheck.memory.writer.corrections_in", corrections)

    code = run(["remember", "."])

    told = capsys.readouterr()
    assert code == 2
    assert told.out.startswith("2 figures of 2 stories remembered")
    assert "plague.txt: not remembered: IndexError: list index out of range" in told.err


def test_a_killed_remember_goes_on(tmp_path: Path) -> None:
    """A run that is killed is completed by the next: every story once."""
    import json

    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "".join(
            json.dumps({"id": f"s{n}", "text": f"The works in Farrow has {n + 2} looms."})
            + "\n"
            for n in range(1500)
        )
    )
    memory = tmp_path / "m.sqlite"
    command = [*REMEMBER, str(rows), "--memory", str(memory)]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and first.poll() is None:
        if memory.exists() and memory.with_name("m.sqlite-wal").exists():
            break
        time.sleep(0.02)
    time.sleep(0.3)
    first.kill()
    first.wait()
    subprocess.run(command, check=True, capture_output=True)

    with schema.opened(str(memory)) as connection:
        counts = connection.execute(
            "select count(*), count(distinct name) from story"
        ).fetchone()

    assert counts == (1500, 1500)


def test_a_correction_is_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another right value for a statement that is kept takes its place, and is told."""
    monkeypatch.chdir(tmp_path)
    printed = "The service employs 64 people."

    codes = [run(["corrections", "add", printed, "--right", right]) for right in ("66", "68")]
    run(["corrections", "list"])

    assert codes == [0, 0]
    assert capsys.readouterr().out.splitlines() == [
        "1 correction added",
        "0 corrections added, 1 changed",
        f"64: right is 68 now, and was 66  ({printed})",
        f"64 -> 68  {printed}  (by hand)",
    ]


@pytest.mark.parametrize(("right", "code"), [("many", 2), ("none", 0), ("twelve", 0)])
def test_right_value_is_a_number(
    right: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is right is a number, in digits or words, or none at all."""
    monkeypatch.chdir(tmp_path)

    assert run(["corrections", "add", "The port has 18,000 guards.", "--right", right]) == code


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
@pytest.mark.parametrize("name", ["pipe.json", "pipe.xml", "pipe.rss"])
def test_pipes_in_a_remembered_folder(name: str, tmp_path: Path) -> None:
    """A named pipe among the stories is never waited on, and the others are remembered."""
    folder = tmp_path / "printed"
    folder.mkdir()
    (folder / "a.md").write_text("The works in Farrow has 12 looms.\n")
    os.mkfifo(folder / name)

    command = [*REMEMBER, str(folder), "--memory", str(tmp_path / "m.sqlite")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)

    assert (done.returncode, " of 1 stor" in done.stdout) == (2, True)
    assert f"{name}: not a regular file, not a story" in done.stderr


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("The works in Farrow has 12 looms.", "1 figure of 1 story remembered in m.sqlite"),
        (
            "The works in Farrow has 12 looms and 9 kilns.\n\n"
            "Correction: An earlier version of this story said the works had 14 looms; it "
            "has 12.",
            "4 figures of 1 story remembered in m.sqlite, 1 correction",
        ),
    ],
)
def test_one_of_a_thing_is_told_as_one(
    story: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One figure, one story and one correction are no plurals."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"{story}\n")

    run(["remember", "a.md", "--memory", "m.sqlite"])

    assert capsys.readouterr().out.strip() == told


def test_one_story_of_an_archive_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An archive of one story says so in every command's words."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("The works in Farrow has 12 looms.\n")

    run(["archive", "add", "a.md", "--into", "archive"])
    for _ in range(2):
        run(["archive", "scan", "archive", "--isolated", "--out", "results"])

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "results" not in line] == [
        "1 story added",
        "archive holds 1 story",
        "1 story scanned: 0 findings, 0.00 a thousand words",
        "1 story was scanned before, and none is new",
    ]
