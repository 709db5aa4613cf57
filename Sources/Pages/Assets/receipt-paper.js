// <form data-printed action="/till/sales/3/papers"><button type="button" data-print hidden>
// The browser prints the receipt, and tells nobody whether a paper came out: she is asked. Then the house
// is told, and the paper on the page is a copy from then on. Whoever goes on without an answer has it: a
// second first paper would be worse than a copy too many.

import { question } from "./confirm.js";
import { fragment, swap } from "./region.js";
import { id, tellAway } from "./scan-field.js";

const form = document.querySelector("form[data-printed]");
const button = form?.querySelector("[data-print]");
let isAsked = false;

function ask() {
  if (isAsked) return;
  isAsked = true;
  let isOut = true;
  const { dialog, no, yes } = question(form.dataset, "button primary");
  no.addEventListener("click", () => { isOut = false; });
  dialog.addEventListener("cancel", () => { isOut = false; });
  dialog.addEventListener("close", () => {
    if (isAsked && isOut) told();
    isAsked = false;
  });
  yes.addEventListener("click", () => dialog.close());
  yes.focus();
}

async function told() {
  const body = new URLSearchParams(new FormData(form));
  // Each paper is one of its own.
  body.set("once", id());
  try {
    const answer = await fetch(form.action, {
      method: "POST", body, headers: fragment, keepalive: true,
    });
    if (answer.ok && !answer.redirected) await swap(await answer.text());
  } catch {
    tellAway();
  }
}

if (form && button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
  addEventListener("afterprint", ask);
  addEventListener("pagehide", () => {
    if (isAsked) told();
    isAsked = false;
  });
}
