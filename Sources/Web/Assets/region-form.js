// <form data-region-form> is sent without leaving the page; the regions in the answer are put in.
// One after another, so that three quick taps on a tile add three.

import { fragment, say, swap } from "./region.js";
import { mine, id } from "./scan-field.js";
import { play } from "./sound.js";

const words = document.querySelector("form[data-scan]")?.dataset.offline ?? "";
let last = Promise.resolve();

async function send(action, body) {
  let answer;
  try {
    answer = await fetch(action, { method: "POST", body, headers: fragment });
  } catch {
    // The page stays: she can press again when the line is back.
    say(words, true);
    play("refused");
    return;
  }
  if (answer.status === 401 || answer.redirected) location.reload();
  else swap(await answer.text());
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-region-form]");
  if (!form) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  // Each press is one of its own; the event that comes of it is not news to this page.
  body.set("once", id());
  mine.add(body.get("once"));
  last = last.then(() => send(form.action, body));
});
