(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const form = document.querySelector(".toolbar");
  const help = document.getElementById("help");
  const output = form.querySelector("output");
  const arcsButton = form.elements.arcs;

  // One entry a story: its marks by finding number, its cards and its table rows.
  const stories = all(".story").map((element) => {
    const story = { element, prose: element.querySelector(".prose"), marks: all(".prose mark[id]", element), byNumber: new Map() };
    for (const mark of story.marks) {
      mark.numbers = (mark.dataset.n || "").split(" ").filter(Boolean);
      mark.section = mark.closest("[data-section]").dataset.section;
      for (const number of mark.numbers) {
        if (!story.byNumber.has(number)) story.byNumber.set(number, []);
        story.byNumber.get(number).push(mark);
      }
    }
    story.rows = all(".figures tbody tr", element);
    for (const row of story.rows) row.numbers = row.dataset.n.split(" ").filter(Boolean);
    story.cards = all(".card", element);
    for (const card of story.cards) {
      card.story = story;
      card.number = card.id.split("-n").pop();
    }
    return story;
  });
  const cards = stories.flatMap((story) => story.cards);
  let active = null;
  let showAll = false;

  // Marks of one finding, the pieces of a cut-up label joined again.
  const ends = (card) => {
    const found = [];
    for (const mark of card.story.byNumber.get(card.number) || []) {
      const last = found[found.length - 1];
      if (last && last.nextSibling === mark) continue;
      found.push(mark);
    }
    return found;
  };
  const primary = (card) => {
    const marks = ends(card);
    return marks.find((mark) => (mark.dataset.p || "").split(" ").includes(card.number)) || marks[0];
  };

  // Arcs
  const SVG = "http://www.w3.org/2000/svg";
  const make = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const rounded = (points) => points.map(([x, y], at) => {
    if (!at) return `M${x} ${y}`;
    const [px, py] = points[at - 1], next = points[at + 1];
    if (!next) return `L${x} ${y}`;
    const before = Math.hypot(x - px, y - py), after = Math.hypot(next[0] - x, next[1] - y);
    const radius = Math.min(6, before / 2, after / 2);
    if (!radius) return "";
    const toward = ([tx, ty], length) => `${x + (tx - x) / length * radius} ${y + (ty - y) / length * radius}`;
    return `L${toward([px, py], before)}Q${x} ${y} ${toward(next, after)}`;
  }).join("");
  // An arc runs between the lines and down a margin, so that it never strikes words through.
  const arc = (from, to, origin, lane, leading) => {
    const rects = (mark) => [...mark.getClientRects()];
    const a = rects(from), b = rects(to);
    if (!a.length || !b.length) return null;
    const [upper, lower] = a[0].top < b[0].top || (a[0].top === b[0].top && a[0].left < b[0].left) ? [a, b] : [b, a];
    const one = upper[upper.length - 1], two = lower[0];
    const x1 = one.left + one.width / 2 - origin.left, x2 = two.left + two.width / 2 - origin.left;
    const shift = Math.max(3, (leading - one.height) / 2) + (lane % 3 - 1) * 1.5, low = two.top - origin.top;
    if (Math.abs(one.top - two.top) < one.height / 2) {
      const y = one.top - origin.top, run = Math.min(y, low) - shift;
      return [[x1, y], [x1, run], [x2, run], [x2, low]];
    }
    const high = one.bottom - origin.top;
    if (low - high < one.height * 0.9) {
      const run = (high + low) / 2;
      return [[x1, high], [x1, run], [x2, run], [x2, low]];
    }
    const room = Math.max(10, Math.min(36, origin.left - 4)), out = 8 + lane * 6 % (room - 7);
    const margin = x1 + x2 < origin.width ? -out : origin.width + out;
    return [[x1, high], [x1, high + shift], [margin, high + shift], [margin, low - shift], [x2, low - shift], [x2, low]];
  };
  const drawStory = (story) => {
    const chosen = story.cards.filter((card) => !card.hidden && (card === active || showAll));
    let svg = story.prose.querySelector(".arcs");
    if (!chosen.length) { svg?.remove(); return; }
    if (!svg) story.prose.append(svg = make("svg", { class: "arcs", "aria-hidden": "true" }));
    const origin = story.prose.getBoundingClientRect();
    const leading = parseFloat(getComputedStyle(story.prose).lineHeight) || 0;
    const drawn = [];
    for (const card of chosen) {
      const first = primary(card), kind = `${card.dataset.severity}${card === active ? "" : " all"}`;
      for (const mark of ends(card)) {
        const points = mark !== first && arc(first, mark, origin, showAll ? Number(card.number) : 1, leading);
        if (!points) continue;
        drawn.push(make("path", { d: rounded(points), class: kind, "data-from": first.id, "data-to": mark.id }));
        for (const [cx, cy] of [points[0], points[points.length - 1]]) drawn.push(make("circle", { cx, cy, r: 2.4, class: kind }));
      }
    }
    svg.replaceChildren(...drawn);
  };
  const drawArcs = () => stories.forEach(drawStory);
  let waiting = 0;
  const redraw = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(drawArcs); };
  const watch = new ResizeObserver(redraw);
  for (const story of stories) watch.observe(story.prose);
  document.fonts?.ready.then(redraw);

  // The chosen finding
  const scrollTo = (element, block) => element.scrollIntoView({ block, behavior: "instant" });
  const choose = (card, { scroll = true, focus = true } = {}) => {
    if (active) {
      active.classList.remove("active");
      for (const mark of active.story.byNumber.get(active.number) || []) mark.classList.remove("active");
    }
    active = card;
    if (card) {
      card.classList.add("active");
      for (const mark of card.story.byNumber.get(card.number) || []) mark.classList.add("active");
      if (focus) card.focus({ preventScroll: true });
      if (scroll) {
        const mark = primary(card), box = card.parentElement;
        if (mark && getComputedStyle(box).position === "sticky") {
          scrollTo(mark, "center");
          box.scrollTop = card.offsetTop - 4;
        } else scrollTo(card, "start");
      }
    }
    writeHash();
    redraw();
  };
  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(active);
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
    if (active?.hidden) choose(null); else writeHash();
    redraw();
  };
  const writeHash = () => {
    const { severity, rule, status, section } = state();
    const words = new URLSearchParams();
    if (severity.length < 3) words.set("severity", severity.join(","));
    for (const [key, value] of Object.entries({ rule, status, section })) if (value) words.set(key, value);
    if (active) words.set("finding", active.id);
    if (showAll) words.set("arcs", "all");
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
    showAll = on;
    arcsButton.setAttribute("aria-pressed", String(on));
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { setAll(false); choose(null); filter(); }));
  arcsButton.addEventListener("click", () => { setAll(!showAll); writeHash(); redraw(); });
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
      const card = active && event.target.numbers.includes(active.number) && active.story.prose.contains(event.target) ? active : cardOf(event.target);
      if (card) choose(card);
    } else return;
    event.preventDefault();
  });

  // Sorting and CSV
  const collator = new Intl.Collator(undefined, { numeric: true });
  const cellValue = (row, at) => row.cells[at].dataset.v ?? row.cells[at].textContent;
  for (const header of all("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = header.getAttribute("aria-sort") !== "ascending";
      for (const other of header.parentElement.cells) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", up ? "ascending" : "descending");
      const at = header.cellIndex, numeric = header.dataset.sort !== "t";
      const body = header.closest("table").tBodies[0];
      const keyed = [...body.rows].map((row) => [numeric ? Number(cellValue(row, at)) : cellValue(row, at), row]);
      keyed.sort(([a], [b]) => (numeric ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b)) * (up ? 1 : -1));
      body.append(...keyed.map(([, row]) => row));
    });
  }
  // A spreadsheet would run a cell that begins like a formula (OWASP, CSV injection).
  const csvCell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  for (const button of all(".csv")) {
    button.addEventListener("click", () => {
      const table = button.closest(".figures").querySelector("table");
      const lines = [...table.rows].filter((row) => !row.hidden)
        .map((row) => [...row.cells].slice(1).map((cell) => csvCell(cell.textContent.trim())).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" }));
      link.download = `${button.dataset.name.split(/[\\/]/).pop().replace(/[^\w.-]+/g, "_") || "figures"}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }

  // Questions to copy
  for (const button of all(".copy-ask")) {
    button.addEventListener("click", async () => {
      const card = button.closest(".card");
      const quotes = all(".quotes li", card).map((item) => {
        const place = item.querySelector(".place").textContent;
        return `- “${item.querySelector(".said").textContent}” (${place})`;
      });
      const text = [card.querySelector("h3").textContent, ...quotes, card.querySelector(".ask").textContent].join("\n");
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(card.querySelector(".ask"));
        button.textContent = "Selected: copy it now";
      }
      setTimeout(() => { button.textContent = "Copy question"; }, 2500);
    });
  }

  // Ticks stay with the reader, by story and finding
  const keep = (box) => `factcheck:${box.closest(".story").dataset.path}:${box.dataset.tick}`;
  for (const box of all("[data-tick]")) {
    try { box.checked = localStorage.getItem(keep(box)) === "1"; } catch { break; }
  }
  document.addEventListener("change", (event) => {
    if (!event.target.dataset?.tick) return;
    try {
      if (event.target.checked) localStorage.setItem(keep(event.target), "1");
      else localStorage.removeItem(keep(event.target));
    } catch { /* a private window keeps nothing */ }
  });

  if (location.hash.includes("=")) readHash();
  else {
    const anchor = location.hash.slice(1);
    filter();
    const card = cards.find((one) => one.id === anchor);
    if (card) choose(card);
  }
})();
