// F2 leads into the scan field; ? opens <details data-key-map> where nothing is typed, when it comes
// alone, since codes may begin with it. In a row of choices Enter sends nothing, or a scanner could say
// yes; a choice made by a pointer gives the keys back to the scan field.

import { comesAlone, follow, later } from "./alone.js";
import { field } from "./scan-field.js";

const typesIn = "input:not([type=radio], [type=range], [type=checkbox]), select, textarea";
const isTyping = (place) => place?.matches?.(typesIn) && (place !== field || field.value !== "");

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (["Shift", "CapsLock", "NumLock"].includes(event.key)) return;
  if (document.querySelector("dialog[open]")) return;
  const isAlone = comesAlone(event);
  const map = document.querySelector("[data-key-map]");
  if (event.key === "?" && map && !event.repeat && !isTyping(document.activeElement)) {
    return later("?", isAlone, () => { map.open = !map.open; });
  }
  follow();
  if (event.key === "F2" && field) {
    event.preventDefault();
    field.focus();
    field.select();
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
