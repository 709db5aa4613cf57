// <body data-live="/stations/live"> listens for what happens at this station elsewhere: a camera, a
// phone, a second screen. An event names regions; the page fetches them again.

import { refresh } from "./region.js";
import { mine, follow } from "./scan-field.js";
import { settled } from "./scan-queue.js";
import { listen } from "./line.js";
import { halfTyped, look } from "./session.js";

const source = document.querySelector("[data-live]")?.dataset.live;

const regions = () =>
  Array.from(document.querySelectorAll("[data-region]"), (region) => region.dataset.region);

if (source) {
  const lamp = document.querySelector("[data-line]");
  const show = (state) => {
    if (!lamp) return;
    lamp.dataset.line = state;
    const words = lamp.querySelector("[data-on]");
    if (words) words.textContent = words.dataset[state];
  };
  // One event after another: an older answer never overtakes a newer one.
  let last = Promise.resolve();
  listen(source, {
    show,
    change(event) {
      if (event.scan && mine.has(event.scan)) return;
      if (event.sound) follow();
      // Only what was just scanned is said aloud; a line that is cut is told by the lamp.
      last = last.then(() => refresh(event.regions ?? [], !event.sound)).catch(() => show("off"));
    },
    // Events were missed and are forgotten: draw everything again, once nothing waits here any more.
    // Under her hands after the house was opened anew, or while something is half typed: what she
    // types or scans stays.
    reload(isNewRun) {
      settled().then(() => {
        if (!isNewRun && !halfTyped()) return location.reload();
        last = last.then(() => refresh(regions(), true)).catch(() => show("off"));
      });
    },
    // Her session is over, or the house closes: ask which.
    over: look,
  });
}
