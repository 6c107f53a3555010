"""Stories go into an archive once each, bad rows aside, and nothing is lost on the way."""

import csv
import errno
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.archive import adding
from factcheck.archive.adding import adding_to
from factcheck.archive.sources import How, find_sources
from factcheck.archive.store import Archive
from factcheck.archive.story import ArchivedStory, to_article
from factcheck.errors import SettingsError
from tests.archive.conftest import add, row, write_rows


def _aside(folder: Path) -> list[dict[str, str]]:
    files = sorted((folder / "aside").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def test_rows_come_back(tmp_path: Path) -> None:
    """What was added can be read again, in order, column by column."""
    source = write_rows(tmp_path / "rows.jsonl", [row(1), row(2)])
    add(tmp_path / "archive", source)

    first = next(Archive(str(tmp_path / "archive")).every_story())

    wanted = row(1)
    assert first == ArchivedStory(
        "s1", date(2024, 2, 2), wanted["headline"], wanted["text"], "", "Tilling Mail",
        "business", f"{source}:1",
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["jsonl", "jsonl.gz", "csv", "csv.gz", "parquet"])
def test_every_kind_gives_the_same(kind: str, tmp_path: Path) -> None:
    """JSON lines, CSV and Parquet, compressed or not, give the same stories."""
    rows = [row(number, headline="Größer — “wide”,\nnew") for number in range(3)]
    path = tmp_path / f"rows.{kind}"
    if kind == "parquet":
        import pyarrow
        from pyarrow.parquet import write_table

        days = [{**one, "date": datetime.fromisoformat(one["date"])} for one in rows]
        write_table(pyarrow.Table.from_pylist(days), path)
    else:
        plain = tmp_path / "plain"
        if kind.startswith("csv"):
            with plain.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
        else:
            write_rows(plain, rows)
        packed = kind.endswith("gz")
        path.write_bytes(gzip.compress(plain.read_bytes()) if packed else plain.read_bytes())
    add(tmp_path / "archive", path)

    found = [
        (story.id, story.day, story.headline, story.text)
        for story in Archive(str(tmp_path / "archive")).every_story()
    ]

    assert found == [
        (one["id"], date.fromisoformat(one["date"]), one["headline"], one["text"])
        for one in rows
    ]


def test_a_folder_of_drafts(tmp_path: Path) -> None:
    """A folder gives its drafts of any format, and the tables in it."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "one.md").write_text(
        "---\ndate: 2024-05-01\n---\n# Mill grows\n\nIt has 12 looms.\n"
    )
    (drafts / "two.html").write_text("<h1>Mill shrinks</h1><p>It has 9 looms &amp; more.</p>")
    (drafts / "empty.txt").write_text("\n")
    write_rows(drafts / "more.jsonl", [row(3)])
    (drafts / "berths.csv").write_text("berth,calls\n1,20\n")
    done = add(tmp_path / "archive", drafts)

    stories = {
        story.headline: story for story in Archive(str(tmp_path / "archive")).every_story()
    }

    assert (done.stories, done.aside) == (3, 1)
    assert [told.partition(":")[0] for told in done.left_out] == [str(drafts / "berths.csv")]
    assert stories["Mill grows"].day == date(2024, 5, 1)
    assert stories["Mill shrinks"].text == "It has 9 looms & more."
    assert [one["reason"] for one in _aside(tmp_path / "archive")] == ["no text in it"]


def test_the_same_twice_adds_nothing(tmp_path: Path) -> None:
    """A source that is unchanged is not read; a copy of it adds nothing, bad rows included."""
    source = write_rows(tmp_path / "rows.jsonl", [row(1), row(2), {"text": ""}, row(1)])
    folder = tmp_path / "archive"
    first = add(folder, source)
    again = add(folder, source)
    os.utime(source, (1, 1))
    touched = add(folder, source)
    copied = add(folder, write_rows(tmp_path / "copy.jsonl", [row(1), row(2), row(5)]))

    assert (first.stories, first.repeated, first.aside) == (2, 1, 1)
    assert (again.stories, again.unchanged) == (0, 1)
    assert (touched.stories, touched.repeated, touched.aside) == (0, 4, 0)
    assert (copied.stories, copied.repeated) == (1, 2)
    assert Archive(str(folder)).counted() == (3, 1)


BAD = {
    '{"text": "It has 3 looms."': "not JSON",
    '["a"]': "no JSON object",
    '{"text": 7}': "the text is no text but int",
    '{"text": "  "}': "no text",
    '{"id": "only"}': "no text",
    '{"text": "x", "date": "03/04/2016"}': "'03/04/2016' is no date",
    "\udcff": "not UTF-8",
    '{"text": "\\ud800"}': "the text is not UTF-8",
    "[" * 100_000: "JSON nested too deeply",
}


def test_bad_rows_are_aside_with_the_reason(tmp_path: Path) -> None:
    """Each row that is no story is named with its place, its reason and its content."""
    source = tmp_path / "rows.jsonl"
    lines = [json.dumps(row(1)), *BAD, json.dumps(row(2))]
    source.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    done = add(tmp_path / "archive", source)

    aside = _aside(tmp_path / "archive")

    assert (done.stories, done.aside) == (2, len(BAD))
    assert [one["source"] for one in aside] == [f"{source}:{n}" for n in range(2, 2 + len(BAD))]
    for told, reason in zip(aside, BAD.values(), strict=True):
        assert told["reason"].startswith(reason)
    assert aside[1]["content"] == '["a"]'


def test_ragged_csv_rows_are_aside(tmp_path: Path) -> None:
    """A CSV row with a cell too many is no story, and the next one is."""
    source = tmp_path / "rows.csv"
    source.write_text('id,body\n1,It has 3 looms.\n2,It, has 4.\n3,"It has\n5 looms."\n')
    add(tmp_path / "archive", source)

    texts = [story.text for story in Archive(str(tmp_path / "archive")).every_story()]

    assert texts == ["It has 3 looms.", "It has\n5 looms."]
    assert [one["source"] for one in _aside(tmp_path / "archive")] == [f"{source}:3"]


def test_columns_by_option(tmp_path: Path) -> None:
    """A column is found by any common name, or by the one that is given."""
    source = write_rows(tmp_path / "rows.jsonl", [{"Titel": "Mill", "Body": "It has 3 looms."}])
    add(tmp_path / "archive", source, headline="Titel")

    story = next(Archive(str(tmp_path / "archive")).every_story())

    assert (story.headline, story.text, len(story.id)) == ("Mill", "It has 3 looms.", 32)


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"text": "corpus"}, "--text corpus: no such column; it has id, words"),
        ({}, "no column for the text; name it with --text (it has id, words)"),
    ],
)
def test_wrong_columns_stop_at_once(
    columns: dict[str, str], message: str, tmp_path: Path
) -> None:
    """A table without the column asked for is a usage error, and nothing is added."""
    source = tmp_path / "rows.csv"
    source.write_text("id,words\n1,It has 3 looms.\n")

    with pytest.raises(SettingsError) as raised:
        add(tmp_path / "archive", source, **columns)

    assert str(raised.value) == f"{source}: {message}"
    assert not (tmp_path / "archive").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
@pytest.mark.parametrize(
    "name", ["rows.jsonl", "rows.csv", "rows.parquet", "story.md", "story.json", "feed.xml"]
)
def test_pipes_and_devices_in_a_folder(name: str, tmp_path: Path) -> None:
    """What would never end is told, and the stories beside it are added."""
    folder = tmp_path / "printed"
    folder.mkdir()
    (folder / "a.jsonl").write_text(json.dumps(row(1)) + "\n")
    os.mkfifo(folder / name)
    (folder / f"zero-{name}").symlink_to("/dev/zero")

    added = add(tmp_path / "archive", folder)

    assert added.stories == 1
    assert len(added.faults) + added.aside == 2


def test_a_broken_file_keeps_what_came_before(tmp_path: Path) -> None:
    """A compressed file that is cut off gives its whole rows, and is read on once mended."""
    whole = gzip.compress("".join(json.dumps(row(n)) + "\n" for n in range(400)).encode())
    source = tmp_path / "rows.jsonl.gz"
    source.write_bytes(whole[: len(whole) // 2])
    first = add(tmp_path / "archive", source)
    source.write_bytes(whole)
    second = add(tmp_path / "archive", source)

    assert first.faults[0].startswith(f"{source}: cannot be read to its end")
    assert 0 < first.stories < 400
    assert first.stories + second.stories == 400


@pytest.mark.parametrize("full_at", ["write_table", "close"])
def test_a_full_disk_leaves_no_half_archive(
    full_at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first run that finds the disk full leaves nothing, and the next one adds."""
    import pyarrow.parquet

    faults = [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))]

    def full(*_: object, **__: object) -> None:
        while faults:
            raise faults.pop()

    source = write_rows(tmp_path / "rows.jsonl", [row(1), row(2)])
    with monkeypatch.context() as patched:
        patched.setattr(pyarrow.parquet.ParquetWriter, full_at, full)
        with pytest.raises(SettingsError, match="cannot be written: No space left"):
            add(tmp_path / "archive", source)
    left = (tmp_path / "archive").exists()

    assert (left, add(tmp_path / "archive", source).stories) == (False, 2)


def test_a_run_killed_as_it_began_is_no_other_thing(tmp_path: Path) -> None:
    """A folder with no more than the lock of a run that was killed is an archive's."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / adding.LOCK).touch()
    source = write_rows(tmp_path / "rows.jsonl", [row(1)])

    assert add(tmp_path / "archive", source).stories == 1


def test_partitions_and_shards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large source is parted; the shards hold every story once."""
    monkeypatch.setattr(adding, "PARTITION_STORIES", 600)
    add(tmp_path / "archive", write_rows(tmp_path / "rows.jsonl", map(row, range(1300))))
    archive = Archive(str(tmp_path / "archive"))

    shards = archive.shards()

    assert [*[200] * 6, 100] == [shard.stories for shard in shards]
    assert [*[200] * 6, 100] == [len(list(archive.stories(shard))) for shard in shards]
    assert {story.id for story in archive.every_story()} == {f"s{n}" for n in range(1300)}
    assert archive.days() == ("2024-01-01", "2024-12-28")


def test_an_interrupt_leaves_whole_partitions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt between two partitions keeps the first, and the next run adds the rest."""
    monkeypatch.setattr(adding, "PARTITION_STORIES", 500)
    source = write_rows(tmp_path / "rows.jsonl", map(row, range(1300)))
    folder = tmp_path / "archive"

    def interrupt(done: adding.Added) -> None:
        if done.stories >= 1000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), adding_to(str(folder), interrupt) as adder:
        adder.add(find_sources((str(source),))[0], How({}))
    kept = Archive(str(folder)).counted()
    done = add(folder, source)

    assert kept == (1000, 0)
    assert (done.stories, done.repeated) == (300, 0)
    assert list((folder / "stories").glob("*.part")) == []


ADD = [sys.executable, "-m", "factcheck", "archive", "add"]


def test_kill_in_the_middle(tmp_path: Path) -> None:
    """A run killed at any moment leaves an archive that the next run completes exactly."""
    source = write_rows(tmp_path / "rows.jsonl", map(row, range(60_000)))
    folder = tmp_path / "archive"
    for patience in (0.6, 1.0):
        killed = subprocess.Popen([*ADD, str(source), "--into", str(folder)])
        time.sleep(patience)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    subprocess.run([*ADD, str(source), "--into", str(folder)], check=True, capture_output=True)

    ids = [story.id for story in Archive(str(folder)).every_story()]

    assert len(ids) == 60_000
    assert len(set(ids)) == 60_000


def test_one_run_at_a_time(tmp_path: Path) -> None:
    """A second run that adds at the same time is told so."""
    source = write_rows(tmp_path / "rows.jsonl", [row(1)])
    with (
        adding_to(str(tmp_path / "archive"), lambda _: None),
        pytest.raises(SettingsError, match="another run is adding"),
    ):
        add(tmp_path / "archive", source)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    """An archive is not made in a folder that holds something else."""
    with pytest.raises(SettingsError, match="holds other things"):
        add(tmp_path, write_rows(tmp_path / "rows.jsonl", [row(1)]))


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_any_text_makes_an_article(text: str, headline: str) -> None:
    """Whatever a column holds, it can be read, and the headline is the headline."""
    article = to_article(ArchivedStory("x", None, headline, f"{text}\n\nIt has 3 looms."))
    plain = " ".join(headline.split())

    if plain and not plain.startswith(("[", "\ufeff")):
        assert article.sections[0].kind == "headline"
