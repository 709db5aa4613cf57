// <body data-live="/stations/live"> listens for what happens at this station elsewhere: a camera, a
// phone, a second screen. An event names regions; the page fetches them again.
// The browser repeats Last-Event-ID by itself when the line was cut.

import { play } from "./sound.js";
import { refresh } from "./region.js";
import { mine } from "./scan-field.js";

const source = document.querySelector("[data-live]")?.dataset.live;

if (source) {
  const line = new EventSource(source);
  const lamp = document.querySelector("[data-line]");
  const show = (state) => {
    if (lamp) lamp.dataset.line = state;
  };
  line.addEventListener("open", () => show("on"));
  line.addEventListener("error", () => show("off"));
  line.addEventListener("change", async (event) => {
    const change = JSON.parse(event.data);
    if (change.scan && mine.has(change.scan)) return;
    if (change.sound) play(change.sound);
    if (change.go) location.assign(change.go);
    for (const region of change.regions ?? []) await refresh(region);
  });
  // Events were missed and are forgotten: draw everything again.
  line.addEventListener("reload", () => location.reload());
  addEventListener("pagehide", () => line.close());
}
