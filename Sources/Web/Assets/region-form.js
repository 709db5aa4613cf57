// <form data-region-form> is sent without leaving the page; the regions in the answer are put in.
// One after another, so that three quick taps on a tile add three.

import { fragment, swap } from "./region.js";

let last = Promise.resolve();

async function send(action, body) {
  let answer;
  try {
    answer = await fetch(action, { method: "POST", body, headers: fragment });
  } catch {
    location.reload();
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
  last = last.then(() => send(form.action, body));
});
