"""The page in a real browser: keys, filters, sorting, arcs, print, dark mode, no way out."""

import csv
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model.finding import Label
from tests.report.factory import article_of, figure_of, finding_of, report_of, span_of
from tests.report.html.conftest import OpenPage, needed
from tests.report.html.long_story import long_story
from tests.report.stories import HOSTILE, council, harbour, hostile

Opener = Callable[..., OpenPage]

SHOWN = (
    "[...document.querySelectorAll('.card')].filter(c => !c.hidden).map(c => c.dataset.rule)"
)
ROWS = (
    "[...document.querySelectorAll('.figures tbody tr')].filter(r => !r.hidden)"
    ".map(r => r.cells[2].textContent)"
)
ACTIVE = "document.querySelector('.card.active')?.dataset.rule ?? null"
FOCUSED = "document.activeElement.id"
ALL_RULES = [
    "headline-figure", "shares-total", "percent-change", "excluded-figure", "unnamed-source",
]  # fmt: skip
ENDS = """
[...document.querySelectorAll('.arcs path')].map(path => {
  const matrix = path.getScreenCTM(), length = path.getTotalLength();
  const ends = [0, length].map(at => path.getPointAtLength(at).matrixTransform(matrix));
  const boxes = [path.dataset.from, path.dataset.to].map(id =>
    [...document.getElementById(id).getClientRects()]);
  const near = (point, rects) => rects.some(r => point.x >= r.left - 1 && point.x <= r.right + 1
    && point.y >= r.top - 2 && point.y <= r.bottom + 2);
  return boxes.every(rects => ends.some(point => near(point, rects)));
})
"""


def test_page_is_quiet_and_alone(open_page: Opener) -> None:
    """Nothing is logged and no request but the page's own is made."""
    shown = open_page([council(), harbour()])
    shown.press("j", "a", "k")

    assert shown.complaints == []
    assert [url.partition("#")[0] for url in shown.requests] == [shown.path.as_uri()]


def test_j_and_k_step_through_the_findings(open_page: Opener) -> None:
    """J goes to the next finding, k back, and both wrap around."""
    shown = open_page([council()])
    seen = []
    for key in ("j", "j", "k", "k"):
        shown.press(key)
        seen.append(shown.ask(ACTIVE))

    assert seen == ["headline-figure", "shares-total", "headline-figure", "unnamed-source"]
    assert shown.ask(FOCUSED) == "s1-n5"


def test_enter_goes_to_the_figure_and_back(open_page: Opener) -> None:
    """Enter on a finding focuses its figure, Enter on the figure its finding."""
    shown = open_page([council()])
    shown.press("j", "j", "Enter")
    figure = shown.ask("document.activeElement.textContent")
    shown.press("Enter")

    assert (figure, shown.ask(FOCUSED)) == ("55%", "s1-n2")


def test_other_keys(open_page: Opener) -> None:
    """F goes to the filters, ? opens the help, Escape closes it and lets go."""
    shown = open_page([council()])
    shown.press("j", "f")
    assert shown.ask("document.activeElement.name") == "severity"
    shown.page.keyboard.press("Escape")
    shown.press("?")
    assert shown.ask("document.getElementById('help').open")
    shown.press("Escape")

    assert not shown.ask("document.getElementById('help').open")
    assert shown.ask(ACTIVE) is None


def test_keys_leave_fields_and_shortcuts_alone(open_page: Opener) -> None:
    """A key typed into a field or with Control held does nothing of ours."""
    shown = open_page([council()])
    shown.page.focus("select[name=rule]")
    shown.press("j")
    shown.page.evaluate("document.activeElement.blur()")
    shown.press("Control+j")

    assert shown.ask(ACTIVE) is None


def test_severity_filter(open_page: Opener) -> None:
    """Severities unticked hide their findings and the figures that only they mark."""
    shown = open_page([council()])
    shown.page.uncheck("[name=severity][value=error]")
    shown.settle()

    assert shown.ask(SHOWN) == ["excluded-figure", "unnamed-source"]
    assert shown.ask(ROWS) == ["140", "tops 200"]
    assert shown.page.inner_text("output") == "2 of 5 findings, 2 of 13 figures"


@pytest.mark.parametrize(
    ("name", "value", "findings", "figures"),
    [
        ("rule", "percent-change", ["percent-change"], ["3,200", "25%", "2,000"]),
        ("status", "not checked", [], ["£41 million", "about half", "1987"]),
        ("section", "headline", ["headline-figure"], ["3,100"]),
        ("section", "caption", [], ["1987"]),
    ],
)
def test_choices_filter(
    open_page: Opener, name: str, value: str, findings: list[str], figures: list[str]
) -> None:
    """Rule, status and section narrow findings and figures alike."""
    shown = open_page([council()])
    shown.page.select_option(f"[name={name}]", value)
    shown.settle()

    assert shown.ask(SHOWN) == findings
    assert shown.ask(ROWS) == figures


def test_state_lives_in_the_address(open_page: Opener) -> None:
    """The address holds filters, the finding and the arcs; opened anew it restores them."""
    shown = open_page([council()])
    shown.page.uncheck("[name=severity][value=info]")
    shown.page.select_option("[name=section]", "body")
    shown.press("a", "j")
    fragment = shown.ask("location.hash")
    before = shown.ask(SHOWN)
    shown.go(fragment)
    shown.settle()

    assert "severity=error%2Cwarning" in fragment
    assert "section=body" in fragment
    assert shown.ask(SHOWN) == before
    assert shown.ask(ACTIVE) == before[0]
    assert shown.ask("document.querySelector('[name=arcs]').ariaPressed") == "true"


def test_nonsense_in_the_address_filters_nothing(open_page: Opener) -> None:
    """An address with unknown values shows everything."""
    shown = open_page([council()])
    shown.go("#rule=<b>&status=zzz&finding=s9-n9&arcs=1")

    assert shown.ask(SHOWN) == ALL_RULES
    assert shown.complaints == []


def test_reset_shows_everything(open_page: Opener) -> None:
    """Reset undoes filters, arcs and choice, and empties the address."""
    shown = open_page([council()])
    shown.page.select_option("[name=rule]", "percent-change")
    shown.press("a", "j")
    shown.page.click("button[type=reset]")
    shown.page.wait_for_function("location.hash === ''")

    assert shown.ask(SHOWN) == ALL_RULES
    assert shown.ask(ACTIVE) is None


def _column(shown: OpenPage, name: str, at: int) -> list[str]:
    shown.page.click(f".figures th button:text-is('{name}')")
    script = (
        "at => [...document.querySelectorAll('.figures tbody tr')]"
        ".map(row => row.cells[at].textContent)"
    )
    found: list[str] = shown.page.evaluate(script, at)
    return found


def test_sorting(open_page: Opener) -> None:
    """A heading sorts by value or by word, and the other way round when pressed again."""
    shown = open_page([council()])
    up = _column(shown, "Stands for", 2)
    down = _column(shown, "Stands for", 2)
    words = _column(shown, "As written", 2)

    assert up[:4] == ["about half", "1.2 miles", "3 km", "25%"]
    assert down == up[::-1] or sorted(up) == sorted(down)
    assert down[0] == "£41 million"
    assert words[-1] == "tops 200"
    assert shown.ask("document.querySelectorAll('[aria-sort]').length") == 1


@pytest.mark.parametrize("width", [1400, 1000, 390])
def test_arcs_land_on_their_marks(open_page: Opener, width: int) -> None:
    """Every arc ends on its two marks, also after the window has changed."""
    shown = open_page([council()], width=1200)
    shown.press("a")
    assert shown.ask(ENDS) == [True] * 6
    shown.page.set_viewport_size({"width": width, "height": 800})
    shown.settle()
    shown.settle()

    assert shown.ask(ENDS) == [True] * 6


def test_arcs_follow_the_choice(open_page: Opener) -> None:
    """Only the chosen finding has arcs, from its main figure to each of the others."""
    shown = open_page([council()])
    shown.press("j", "j", "j")

    assert shown.ask(ENDS) == [True] * 2
    shown.press("Escape")
    assert shown.ask(ENDS) == []


def test_a_label_cut_in_pieces_has_one_arc(open_page: Opener) -> None:
    """A phrase that holds a figure of its own is joined once, not piece by piece."""
    article = article_of("Head\n\nNot counting 40 guests, 90 came, and 80 left.\n")
    labels = [
        Label(span_of(article, "80"), "this", primary=True),
        Label(span_of(article, "Not counting 40 guests"), "leaves some out"),
    ]
    figures = [figure_of(article, number) for number in ("40", "90", "80")]
    finding = finding_of("excluded", "some are left out", labels)
    shown = open_page([report_of(article, figures, [finding])])
    shown.press("j")

    assert shown.ask(ENDS) == [True]
    assert shown.ask("document.querySelectorAll('mark.active').length") == 4


def test_badge_leads_to_its_card(open_page: Opener) -> None:
    """A badge in the story chooses its finding."""
    shown = open_page([council()])
    shown.page.click(".prose .badge >> nth=1")
    shown.settle()

    assert shown.ask(ACTIVE) == "shares-total"


def test_phone_has_no_sideways_scroll(open_page: Opener) -> None:
    """On a narrow screen only tables scroll sideways, inside themselves."""
    shown = open_page([council(), hostile(), harbour()], width=360, height=640)

    assert shown.ask("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", [360, 500])
def test_phone_shows_the_table_of_stories_whole(open_page: Opener, width: int) -> None:
    """The counts of each story are seen without scrolling, each with its name."""
    shown = open_page([council(), harbour()], width=width, height=640)
    box = "document.querySelector('.index .scroll')"
    count = "document.querySelector('.index .num')"

    assert shown.ask(f"{box}.scrollWidth - {box}.clientWidth") <= 0
    assert shown.ask(f"getComputedStyle({count}, '::before').content") == '"Errors "'


def test_cards_of_a_long_story_are_drawn_far_from_view(open_page: Opener) -> None:
    """A capture of the whole page shows every card's content, not empty frames."""
    shown = open_page([long_story(4000, 400, 40)], width=390, height=800)
    script = (
        "[...document.querySelectorAll('.card header')]"
        ".map(part => part.checkVisibility({contentVisibilityAuto: true}))"
    )

    assert shown.ask(script) == [True] * 40


def test_print(open_page: Opener) -> None:
    """On paper the filters go, badges become endnotes, and each figure has a tick-box."""
    shown = open_page([council()], color_scheme="dark")
    shown.page.emulate_media(media="print", color_scheme="dark")
    script = "([s, name, part]) => getComputedStyle(document.querySelector(s), part)[name]"

    def look(selector: str, name: str, part: str | None = None) -> Any:
        return shown.page.evaluate(script, [selector, name, part])

    assert look(".toolbar", "display") == "none"
    assert look(".cards", "maxHeight") == "none"
    assert look(".prose .badge", "content", "::before") == '"["'
    assert look("body", "backgroundColor") == "rgb(255, 255, 255)"
    assert shown.page.locator(".figures td input:visible").count() == 13
    assert shown.page.locator(".card:visible").count() == 5
    assert shown.page.locator(".figures th:visible").count() == 10


def test_printed_table_repeats_its_headings(open_page: Opener) -> None:
    """Headings stay text on paper, where a button would not be repeated on each page."""
    shown = open_page([council()])
    shown.page.emulate_media(media="print")
    display = shown.ask("getComputedStyle(document.querySelector('th button')).display")

    assert display == "contents"


def test_dark_mode(open_page: Opener) -> None:
    """The page follows the reader's scheme."""
    brightness = (
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
        ".reduce((a, b) => a + b)"
    )

    assert open_page([council()], color_scheme="light").ask(brightness) > 3 * 200
    assert open_page([council()], color_scheme="dark").ask(brightness) < 3 * 60


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_serious_barrier(open_page: Opener, scheme: str, width: int) -> None:
    """No serious or critical barrier is found by axe, a finding chosen and all arcs drawn."""
    axe = needed("axe_playwright_python.sync_playwright")
    shown = open_page([council(), harbour()], width=width, color_scheme=scheme, bypass_csp=True)
    shown.press("a", "j")
    response = axe.Axe().run(shown.page).response

    assert [
        (rule["id"], rule["nodes"][0]["html"])
        for rule in response["violations"]
        if rule["impact"] in ("serious", "critical")
    ] == []
    assert len(response["passes"]) > 20


def test_hostile_story_runs_nothing(open_page: Opener) -> None:
    """Markup in every text of a story is shown as text: nothing runs, nothing is added."""
    shown = open_page([hostile(), council()])
    shown.press("j", "Enter", "a")
    script = """
      const copy = document.querySelector("#s1 .prose .body").cloneNode(true);
      copy.querySelectorAll(".badge").forEach(badge => badge.remove());
      copy.textContent
    """
    written = HOSTILE.partition("\n\n")[2].strip()

    assert shown.ask(script) == written
    assert shown.ask("window.owned ?? null") is None
    assert shown.complaints == []
    assert shown.ask("document.querySelectorAll('script').length") == 1
    assert (
        shown.ask("document.querySelectorAll('img, iframe, [onclick], [onload]').length") == 0
    )


def test_scripts_off(open_page: Opener) -> None:
    """Without scripts all is there to read, controls are gone, and badges still lead on."""
    shown = open_page([council()], java_script_enabled=False)
    page = shown.page

    assert page.locator(".card:visible").count() == 5
    assert page.locator(".figures tbody tr:visible").count() == 13
    assert page.locator(".toolbar:visible, .needs-script:visible").count() == 0
    page.click(".prose .badge >> nth=1")
    assert page.url.endswith("#s1-n2")


def test_csv_download(open_page: Opener) -> None:
    """The download holds the rows on show, with headings, and no formula."""
    shown = open_page([council()])
    shown.page.select_option("[name=rule]", "percent-change")
    with shown.page.expect_download() as waiting:
        shown.page.click("button.csv")
    text = waiting.value.path().read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))

    assert waiting.value.suggested_filename == "council.txt.csv"
    assert [row[1] for row in rows] == ["As written", "3,200", "25%", "2,000"]


def test_copied_question_stands_alone(open_page: Opener) -> None:
    """The copied text names the finding, quotes its figures with their places, and asks."""
    shown = open_page([council()], permissions=["clipboard-read", "clipboard-write"])
    shown.page.click("#s1-n2 .copy-ask")
    shown.page.wait_for_function(
        "document.querySelector('#s1-n2 .copy-ask').textContent === 'Copied'"
    )
    copied = shown.ask("navigator.clipboard.readText()").splitlines()

    assert copied[0] == "shares of one poll add to 115%"
    assert copied[1].startswith("- “The yes camp took 55% of the votes")
    assert copied[-1] == "Are both shares of the same votes?"


def test_ticks_are_kept(open_page: Opener) -> None:
    """A tick is still there when the page is opened again."""
    shown = open_page([council()])
    shown.page.check("#s1-n3 .tick input")
    shown.go()

    assert shown.page.is_checked("#s1-n3 .tick input")
    assert not shown.page.is_checked("#s1-n2 .tick input")
