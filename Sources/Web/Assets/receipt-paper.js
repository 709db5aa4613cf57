// <form data-printed action="/till/sales/3/papers"><button type="button" data-print hidden>
// The browser prints the receipt; the house is told, and the paper on the page is a copy from then on.

import { fragment, swap } from "./region.js";

const form = document.querySelector("form[data-printed]");
const button = form?.querySelector("[data-print]");

if (form && button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
  addEventListener("afterprint", async () => {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, {
      method: "POST", body, headers: fragment, keepalive: true,
    });
    if (answer.ok && !answer.redirected) swap(await answer.text());
  });
}
