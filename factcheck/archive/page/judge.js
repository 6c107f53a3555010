"use strict";
// Verdicts stay in this browser until they are saved as a file of JSON lines.
const cards = [...document.querySelectorAll("article")];
const kept = "factcheck-verdicts-" + document.body.dataset.draw;
const keys = { a: "accept", p: "pedantic", f: "false" };
let verdicts = {};
try { verdicts = JSON.parse(localStorage.getItem(kept)) || {}; } catch { verdicts = {}; }
let at = 0;

function show(card) {
  const verdict = (verdicts[card.dataset.key] || {}).verdict || card.dataset.given || "";
  card.dataset.verdict = verdict;
  for (const button of card.querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.value === verdict));
}

function count() {
  const done = cards.filter((card) => card.dataset.verdict).length;
  document.getElementById("count").textContent = `${done} of ${cards.length} judged`;
}

function judge(card, verdict) {
  verdicts[card.dataset.key] = {
    key: card.dataset.key, rule: card.dataset.rule, story: card.dataset.story, verdict,
    who: document.getElementById("who").value.trim(),
    when: new Date().toISOString().slice(0, 19) + "+00:00", note: "",
  };
  try { localStorage.setItem(kept, JSON.stringify(verdicts)); } catch { /* a private window */ }
  show(card);
  count();
}

function go(to) {
  at = Math.max(0, Math.min(cards.length - 1, to));
  cards.forEach((card, index) => index === at ? card.setAttribute("aria-current", "true")
    : card.removeAttribute("aria-current"));
  cards[at].scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("article button");
  if (!button) return;
  const card = button.closest("article");
  at = cards.indexOf(card);
  judge(card, button.value);
});
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input") || event.ctrlKey || event.metaKey || !cards.length) return;
  if (event.key === "j") go(at + 1);
  else if (event.key === "k") go(at - 1);
  else if (keys[event.key]) { judge(cards[at], keys[event.key]); go(at + 1); }
});
document.getElementById("save")?.addEventListener("click", () => {
  const lines = Object.values(verdicts).map((one) => JSON.stringify(one) + "\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
  link.download = "verdicts.jsonl";
  link.click();
});
cards.forEach(show);
if (cards.length) { count(); go(Math.max(0, cards.findIndex((card) => !card.dataset.verdict))); }
