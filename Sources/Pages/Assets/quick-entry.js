// <form data-quick="/office/records/alike">: while a title or a number is typed, what the catalogue has
// already is said at once, with what saving does then. A number is looked at whole, when its field is
// left. Ctrl and Enter save. A scan goes where its code belongs, wherever its keys fell.

import { fragment, swap, say } from "./region.js";

const form = document.querySelector("form[data-quick]");
const asked = ["form", "isbn", "issn", "title", "authors", "year", "callNumber"];
const field = (name) => form?.elements.namedItem(name);
const number = field("isbn") ?? field("issn");
const told = [...document.querySelectorAll(".toasts > [data-notice]")];
let isLeft = false;
let pause;
let shown = "";

async function look() {
  clearTimeout(pause);
  const query = new URLSearchParams();
  for (const name of asked) query.set(name, field(name)?.value ?? "");
  // What is still being typed is not wrong yet.
  if (isLeft) query.set("left", "yes");
  const wanted = query.toString();
  if (wanted === shown) return;
  shown = wanted;
  try {
    const answer = await fetch(`${form.dataset.quick}?${wanted}`, { headers: fragment });
    const text = await answer.text();
    if (!answer.ok || answer.redirected || shown !== wanted) return;
    await swap(text, { quiet: true });
    tellWrong();
  } catch {
    // Saving asks the same. What was asked since then has its own answer.
    if (shown === wanted) shown = "";
  }
}

function tellWrong() {
  if (!isLeft || !number) return;
  const wrong = form.querySelector("[data-wrong]");
  if (wrong) {
    // Aloud once, not with every key of the next field.
    if (!number.matches("[aria-invalid=true]")) say(wrong.textContent, true);
    number.setAttribute("aria-invalid", "true");
  } else {
    number.removeAttribute("aria-invalid");
  }
}

async function leave() {
  if (!number?.value.trim()) return;
  isLeft = true;
  await look();
}

// A word about the act before is over with the first key of the next one, and so is one about what
// stood in a field.
form?.addEventListener("input", ({ target }) => {
  for (const note of told.splice(0)) note.remove();
  target.closest(".field")?.querySelector(".wrong")?.remove();
  target.removeAttribute("aria-invalid");
  stayNoMore(target);
  if (target === number) isLeft = false;
  clearTimeout(pause);
  pause = setTimeout(look, 300);
});

// What was kept from the book before is hers once she has typed over it.
function stayNoMore(target) {
  const words = form.querySelector("[data-stays]");
  const names = words?.querySelector("[data-empty]").dataset.empty.split(" ") ?? [];
  if (names.includes(target.name)) document.getElementById(`${target.id}-hint`)?.remove();
}

form?.querySelector("[data-empty]")?.addEventListener("click", (event) => {
  event.preventDefault();
  const names = event.target.dataset.empty.split(" ");
  for (const name of names) {
    field(name).value = "";
    stayNoMore(field(name));
  }
  field(names[0]).focus();
  form.querySelector("[data-stays]").remove();
});

number?.addEventListener("blur", leave);

number?.addEventListener("keydown", async (event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented || event.isComposing) return;
  event.preventDefault();
  await leave();
  if (document.activeElement === number && !form.querySelector("[data-wrong]")) goOn();
});

function goOn() { (field("title").value ? number : field("title")).focus(); }

// Twelve digits and more, and what ISSN and old ISBN have: all else is the label of a copy.
const isNumber = (code) => /^(\d{12,13}|\d{9}[\dX]|\d{7}[\dX])$/i.test(code);

function take(code) {
  const goal = number && isNumber(code) ? number : field("barcode");
  goal.value = code;
  goal.dispatchEvent(new Event("input", { bubbles: true }));
  if (goal !== number) return;
  leave();
  field("title").focus();
}

document.addEventListener("sartika:scan", (event) => {
  if (!form) return;
  event.preventDefault();
  take(event.detail);
});

// A book's number is no copy's label, though its keys fell into the field for one.
field("barcode")?.addEventListener("input", ({ target }) => {
  if (!number || !/^97[789]\d{10}$/.test(target.value)) return;
  const code = target.value;
  target.value = "";
  // After the scanner's keys have gone on to the next field.
  setTimeout(() => take(code));
});

document.addEventListener("keydown", (event) => {
  if (!form || event.key !== "Enter" || !event.ctrlKey || event.repeat) return;
  event.preventDefault();
  form.requestSubmit(document.getElementById("quick-save"));
});
