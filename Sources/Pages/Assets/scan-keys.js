// A hand scanner types like a keyboard and ends with Enter or Tab. Wherever its keys fall, the code goes
// where it was meant: into a field for a code (data-code) as text, which is not sent by it; from
// anywhere else to the station, and what stood under it comes back. On a page without a scan field it
// is a search in a field for one, and else <template data-stray-scan> says where scans belong: at the
// door of the staff, too, where the keys of a scan would be a name.
// A code whose keys fall on two pages, since one went while it was typed, is one code.

import { say } from "./region.js";
import { Wedge, isNoSum } from "./wedge.js";
import { form, field, scan } from "./scan-field.js";
import { play } from "./sound.js";

const wedge = new Wedge(globalThis.localStorage);
const quiet = ["Shift", "CapsLock", "NumLock", "AltGraph", "Control", "Alt", "Meta"];

function place(target) {
  if (target.matches("[data-money], [data-typing] input")) return "money";
  if (target.matches("[type=password]")) return "secret";
  if (target.matches("[autocomplete=username]")) return "name";
  const isField = target.matches(
    "textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button])");
  return isField || target.isContentEditable ? "text" : "nowhere";
}

// True when the key has done its work.
function hear(event, before) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  if (quiet.includes(event.key)) return false;
  const ends = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
  // A key that is held down repeats itself as steadily as a scanner.
  if (event.repeat || (!ends && event.key.length !== 1)) wedge.forget();
  else if (!ends) wedge.key(event.key, event.timeStamp, event.target, before);
  else {
    const burst = wedge.end(event.timeStamp, place(event.target), event.target);
    return burst !== undefined && land(burst, event.target);
  }
  return false;
}

document.addEventListener("keydown", (event) => {
  if (hear(event, event.target.value)) event.preventDefault();
}, true);

const half = "half-a-scan";

addEventListener("pagehide", () => {
  const keys = wedge.unended(performance.now());
  // What was typed into a field goes with it.
  const isOurs = (key) => key.target === field || place(key.target) === "nowhere";
  if (keys.length === 0 || !keys.every(isOurs)) return;
  const timed = keys.map(({ sign, at }) => ({ sign, at: at + performance.timeOrigin }));
  sessionStorage.setItem(half, JSON.stringify(timed));
});

// What came before this script did.
function catchUp() {
  const early = globalThis.earlyKeys?.() ?? [];
  const kept = JSON.parse(sessionStorage.getItem(half) ?? "[]");
  sessionStorage.removeItem(half);
  for (const { sign, at } of kept) wedge.key(sign, at - performance.timeOrigin, document.body);
  for (const { event, before } of early) {
    const isDone = hear(event, before);
    // Fingers that were faster than the page meant what they typed.
    if (!isDone && event.key === "Enter" && event.target === field) form.requestSubmit();
  }
}
catchUp();

// False when the key may do what it does by itself.
function land(burst, target) {
  if (target.matches("[data-code]")) {
    target.value = burst.text;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    goOn(target);
    return true;
  }
  if (!form && target.matches("[type=search]")) return false;
  burst.restore();
  // A page may know what a scan means there: the row of a table.
  const heard = new CustomEvent("sartika:scan", { detail: burst.text, cancelable: true });
  if (!document.dispatchEvent(heard)) return true;
  if (!form) return turnAway();
  document.querySelector("dialog[open]")?.close();
  scan(burst.text);
  if (target === field) field.value = "";
  field.focus();
  return true;
}

// Keys go on to the next field of the form, so that a second code does not take the first one's place.
function goOn(target) {
  const fields = [...target.form?.elements ?? []].filter((field) => field === target ||
    (field.matches("input:not([type=hidden]), select, textarea") && !field.disabled &&
      field.offsetParent));
  const next = fields[fields.indexOf(target) + 1];
  if (next) next.focus();
  else target.select();
}

function turnAway() {
  const sheet = document.querySelector("template[data-stray-scan]");
  const place = document.querySelector(".toasts");
  if (!sheet || !place) return true;
  const note = sheet.content.firstElementChild.cloneNode(true);
  note.dataset.stray = "";
  place.querySelector("[data-stray]")?.remove();
  place.append(note);
  say(note.querySelector("[data-words]").textContent, true);
  play("refused");
  return true;
}

// A code in a field for money is no sum, however slowly it was typed.
document.addEventListener("submit", (event) => {
  for (const money of event.target.querySelectorAll("input[data-money]")) {
    if (!form || !isNoSum(money.value)) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    scan(money.value.replace(/\D/g, ""));
    money.value = money.defaultValue;
    field.focus();
  }
}, true);
