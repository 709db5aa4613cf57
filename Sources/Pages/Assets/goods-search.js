// <input data-scan-field>: letters that are typed there find goods by their name at the till, titles and
// members at the desk. Either may be somebody's name, so it is posted, and stands in no address.
// <section data-region="found" data-search="/till/offers"> shows what is found, and goes again when the
// field is empty. A scanner is quicker than the pause, so a scan looks for nothing.

import { fragment, swap } from "./region.js";
import { tellAway } from "./scan-field.js";

const field = document.querySelector("[data-scan-field]");
const found = () => document.querySelector("[data-search]");
const place = found()?.dataset.search;
let pause;
let shown = "";
// What this script found and drew last. The answer to Enter or to a scan is the house's own, and is
// not put away because the field is empty after it.
let drawn;

function ask(wanted) {
  const body = new URLSearchParams(new FormData(field.form));
  body.delete(field.name);
  body.delete("once");
  body.set("q", wanted);
  return fetch(place, { method: "POST", body, headers: fragment });
}

async function look() {
  const text = field.value.trim();
  const wanted = /\p{L}/u.test(text) && text.length > 1 ? text : "";
  const isOurs = found() === drawn;
  if (wanted === "" && !isOurs) {
    shown = "";
    return;
  }
  // A scan since has put away what was found.
  if (wanted === shown && found().hidden === (wanted === "")) return;
  shown = wanted;
  try {
    const answer = await ask(wanted);
    const text = await answer.text();
    // What was typed meanwhile has its own answer.
    if (!answer.ok || answer.redirected || shown !== wanted) return;
    await swap(text, { quiet: true });
    drawn = found();
  } catch {
    if (shown !== wanted) return;
    // The same is looked for once more when she types it again.
    shown = undefined;
    tellAway();
  }
}

if (field && place) {
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, 250);
  });
  // Enter asks the house itself; what was being looked for meanwhile comes too late.
  field.form.addEventListener("submit", () => {
    clearTimeout(pause);
    shown = undefined;
  });
}
