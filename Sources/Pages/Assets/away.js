// A form that leads to another page is sent only when the house answers. Sent to nobody, it would leave
// her before an error page of the browser, which takes no scans; so this page stays, with all that was
// typed, and says that it was not sent. Pressed again it is the same form: what was done is done once.

import { askAnew } from "./confirm.js";
import { form as scans, tellAway } from "./scan-field.js";
import { isAlive } from "./session.js";

const sure = new WeakSet();
const asking = new WeakSet();

// What other scripts send themselves does not lead away.
const leads = (form) => form.getAttribute("method") === "post" && form.closest("main, .rooms") &&
  !form.matches("[data-scan], [data-region-form], [data-printed], [action='/desk/still']");

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || !scans || !leads(form) || sure.delete(form)) return;
  event.preventDefault();
  if (asking.has(form)) return;
  asking.add(form);
  const answer = await isAlive();
  asking.delete(form);
  if (answer === undefined) return stay(form);
  // Also when her session is over: the house keeps what was typed until she is back.
  if (!form.isConnected) asSheSawIt(form);
  sure.add(form);
  form.requestSubmit(event.submitter?.isConnected ? event.submitter : undefined);
  sure.delete(form);
});

// Its place was drawn anew meanwhile. She pressed what she saw, and the house knows whether that holds.
function asSheSawIt(form) {
  form.hidden = true;
  document.querySelector("main").append(form);
}

// What was asked is asked again: who knows what stands in the form by then.
function stay(form) {
  askAnew(form);
  tellAway();
}
