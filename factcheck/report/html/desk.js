// Choosing findings, filtering, and the keys.
const root = document.documentElement;
root.classList.add("js");
const form = document.querySelector(".toolbar");
const help = document.getElementById("help");
const output = form.querySelector("output");
const arcsButton = form.elements.arcs;

// The chosen finding
const scrollTo = (element, block) => element.scrollIntoView({ block, behavior: "instant" });
const choose = (card, { scroll = true, focus = true } = {}) => {
  if (view.card) {
    view.card.classList.remove("active");
    for (const mark of view.card.story.byNumber.get(view.card.number) || []) mark.classList.remove("active");
  }
  view.card = card;
  if (card) {
    card.classList.add("active");
    for (const mark of card.story.byNumber.get(card.number) || []) mark.classList.add("active");
    if (focus) card.focus({ preventScroll: true });
    if (scroll) {
      scrollTo(card, "start");
    }
  }
  writeHash();
  redraw();
};
const step = (by) => {
  const shown = cards.filter((card) => !card.hidden);
  if (!shown.length) return;
  const at = shown.indexOf(view.card);
  choose(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
};

// Filters, and their state in the address
const state = () => ({
  severity: all('[name="severity"]:checked', form).map((box) => box.value),
  rule: form.elements.rule.value,
  status: form.elements.status.value,
  section: form.elements.section.value,
});
const filter = () => {
  const { severity, rule, status, section } = state();
  const picky = severity.length < 3 || rule !== "";
  let shownCards = 0, shownRows = 0, rows = 0;
  for (const story of stories) {
    const live = new Set();
    for (const card of story.cards) {
      const { dataset } = card;
      card.hidden = !(severity.includes(dataset.severity) && (!rule || dataset.rule === rule)
        && (!status || dataset.outcomes.split("|").includes(status))
        && (!section || dataset.sections.split("|").includes(section)));
      if (!card.hidden) { live.add(card.number); shownCards += 1; }
    }
    for (const row of story.rows) {
      const shown = (!status || row.dataset.outcome === status) && (!section || row.dataset.section === section)
        && (!picky || row.numbers.some((number) => live.has(number)));
      if (row.hidden === shown) row.hidden = !shown;
      rows += 1;
      shownRows += shown;
    }
    for (const mark of story.marks) {
      const shown = mark.numbers.some((number) => live.has(number))
        || (!picky && !mark.numbers.length && (!status || mark.dataset.o === status) && (!section || mark.section === section));
      mark.classList.toggle("muted", !shown);
    }
  }
  const part = (shown, whole) => (shown === whole ? `${whole}` : `${shown} of ${whole}`);
  output.textContent = `${part(shownCards, cards.length)} findings, ${part(shownRows, rows)} figures`;
  if (view.card?.hidden) choose(null); else writeHash();
  redraw();
};
const writeHash = () => {
  const { severity, rule, status, section } = state();
  const words = new URLSearchParams();
  if (severity.length < 3) words.set("severity", severity.join(","));
  for (const [key, value] of Object.entries({ rule, status, section })) if (value) words.set(key, value);
  if (view.card) words.set("finding", view.card.id);
  if (view.allArcs) words.set("arcs", "all");
  const hash = words.toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
};
const readHash = () => {
  const hash = location.hash.slice(1);
  if (!hash.includes("=")) {
    const card = cards.find((one) => one.id === hash);
    if (card) choose(card);
    return;
  }
  const words = new URLSearchParams(hash);
  const severity = words.has("severity") ? words.get("severity").split(",") : null;
  for (const box of all('[name="severity"]', form)) box.checked = !severity || severity.includes(box.value);
  for (const key of ["rule", "status", "section"]) {
    const value = words.get(key) || "";
    form.elements[key].value = [...form.elements[key].options].some((option) => option.value === value) ? value : "";
  }
  setAll(words.get("arcs") === "all");
  const card = cards.find((one) => one.id === words.get("finding"));
  filter();
  if (card && !card.hidden) choose(card, { focus: false });
};
const setAll = (on) => {
  view.allArcs = on;
  arcsButton.setAttribute("aria-pressed", String(on));
};
form.addEventListener("change", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { setAll(false); choose(null); filter(); }));
arcsButton.addEventListener("click", () => { setAll(!view.allArcs); writeHash(); redraw(); });
form.elements.help.addEventListener("click", () => help.showModal());
addEventListener("hashchange", readHash);

// Pointing and clicking
document.addEventListener("click", (event) => {
  const badge = event.target.closest("a.badge");
  if (badge) {
    const card = document.getElementById(badge.hash.slice(1));
    if (card && !card.hidden) { event.preventDefault(); choose(card); }
    return;
  }
  const mark = event.target.closest(".prose mark[data-n]");
  const card = mark ? cardOf(mark) : event.target.closest("a, button, input, label") ? null : event.target.closest(".card");
  if (card) choose(card, { scroll: Boolean(mark), focus: false });
  const quote = event.target.closest(".quotes a");
  if (quote) {
    event.preventDefault();
    const target = document.getElementById(quote.hash.slice(1));
    choose(quote.closest(".card"), { scroll: false, focus: false });
    target?.focus({ preventScroll: true });
    if (target) scrollTo(target, "center");
  }
});
const cardOf = (mark) => {
  const story = stories.find((one) => one.element.contains(mark));
  return story.cards.find((card) => !card.hidden && mark.numbers.includes(card.number));
};

// Keys
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest("select, textarea, input:not([type=checkbox])") && event.key !== "Escape") return;
  const { key } = event;
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "f") form.querySelector("input").focus();
  else if (key === "a") arcsButton.click();
  else if (key === "?") help.showModal();
  else if (key === "Escape") { choose(null); document.activeElement?.blur(); }
  else if (key === "Enter" && event.target.matches(".card")) {
    const mark = primary(event.target);
    if (mark) { choose(event.target, { scroll: false, focus: false }); mark.focus({ preventScroll: true }); scrollTo(mark, "center"); }
  } else if (key === "Enter" && event.target.matches("mark[data-n]")) {
    const card = view.card && event.target.numbers.includes(view.card.number) && view.card.story.prose.contains(event.target) ? view.card : cardOf(event.target);
    if (card) choose(card);
  } else return;
  event.preventDefault();
});

if (location.hash.includes("=")) readHash();
else {
  const anchor = location.hash.slice(1);
  filter();
  const card = cards.find((one) => one.id === anchor);
  if (card) choose(card);
}
