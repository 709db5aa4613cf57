// <form data-region-form> is sent without leaving the page; the regions in the answer are put in.
// Presses go one after another, and each is read when its turn comes: "+" says how many there will
// be, and after three quick presses there are three more.

import { fragment, refresh, swap } from "./region.js";
import { mine, id, leadToTheDoor, tellAway } from "./scan-field.js";

// No hand presses again so soon because nobody answered.
const reaction = 300;
// Presses whose answer broke off, by what they asked for: the house knows the name of each, and does
// it once when it comes again.
const lost = new Map();
let isBehind = false;
let last = Promise.resolve();

async function send(action, body, made) {
  const what = wish(action, body);
  const before = lost.get(what);
  // Each press is one of its own; the event that comes of it is not news to this page.
  const once = before && made > before.at + reaction ? before.once : id();
  body.set("once", once);
  mine.add(once);
  let text;
  try {
    const answer = await fetch(action, { method: "POST", body, headers: fragment });
    if (leadsAway(answer)) return leadToTheDoor();
    text = await answer.text();
  } catch {
    // The page stays: she can press again when the line is back.
    mine.delete(once);
    lost.set(what, { once, at: performance.now() });
    tellAway();
    catchUp();
    return;
  }
  lost.delete(what);
  await swap(text);
}

// A press that came a second time is led to what the first one came to.
const leadsAway = (answer) => answer.status === 401 ||
  (answer.redirected && !new URL(answer.url).pathname.endsWith("/regions"));

function wish(action, body) {
  const named = new URLSearchParams(body);
  named.delete("once");
  return `${action}?${named}`;
}

// Whether it was done nobody knows until somebody answers; then the page shows it.
async function catchUp() {
  if (isBehind) return;
  isBehind = true;
  while (isBehind) {
    await new Promise((done) => setTimeout(done, 2000));
    isBehind = await refresh(["cart"], true).then(() => false, () => true);
  }
  lost.clear();
}

// A button with an id is pressed as it is drawn by then; when it is gone, so is what it was for.
async function press(form, button, made) {
  const fresh = button?.id ? document.getElementById(button.id) : button;
  if (button && !fresh) return;
  const current = fresh?.form ?? form;
  await send(current.action, new URLSearchParams(new FormData(current, fresh)), made);
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-region-form]");
  if (!form) return;
  event.preventDefault();
  const [button, made] = [event.submitter, performance.now()];
  // One that went wrong does not keep others from their turn.
  last = last.then(() => press(form, button, made)).catch(() => {});
});
