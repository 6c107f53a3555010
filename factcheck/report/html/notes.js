// What the reader takes along: questions to copy, ticks that stay.
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
