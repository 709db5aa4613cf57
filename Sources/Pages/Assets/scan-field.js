// <form data-scan action="/desk/scans"><input name="code" data-scan-field>…
// Scans go one after another, in order, none lost; the field is empty and focused again at once.
// data-seal is the server's public key; data-home, on every page but the station's own, is where the
// answer is seen; [data-kept] says how many wait here while the server is away.

import { fragment, swap, say } from "./region.js";
import { halfTyped, toTheDoor } from "./session.js";
import { play } from "./sound.js";
import { open, keep, empty, name, safe, wouldLose } from "./scan-queue.js";

// Ids of scans and forms that this page has sent itself, and whose answer it draws.
export const mine = new Set();
export const id = name;

export const form = document.querySelector("form[data-scan]");
export const field = form?.querySelector("[data-scan-field]");
const kept = document.querySelector("[data-kept]");
const made = new Set();
// A page is not left between the scans of a pile.
const rest = 300;
// What is scanned while a page goes: the next one keeps it, since no disk would have it in time.
const along = "scans-along";
let isGoing = false;
let shown = 0;
let lastKey = -rest;
addEventListener("keydown", () => { lastKey = performance.now(); }, true);

export function scan(code) {
  const text = code.trim();
  if (!text || !form) return;
  if (isGoing) return sessionStorage.setItem(along, JSON.stringify([...taken(), text]));
  const scan = { id: id(), text };
  made.add(scan.id);
  if (form.dataset.station) scan.station = Number(form.dataset.station);
  keep(scan, form.getAttribute("action"), form.dataset.seal).catch(() => {
    // It could not even be kept: she has to know at once, and scans it again.
    say(form.dataset.lost, true);
    play("refused");
  });
}

function taken() { return JSON.parse(sessionStorage.getItem(along) ?? "[]"); }

function keepWhatCameAlong() {
  const codes = taken();
  sessionStorage.removeItem(along);
  for (const code of codes) scan(code);
}

// What waits here, in visible words; what was said last is not the newest then.
function show(count, isAway) {
  form.dataset.waiting = String(count);
  const isWaiting = isAway && count > 0;
  const answer = document.querySelector("[data-region='answer']");
  if (answer) answer.hidden = isWaiting;
  if (!kept) return;
  kept.hidden = !isWaiting;
  const words = count === 1 ? kept.dataset.one : kept.dataset.many.replace("{n}", String(count));
  kept.querySelector("[data-words]").textContent = words;
  if (isWaiting && count > shown) {
    say(words, true);
    play("warning");
  }
  shown = isWaiting ? count : 0;
}

// True when the server has answered, with a yes or a no; false when it has not, and must be asked again.
async function send(entry, isLate) {
  const body = new URLSearchParams(new FormData(form));
  body.delete(field.name);
  body.set("scan", entry.id);
  if (entry.sealed) body.set("sealed", entry.sealed);
  else body.set(field.name, entry.plain);
  if (isLate) body.set("late", "yes");
  body.set("waited", String(Math.max(0, Math.round((Date.now() - entry.at) / 1000))));
  const own = form.getAttribute("action");
  const ask = (place) => {
    if (place === own) mine.add(entry.id);
    return fetch(place, { method: "POST", body, headers: fragment });
  };
  let answer, words;
  try {
    answer = await ask(entry.action);
    if (entry.action !== own && (answer.status === 403 || answer.redirected)) {
      // It was left here by a colleague with another door: her station asks before it acts.
      body.set("late", "yes");
      answer = await ask(own);
    }
    words = await answer.text();
  } catch {
    return unheard(entry);
  }
  if (answer.status === 401 || answer.status === 403 || answer.redirected) {
    comeInAgain();
    return unheard(entry);
  }
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) return unheard(entry);
  // What another page's door says is not for this one; the live line tells it.
  if (!answer.ok || new URL(answer.url).pathname === own) await swap(words);
  if (made.has(entry.id)) goHome();
  return true;
}

// It stays here. When another page of this browser brings it, the live line tells its answer.
function unheard(entry) {
  mine.delete(entry.id);
  return false;
}

// The session is over or is another one by now: the page leads to the door, and the scan stays here.
function comeInAgain() {
  const last = Number(sessionStorage.getItem("scan-door") ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem("scan-door", String(Date.now()));
  leadToTheDoor();
}

// Another tab took a seat where this page has no place, while something is half typed here: nothing
// can be done from here, and she has to know.
export async function leadToTheDoor() {
  if (await toTheDoor()) tell(form?.dataset.elsewhere);
}

// What the house could not say itself, before her eyes and aloud; the next answer takes it away.
function tell(words = "") {
  const sheet = document.querySelector("template[data-told]");
  const place = document.querySelector("[data-region='problem']");
  if (sheet && place) {
    const note = sheet.content.firstElementChild.cloneNode(true);
    note.querySelector("[data-words]").textContent = words;
    place.replaceChildren(note);
    note.scrollIntoView({ block: "nearest" });
  }
  say(words, true);
  play("refused");
}

export function tellAway() { tell(form?.dataset.offline); }

// On a receipt, a refusal, a list: what was scanned is seen at the desk or the till; beside what is
// half typed, where something is.
export async function goHome() {
  if (!form?.dataset.home || halfTyped()) return;
  // What was scanned since waits for its turn, and would go with this page while no disk has it.
  await safe();
  while (performance.now() - lastKey < rest) {
    await new Promise((again) => setTimeout(again, rest));
    await safe();
  }
  if (halfTyped() || field.value) return;
  isGoing = true;
  location.assign(form.dataset.home);
  setTimeout(stay, 3000);
}

// The page did not go after all.
function stay() {
  isGoing = false;
  keepWhatCameAlong();
}

// The camera scanned while a receipt or a refusal stood here, before the eyes of whoever works.
export function follow() {
  if (field?.autofocus && document.hasFocus()) goHome();
}

if (form && field) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    scan(field.value);
    field.value = "";
    field.focus();
  });
  kept?.querySelector("form")?.addEventListener("submit", (event) => {
    // After the question: confirm.js asks first, and sends the form again when the answer is yes.
    if (!event.target.dataset.confirmed) return;
    event.preventDefault();
    delete event.target.dataset.confirmed;
    empty();
  });
  // A page that is loaded anew while the server is away is an error page of the browser, and scans
  // that no disk has yet go with theirs. Who is led to the door with what she typed is not asked.
  addEventListener("beforeunload", (event) => {
    if ((kept?.isConnected && !kept.hidden) || wouldLose()) event.preventDefault();
  });
  open(send, show);
  keepWhatCameAlong();
}
