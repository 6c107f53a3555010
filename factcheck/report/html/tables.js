// The tables of figures: sorting and CSV.
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
