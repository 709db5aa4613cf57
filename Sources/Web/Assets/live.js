// <body data-live="/stations/live"> listens for what happens at this station elsewhere: a camera, a
// phone, a second screen. An event names regions; the page fetches them again.
// The browser repeats Last-Event-ID by itself when the line was cut.

import { refresh } from "./region.js";
import { mine } from "./scan-field.js";

const source = document.querySelector("[data-live]")?.dataset.live;

if (source) {
  const line = new EventSource(source);
  const lamp = document.querySelector("[data-line]");
  const show = (state) => {
    if (!lamp) return;
    lamp.dataset.line = state;
    const words = lamp.querySelector("[data-on]");
    if (words) words.textContent = words.dataset[state];
  };
  // One event after another: an older answer never overtakes a newer one.
  let last = Promise.resolve();
  line.addEventListener("open", () => show("on"));
  line.addEventListener("error", () => show("off"));
  line.addEventListener("change", (event) => {
    const change = JSON.parse(event.data);
    if (change.scan && mine.has(change.scan)) return;
    // Only what was just scanned is said aloud; a line that is cut is told by the lamp.
    last = last.then(() => refresh(change.regions ?? [], !change.sound)).catch(() => show("off"));
  });
  // Events were missed and are forgotten: draw everything again.
  line.addEventListener("reload", () => location.reload());
  addEventListener("pagehide", () => line.close());
}
