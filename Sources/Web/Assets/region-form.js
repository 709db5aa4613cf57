// <form data-region-form> is sent without leaving the page; the regions in the answer are put in.
// Presses go one after another, and each is read when its turn comes: "+" says how many there will
// be, and after three quick presses there are three more.

import { fragment, say, swap } from "./region.js";
import { mine, id } from "./scan-field.js";
import { toTheDoor } from "./session.js";
import { play } from "./sound.js";

const words = document.querySelector("form[data-scan]")?.dataset.offline ?? "";
let last = Promise.resolve();

async function send(action, body) {
  let text;
  try {
    const answer = await fetch(action, { method: "POST", body, headers: fragment });
    if (answer.status === 401 || answer.redirected) return toTheDoor();
    text = await answer.text();
  } catch {
    // The page stays: she can press again when the line is back.
    say(words, true);
    play("refused");
    return;
  }
  await swap(text);
}

// A button with an id is pressed as it is drawn by then; when it is gone, so is what it was for.
async function press(form, button) {
  const fresh = button?.id ? document.getElementById(button.id) : button;
  if (button && !fresh) return;
  const current = fresh?.form ?? form;
  const body = new URLSearchParams(new FormData(current, fresh));
  // Each press is one of its own; the event that comes of it is not news to this page.
  body.set("once", id());
  mine.add(body.get("once"));
  await send(current.action, body);
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-region-form]");
  if (!form) return;
  event.preventDefault();
  const button = event.submitter;
  // One that went wrong does not keep others from their turn.
  last = last.then(() => press(form, button)).catch(() => {});
});
