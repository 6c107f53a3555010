"use strict";
// The stories of the page, and what the reader has chosen.
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

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
const view = { card: null, allArcs: false };

// Marks of one finding, the pieces of a cut-up label joined again.
const ends = (card) => {
  const found = [];
  let before = null;
  for (const mark of card.story.byNumber.get(card.number) || []) {
    if (!before || before.nextSibling !== mark) found.push(mark);
    before = mark;
  }
  return found;
};
const primary = (card) => {
  const marks = ends(card);
  return marks.find((mark) => (mark.dataset.p || "").split(" ").includes(card.number)) || marks[0];
};
