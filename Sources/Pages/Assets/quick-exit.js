// Leaves at once: ends the session in the background, empties the page, goes to a neutral site.
// Without this script the link still goes there, and for who is signed in a form ends the session first.

const exit = document.querySelector("[data-quick-exit]");
let presses = [];
let isLeaving = false;

// Only the staff's door says why a session ended.
const isDoor = document.querySelector("[data-why]");
if (!isDoor) sessionStorage.removeItem("session-over");
// What was scanned while a page went is for the next one, and on one without scanning for nobody. The
// door hears the rest of a code that was cut, and takes none.
if (!globalThis.earlyKeys) sessionStorage.removeItem("half-a-scan");
if (!globalThis.earlyKeys || isDoor) sessionStorage.removeItem("scans-along");

// The place she goes to may be slow: until it answers nothing is to be seen here, and nothing that
// this page does may lead her back.
function leave(event) {
  event?.preventDefault();
  if (isLeaving) return;
  isLeaving = true;
  const form = document.querySelector("form[data-sign-out]");
  const body = form && new URLSearchParams(new FormData(form));
  document.title = "…";
  document.body.replaceChildren();
  dispatchEvent(new Event("sartika:leaving"));
  location.replace(exit.dataset.quickExit || exit.href);
  if (form) endSession(form.action, body);
}

// What fails here is no reason to stay; the session ends by itself later.
function endSession(place, body) {
  fetch(place, { method: "POST", body, keepalive: true }).catch(() => {});
  if (!("BroadcastChannel" in globalThis)) return;
  const others = new BroadcastChannel("session");
  others.postMessage("over");
  others.close();
}

if (exit) {
  exit.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // One press more would have the browser stop on its way.
    if (isLeaving) return event.preventDefault();
    const now = performance.now();
    presses = [...presses.filter((then) => now - then < 1500), now];
    if (presses.length >= 3) leave(event);
  });
}
