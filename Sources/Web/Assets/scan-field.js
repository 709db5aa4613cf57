// <form data-scan action="/desk/scans"><input name="code" data-scan-field>…
// Scans go one after another, in order, none lost; the field is empty and focused again at once.
// A hand scanner types fast and ends with Enter: such a burst anywhere on the page is a scan.

import { fragment, swap, say } from "./region.js";
import { play } from "./sound.js";

// Ids of scans and forms that this page has sent itself.
export const mine = new Set();

const form = document.querySelector("form[data-scan]");
const field = form?.querySelector("[data-scan-field]");
const queue = [];
let busy = false;

export function id() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function scan(code) {
  const text = code.trim();
  if (!text) return;
  const body = new URLSearchParams(new FormData(form));
  body.set(field.name, text);
  body.set("scan", id());
  mine.add(body.get("scan"));
  queue.push(body);
  show();
  work();
}

function show() {
  form.dataset.waiting = String(queue.length);
}

async function work() {
  if (busy) return;
  busy = true;
  while (queue.length > 0) {
    if (await send(queue[0])) queue.shift();
    else await new Promise((after) => setTimeout(after, 2000));
    show();
  }
  busy = false;
}

// True when the server has answered, with a yes or a no; false when it could not be reached.
async function send(body) {
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body, headers: fragment });
  } catch {
    say(form.dataset.offline ?? "", true);
    play("warning");
    return false;
  }
  if (answer.status === 401 || answer.redirected) location.reload();
  if (answer.status >= 502 && answer.status <= 504) return false;
  swap(await answer.text());
  field.focus();
  return true;
}

// Tells a scanner from fingers: at least six keys, less than 35 ms apart, then Enter.
export class Wedge {
  constructor(gap = 35, least = 6) {
    this.gap = gap;
    this.least = least;
    this.keys = "";
    this.last = -Infinity;
  }

  // Returns the code when this key ends a burst, otherwise undefined.
  key(key, at, target) {
    const quick = at - this.last < this.gap;
    this.last = at;
    if (key === "Enter") {
      const code = quick && this.keys.length >= this.least ? this.keys : undefined;
      this.keys = "";
      return code;
    }
    if (key.length !== 1) return undefined;
    if (!quick) {
      this.keys = "";
      this.target = target;
      this.before = target?.value;
    }
    this.keys += key;
    return undefined;
  }

  // Gives a field that was focused by chance back what stood in it before the burst.
  restore() {
    if (this.target && typeof this.before === "string") this.target.value = this.before;
  }
}

if (form && field) {
  const wedge = new Wedge();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    scan(field.value);
    field.value = "";
    field.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const code = wedge.key(event.key, event.timeStamp, event.target);
    if (code === undefined || event.target === field || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    wedge.restore();
    scan(code);
    field.focus();
  }, true);
  field.focus();
}
