// Leaves at once: ends the session in the background, empties the page, goes to a neutral site.
// Without this script the link still goes there, and for who is signed in a form ends the session first.

const exit = document.querySelector("[data-quick-exit]");
let presses = [];

// Only the staff's door says why a session ended.
const isDoor = document.querySelector("[data-why]");
if (!isDoor) sessionStorage.removeItem("session-over");
// What was scanned while a page went is for the next one, and on one without scanning for nobody. The
// door hears the rest of a code that was cut, and takes none.
if (!globalThis.earlyKeys) sessionStorage.removeItem("half-a-scan");
if (!globalThis.earlyKeys || isDoor) sessionStorage.removeItem("scans-along");

function leave(event) {
  event?.preventDefault();
  const form = document.querySelector("form[data-sign-out]");
  if (form) {
    const body = new URLSearchParams(new FormData(form));
    if ("BroadcastChannel" in globalThis) new BroadcastChannel("session").postMessage("over");
    fetch(form.action, { method: "POST", body, keepalive: true }).catch(() => {
      // The page is going away; the session ends by itself later.
    });
  }
  document.title = "…";
  document.body.replaceChildren();
  location.replace(exit.dataset.quickExit || exit.href);
}

if (exit) {
  exit.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = performance.now();
    presses = [...presses.filter((then) => now - then < 1500), now];
    if (presses.length >= 3) leave(event);
  });
}
