"""Rules run once for each subject; what breaks is named and the others run on."""

import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from factcheck.check.loader import load_folder, load_rules
from factcheck.check.runner import run_rules
from factcheck.check.time_limit import TimeLimitError, limited
from factcheck.model.reading import Reading, Report
from factcheck.model.relation import Restatement
from tests.check.made import make_reading
from tests.check.made_rules import load_one, write_rules
from tests.link.drafting import read

READING = make_reading(
    "The council has 51 seats.\n\nThe 49 seats are up for election.",
    ("51", "51", {"counted": "seat"}),
    ("49", "49", {"counted": "seat"}),
)


RAN = "def check_two(article):\n    assert False, 'ran'\n"


def report_of(folder: Path, source: str, reading: Reading = READING, **options: Any) -> Report:
    """Return what the one rule in ``source`` finds."""
    return run_rules(reading, [load_one(folder, source)], **options)


def quotes(report: Report) -> list[list[str]]:
    """Return the marked texts of each finding."""
    article = report.reading.article
    return [[article.quote(label.span) for label in f.labels] for f in report.findings]


def test_runs_once_for_each_figure(tmp_path: Path) -> None:
    """One failure does not hide the next."""
    report = report_of(tmp_path, "def check_none(figure):\n    assert False, f'{figure}!'\n")

    assert [finding.message for finding in report.findings] == ["51!", "49!"]


def test_message_defaults_to_the_docstring(tmp_path: Path) -> None:
    """Without a message of its own a finding says what should hold."""
    source = (
        'def check_none(figure):\n    """No figures.\n\n    Why.\n    """\n    assert False\n'
    )
    report = report_of(tmp_path, source)

    assert {finding.message for finding in report.findings} == {"No figures."}


def test_returned_discrepancy(tmp_path: Path) -> None:
    """A returned discrepancy gives message, severity, working and labels."""
    source = (
        "from factcheck import Discrepancy, Label\n\n"
        "def check_one(reading):\n"
        "    first = reading.figures[0]\n"
        "    return Discrepancy(message='m', working='w', question='q', severity='info',\n"
        "                       labels=(Label(first.span, 'here'),))\n"
    )
    (finding,) = report_of(tmp_path, source).findings

    assert (finding.message, finding.working, finding.question, finding.severity) == (
        "m", "w", "q", "info",
    )  # fmt: skip
    assert [(label.note, label.primary) for label in finding.labels] == [("here", True)]


def test_figures_and_spans_as_labels(tmp_path: Path) -> None:
    """A rule may mark a figure, or any span, without making a label of it."""
    source = (
        "from factcheck import Discrepancy\n\ndef check_one(reading):\n"
        "    one, two = reading.figures\n    return Discrepancy(labels=(two, one.span))\n"
    )
    report = report_of(tmp_path, source)

    assert quotes(report) == [["51", "49"]]
    assert [label.primary for label in report.findings[0].labels] == [False, True]


def test_yielded_discrepancies(tmp_path: Path) -> None:
    """A rule may yield several."""
    source = (
        "from factcheck import Discrepancy, Label\n\n"
        "def check_each(article, figures):\n"
        "    for figure in figures:\n"
        "        yield Discrepancy(message=str(figure), labels=(Label(figure.span),))\n"
    )

    assert quotes(report_of(tmp_path, source)) == [["51"], ["49"]]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("1 / 0", "5: rule one broke on story.txt: ZeroDivisionError: division by zero"),
        ("article.text = ''", "5: rule one broke on story.txt: AttributeError: an article is"),
        ("raise SystemExit", "rule one broke on story.txt: SystemExit"),
        ("return 3", "rule one broke on story.txt: TypeError: "),
        ("return True", "gave True; a rule asserts, returns a Discrepancy or None"),
        ("while True: pass", "5: rule one broke on story.txt: took longer"),
        ("figures[0].value = 3", "a figure is frozen: cannot set value"),
        ("article.sections[0].kind = 'quote'", "a section is frozen: cannot set kind"),
        ("article.sections[0].sentences = ()", "a section is frozen: cannot set sentences"),
        ("article.sentences[0].span = None", "a sentence is frozen: cannot set span"),
    ],
)
def test_fault_is_named_and_others_run(tmp_path: Path, body: str, told: str) -> None:
    """An exception, an endless loop or a change to the article names file, line and story."""
    source = f'def check_one(article, figures):\n    """Holds."""\n    \n\n    {body}\n'
    write_rules(tmp_path, one=source, two=RAN)

    report = run_rules(READING, load_folder(str(tmp_path)), time_limit=0.2)

    (fault,) = report.faults
    assert told in str(fault)
    assert str(fault).startswith(f"{tmp_path}/desk/one.py:")
    assert [finding.message for finding in report.findings] == ["ran"]


def test_loop_that_swallows_the_interruption_once(tmp_path: Path) -> None:
    """A rule that catches the interruption and loops on is interrupted again."""
    body = (
        "def check_one(article):\n"
        "    try:\n        while True: pass\n"
        "    except Exception:\n        while True: pass\n"
    )
    report = report_of(tmp_path, body, time_limit=0.2)

    assert "took longer" in str(report.faults[0])


def test_another_timer_runs_on(tmp_path: Path) -> None:
    """A timer that somebody else has set is still running after a rule."""
    signal.setitimer(signal.ITIMER_REAL, 60)
    try:
        report_of(tmp_path, RAN)
        left, _ = signal.getitimer(signal.ITIMER_REAL)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)

    assert 50 < left <= 60


def test_loop_outside_the_main_thread(tmp_path: Path) -> None:
    """Where no signal arrives, as in a server's threads, the limit holds too."""
    rule = load_one(tmp_path, "def check_one(article):\n    while True: pass\n")
    reports: list[Report] = []
    thread = Thread(target=lambda: reports.append(run_rules(READING, [rule], time_limit=0.2)))
    thread.start()
    thread.join()

    assert "took longer than 0.2 seconds on one story" in str(reports[0].faults[0])


def test_limits_in_a_thread_start_no_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server's thread that enters a hundred limits does not start as many threads."""
    started: list[Thread] = []
    start = Thread.start

    def noted(thread: Thread) -> None:
        started.append(thread)
        start(thread)

    def enter() -> None:
        with limited(60, "all"):
            for _ in range(100):
                with limited(5, "each"):
                    pass

    thread = Thread(target=enter)
    monkeypatch.setattr(Thread, "start", noted)
    thread.start()
    thread.join()

    assert [thread] == started


def test_limits_in_a_thread_nest() -> None:
    """In a thread the inner limit stops the inner block, and the outer one counts on."""
    told: list[str] = []

    def turn() -> None:
        while True:
            pass

    def enter() -> None:
        try:
            with limited(0.6, "all"):
                try:
                    with limited(0.1, "each"):
                        turn()
                except TimeLimitError as error:
                    told.append(str(error))
                turn()
        except TimeLimitError as error:
            told.append(str(error))

    thread = Thread(target=enter)
    thread.start()
    thread.join(20)

    assert [
        "took longer than 0.1 seconds on one story",
        "took longer than 0.6 seconds on one story",
    ] == told


def test_loop_that_cannot_be_interrupted(tmp_path: Path) -> None:
    """A rule that swallows every interruption ends the run with exit code 2, named."""
    write_rules(
        tmp_path,
        one=(
            "def check_one(article):\n    while True:\n        try:\n"
            "            sum(range(10**5))\n        except BaseException: pass\n"
        ),
    )
    code = (
        "from factcheck.check.loader import load_folder\n"
        "from factcheck.check.runner import run_rules\n"
        "from tests.check.made import make_reading\n"
        f"rules = load_folder({str(tmp_path)!r})\n"
        "run_rules(make_reading('The 51 seats.'), rules, time_limit=0.1)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode == 2
    assert "one.py:1: rule one on story.txt: cannot be interrupted" in done.stderr


def test_helpers_and_fixtures(tmp_path: Path) -> None:
    """Helpers and fixtures come by parameter name; a fixture is made once a story."""
    fixtures = (
        "import factcheck\ncalls = []\n\n@factcheck.fixture\ndef seats(base):\n"
        "    calls.append(1)\n    return base + 2 * len(calls)\n\n"
        "@factcheck.fixture\ndef base():\n    return 49\n"
    )
    rule = (
        "def check_one(figure, seats, article, figures, body, headline, restatements):\n"
        "    assert seats == 51 and len(figures) == len(body) == 2 and headline is None\n"
        "    assert article.path == 'story.txt' and restatements == ()\n"
    )
    write_rules(tmp_path, fixtures=fixtures, one=rule)

    report = run_rules(READING, load_folder(str(tmp_path)))

    assert (report.findings, report.faults) == ((), ())


def test_fixtures_that_ask_for_one_another(tmp_path: Path) -> None:
    """A circle of fixtures is a fault with the circle told."""
    fixtures = (
        "import factcheck\n\n@factcheck.fixture\ndef a(b):\n    return b\n\n"
        "@factcheck.fixture\ndef b(a):\n    return a\n"
    )
    write_rules(tmp_path, fixtures=fixtures, one="def check_one(article, a):\n    pass\n")

    report = run_rules(READING, load_folder(str(tmp_path)))

    assert "fixtures ask for one another: a -> b -> a" in str(report.faults[0])


def test_prints_stay_out_of_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a rule prints goes to standard error: standard output is the report's."""
    report_of(tmp_path, "print('loading')\n\ndef check_one(article):\n    print('running')\n")

    assert capsys.readouterr() == ("", "loading\nrunning\n")


def test_off_by_default(tmp_path: Path) -> None:
    """A rule that is off does not run."""
    source = f"import factcheck\n\n@factcheck.off_by_default\n{RAN}"

    assert report_of(tmp_path, source).findings == ()


@pytest.mark.parametrize(("tags", "count"), [(None, 0), (["sport"], 0), (["council"], 2)])
def test_applies_to_tag(tmp_path: Path, tags: list[str] | None, count: int) -> None:
    """A rule for tagged stories leaves the others alone."""
    source = (
        "from factcheck import applies_to\n\n"
        "@applies_to(tag='council')\ndef check_one(figure):\n    assert False\n"
    )
    reading = make_reading(
        "The 51 and 49.", ("51", "51"), ("49", "49"), meta={"tags": tags} if tags else None
    )

    assert len(report_of(tmp_path, source, reading).findings) == count


@pytest.mark.parametrize("subject", ["figure", "sentence"])
@pytest.mark.parametrize(("section", "count"), [("headline", 0), ("body", 2)])
def test_applies_to_section(tmp_path: Path, subject: str, section: str, count: int) -> None:
    """A rule for one kind of section leaves the others alone."""
    source = (
        "from factcheck import applies_to\n\n"
        f"@applies_to(section='{section}')\ndef check_one({subject}):\n    assert False\n"
    )

    assert len(report_of(tmp_path, source).findings) == count


def test_vague_figure_is_passed_over(tmp_path: Path) -> None:
    """A rule that reckons with a value has nothing to say on a figure without one."""
    reading = make_reading(
        "Dozens came, then 70.", ("Dozens", "24", {"high": "96"}), ("70", "70")
    )
    report = report_of(
        tmp_path, "def check_one(figure):\n    assert figure.value < 50\n", reading
    )

    assert (quotes(report), report.faults) == ([["70"]], ())


def test_none_elsewhere_is_a_fault(tmp_path: Path) -> None:
    """A ``None`` that is the rule's own mistake is not passed over."""
    report = report_of(tmp_path, "def check_one(figure):\n    assert None < 50\n")

    assert "TypeError" in str(report.faults[0])


def test_unread_story_has_no_findings(tmp_path: Path) -> None:
    """A story that could not be read for its language is not checked at all."""
    reading = make_reading("Le conseil a 51 sièges.", ("51", "51"), unread="not in English")
    report = report_of(tmp_path, "def check_one(figure):\n    assert False\n", reading)

    assert (report.findings, report.checked) == ((), 0)
    assert [one.reason for one in report.unchecked] == ["not in English"]


def test_relation_labels(tmp_path: Path) -> None:
    """A relation's discrepancy without labels marks its figures, with a few words on each."""
    first, second = READING.figures
    reading = READING._replace(relations={"restatement": (Restatement(first, second),)})
    source = (
        "from factcheck import Discrepancy\n\n"
        "def check_one(restatement):\n    return Discrepancy()\n"
    )
    (finding,) = report_of(tmp_path, source, reading).findings

    assert [(label.note, label.primary) for label in finding.labels] == [
        ("first", False), ("then", True),
    ]  # fmt: skip


def test_lower_voice_says_why() -> None:
    """A finding quieter than its rule says that the words leave another reading open."""
    report = run_rules(read("The port has 29 boats: 17 ferries and 10 tugs."), load_rules())

    (finding,) = report.findings

    assert (finding.rule, finding.severity) == ("parts-and-total", "warning")
    assert finding.working.splitlines()[-1] == (
        "warning, not error: the words make it likely, not certain, that these figures go "
        "together"
    )
