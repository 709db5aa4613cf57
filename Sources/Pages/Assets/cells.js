// <form data-cells> holds a table whose cells are fields (data-was says what is there now): those that
// were changed are marked and counted. Up, Down and Enter lead from row to row, Escape gives a cell
// back what stood there, Ctrl and S save. A scanned barcode leads to its row (data-barcode).

import { play } from "./sound.js";

const form = document.querySelector("form[data-cells]");
const plain = (text) => text.replace(/[.\s]/g, "");

function isChanged(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  return plain(field.value) !== plain(field.dataset.was);
}

const cells = () => [...form.querySelectorAll("td input:not([type=hidden])")];

function mark() {
  const changed = cells().filter(isChanged);
  for (const field of cells()) {
    const cell = field.closest("td");
    cell.classList.toggle("changed", changed.includes(field));
    if (field.dataset.was) cell.dataset.old = field.dataset.was;
  }
  const place = form.querySelector("[data-changes]");
  place.textContent = changed.length ? place.dataset.changes.replace("{n}", changed.length) : "";
}

// The cell of the same column in another row.
function step(field, rows) {
  const cell = field.closest("td");
  const all = [...form.querySelectorAll("tbody tr")];
  const row = all[all.indexOf(cell.parentElement) + rows];
  const next = row?.children[cell.cellIndex]?.querySelector("input");
  next?.focus();
  next?.select?.();
  return next !== undefined;
}

function key(event) {
  if (event.altKey || event.metaKey || event.isComposing) return false;
  if (event.ctrlKey) {
    if (event.key.toLowerCase() !== "s" || event.repeat) return false;
    form.requestSubmit();
    return true;
  }
  const field = event.target;
  if (!field.matches?.("form[data-cells] td input")) return false;
  if (event.key === "ArrowDown") return step(field, 1);
  if (event.key === "ArrowUp") return step(field, -1);
  // Enter in a cell goes on; it saves nothing that is half typed.
  if (event.key === "Enter") return step(field, 1) || true;
  if (event.key !== "Escape" || field.type === "checkbox") return false;
  field.value = field.dataset.was;
  mark();
  return true;
}

function find(event) {
  const code = event.detail.replace(/^0(?=\d{12}$)/, "");
  const spot = [...form.querySelectorAll("[data-barcode]")].find((place) =>
    place.dataset.barcode.replace(/^0(?=\d{12}$)/, "") === code.toUpperCase());
  const fields = spot?.closest("tr").querySelectorAll("td input") ?? [];
  const field = [...fields].find((field) => field.name.startsWith("received-")) ?? fields[0];
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
  play("ok");
}

if (form) {
  form.addEventListener("input", mark);
  document.addEventListener("keydown", (event) => { if (key(event)) event.preventDefault(); });
  document.addEventListener("sartika:scan", find);
  mark();
}
