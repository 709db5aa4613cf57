// <div data-quiet="90"> is a member's open card: it closes after so many quiet seconds, and says so in
// the last fifteen. <div data-fades="90"> is what was said last: it goes after so many seconds.
// The house decides; this page only counts and asks.

import { fragment, refresh, swap } from "./region.js";
import { leadToTheDoor, tellAway } from "./scan-field.js";

const warning = 15;
const ends = new WeakMap();

function left(element, seconds) {
  if (!ends.has(element)) ends.set(element, performance.now() + Number(seconds) * 1000);
  return Math.ceil((ends.get(element) - performance.now()) / 1000);
}

function tick() {
  // What was scanned for her while the server is away goes to her first.
  if (Number(document.querySelector("form[data-scan]")?.dataset.waiting ?? 0) > 0) return;
  const card = document.querySelector("[data-quiet]");
  if (card) {
    const seconds = left(card, card.dataset.quiet);
    const clock = card.querySelector("[data-quiet-now]");
    if (clock) {
      const rest = Math.max(0, seconds);
      const time = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
      clock.textContent = `${clock.dataset.words} ${time}`;
      clock.hidden = false;
    }
    const note = card.querySelector("[data-quiet-warning]");
    if (note) {
      note.hidden = seconds > warning;
      note.querySelector("[data-quiet-left]").textContent = String(Math.max(0, seconds));
    }
    if (seconds < 0) again(card, ["answer", "member", "waiting", "today"]);
  }
  const said = document.querySelector("[data-fades]");
  if (said && left(said, said.dataset.fades) < 0) {
    // Gone at once, whether somebody answers or not.
    said.replaceChildren();
    again(said, ["answer"]);
  }
}

// Asks for fresh regions, and once more in five seconds when nobody answered.
function again(element, regions) {
  ends.set(element, performance.now() + 5000);
  refresh(regions, true).catch(() => undefined);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.getAttribute("action") !== "/desk/still") return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch("/desk/still", { method: "POST", body, headers: fragment });
    if (answer.ok && !answer.redirected) await swap(await answer.text(), { quiet: true });
    else leadToTheDoor();
  } catch {
    tellAway();
  }
  document.querySelector("[data-scan-field]")?.focus();
});

// Esc is "done", unless something is being typed or asked.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  const done = document.querySelector("form[action='/desk/done']");
  const field = document.activeElement;
  if (!done || (field?.matches("input, textarea, select") && field.value)) return;
  event.preventDefault();
  done.requestSubmit();
});

setInterval(tick, 1000);
// What was drawn anew counts at once, and does not show its rule for a moment.
const work = document.querySelector(".desk-work");
if (work) new MutationObserver(tick).observe(work, { childList: true });
