// <form data-quick="/office/records/alike">: while a title or an ISBN is typed, what the catalogue has
// already is said at once, with the call number that will be made. Ctrl and Enter save.

import { fragment, swap } from "./region.js";

const form = document.querySelector("form[data-quick]");
const asked = ["form", "isbn", "title", "authors", "callNumber"];
let pause;
let shown = "";

async function look() {
  const query = new URLSearchParams();
  for (const name of asked) query.set(name, form.elements[name]?.value ?? "");
  const wanted = query.toString();
  if (wanted === shown) return;
  shown = wanted;
  try {
    const answer = await fetch(`${form.dataset.quick}?${wanted}`, { headers: fragment });
    const text = await answer.text();
    if (answer.ok && !answer.redirected && shown === wanted) await swap(text, { quiet: true });
  } catch {
    // Saving asks the same.
    shown = "";
  }
}

form?.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(look, 300);
});

document.addEventListener("keydown", (event) => {
  if (!form || event.key !== "Enter" || !event.ctrlKey || event.repeat) return;
  event.preventDefault();
  form.requestSubmit();
});
