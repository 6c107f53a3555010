// Arcs that join the figures of a finding.
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
  const chosen = story.cards.filter((card) => !card.hidden && (card === view.card || view.allArcs));
  let svg = story.prose.querySelector(".arcs");
  if (!chosen.length) { svg?.remove(); return; }
  if (!svg) story.prose.append(svg = make("svg", { class: "arcs", "aria-hidden": "true" }));
  const origin = story.prose.getBoundingClientRect();
  const leading = parseFloat(getComputedStyle(story.prose).lineHeight) || 0;
  const drawn = [];
  for (const card of chosen) {
    const first = primary(card), kind = `${card.dataset.severity}${card === view.card ? "" : " all"}`;
    for (const mark of ends(card)) {
      const points = mark !== first && arc(first, mark, origin, view.allArcs ? Number(card.number) : 1, leading);
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
