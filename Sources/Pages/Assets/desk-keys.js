// F2 leads into the scan field; ? opens <details data-key-map> where nothing is typed. In a row of
// choices Enter sends nothing, or a scanner could say yes; a choice made by a pointer gives the keys
// back to the scan field.

import { field } from "./scan-field.js";

const typesIn = "input:not([type=radio], [type=range], [type=checkbox]), select, textarea";
const isTyping = (place) => place?.matches?.(typesIn) && (place !== field || field.value !== "");

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "F2" && field) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "?" && !isTyping(document.activeElement)) {
    const map = document.querySelector("[data-key-map]");
    if (!map) return;
    event.preventDefault();
    map.open = !map.open;
  } else if (event.key === "Enter" && event.target.matches?.("fieldset.why input")) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  if (event.detail === 0 || !event.target.closest?.("fieldset.why")) return;
  if (!matchMedia("(pointer: fine)").matches) return;
  // After the click itself has put the focus on what was chosen.
  setTimeout(() => field?.focus({ preventScroll: true }));
});
