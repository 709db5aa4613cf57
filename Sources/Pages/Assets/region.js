// Regions: parts of a page that the server draws again.
// <section data-region="cart" data-source="/till/cart"> is replaced by what the server answers.

import { play } from "./sound.js";
import { armAll } from "./notice.js";
import { toTheDoor } from "./session.js";

export const fragment = { "Sartika-Fragment": "1" };

export function say(text, urgent = false) {
  const place = document.getElementById(urgent ? "say-now" : "say");
  if (!place || !text) return;
  place.textContent = "";
  // A moment later, or a screen reader does not notice that the same words came again.
  setTimeout(() => { place.textContent = text; }, 30);
}

// A press on what is drawn anew under the finger is none: what came waits until it is lifted.
let lift = () => {};
let lifted = Promise.resolve();
addEventListener("pointerdown", () => {
  lifted = new Promise((done) => { lift = done; });
  // A finger of which nobody tells that it was lifted.
  setTimeout(lift, 3000);
}, true);
for (const end of ["pointerup", "pointercancel", "dragend"]) {
  // The click comes after it.
  addEventListener(end, () => setTimeout(lift), true);
}

// Puts each region of an answer where it belongs, or only those that are named; speaks and sounds
// once, unless it is to be quiet. What was being typed there stays, and so does the focus.
export async function swap(html, { only, quiet = false } = {}) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  // First, since what is put into the page is no longer in the answer.
  if (!quiet) announce(answer);
  await lifted;
  const refuses = answer.querySelector("[data-region='problem'] > *") !== null;
  for (const fresh of answer.querySelectorAll("[data-region]")) {
    if (only && !only.includes(fresh.dataset.region)) continue;
    const old = document.querySelector(`[data-region="${CSS.escape(fresh.dataset.region)}"]`);
    if (!old) continue;
    replace(old, fresh);
    armAll(fresh);
  }
  // Where a button was that is gone, keys go on to the scan field; on a phone no keyboard springs up.
  if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches) {
    document.querySelector("[data-scan-field]")?.focus({ preventScroll: true });
  }
  // What was done before this page came was told long enough once something else was done here.
  const told = quiet ? [] : document.querySelectorAll(".toasts > [role='status']:not(:has(form))");
  for (const note of told) note.remove();
  // A "no" of before is over once something else was answered.
  if (!refuses) document.querySelector("[data-region='problem']")?.replaceChildren();
}

function replace(old, fresh) {
  const scroll = old.scrollTop;
  const focus = old.contains(document.activeElement) ? document.activeElement.id : "";
  const typed = [...old.querySelectorAll("input[id]:not([type=hidden]), textarea[id]")]
    .filter((field) => field.value !== field.defaultValue || field.form?.dataset.typed)
    .map((field) => [field.id, field.value]);
  const folds = unfolded(old);
  old.replaceWith(fresh);
  fresh.scrollTop = scroll;
  unfold(fresh, folds);
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field && fresh.contains(field)) field.value = value;
  }
  if (focus) document.getElementById(focus)?.focus();
}

// Which folds are open: by their id, or else by their place.
const mark = (details, place) => details.id || String(place);

function unfolded(region) {
  const all = [...region.querySelectorAll("details")];
  return new Map(all.map((details, place) => [mark(details, place), details.open]));
}

// Of those of which only one is open, one that is new stays so: it is what was just done.
function unfold(region, before) {
  const all = [...region.querySelectorAll("details")];
  const news = all.filter((details) => details.name && details.open && !before.has(details.id));
  all.forEach((details, place) => {
    if (news.some((other) => other.name === details.name)) return;
    if (before.get(mark(details, place))) details.open = true;
  });
}

export function announce(root) {
  const words = root.querySelector("[data-say]");
  if (words) say(words.dataset.say, words.dataset.sound === "refused");
  const tone = root.querySelector("[data-sound]");
  if (tone) play(tone.dataset.sound);
}

// Fetches regions again, each source once.
export async function refresh(names, quiet) {
  const sources = new Set(names.map((name) => {
    const region = document.querySelector(`[data-region="${CSS.escape(name)}"]`);
    return region?.dataset.source;
  }));
  for (const source of sources) {
    if (!source) continue;
    const answer = await fetch(source, { headers: fragment });
    if (answer.ok && !answer.redirected) await swap(await answer.text(), { only: names, quiet });
    else if (answer.redirected || answer.status === 401) toTheDoor();
  }
}
