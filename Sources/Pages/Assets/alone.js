// A sign that codes have, too, is a key of its own only when it comes alone: no scanner rests so long
// between two signs.

import { field } from "./scan-field.js";

const alone = 300;
let lastKey = -alone;
let waiting;

// Whether a key comes alone; asked once of every key.
export function comesAlone(event) {
  const isAlone = event.timeStamp - lastKey > alone;
  lastKey = event.timeStamp;
  return isAlone;
}

// Another key came: it was a scan or a word.
export function follow() {
  clearTimeout(waiting?.timer);
  waiting = undefined;
}

// Waits whether something follows; if not, the sign goes from the field, and `act` is told how often it
// was typed.
export function later(sign, isAlone, act) {
  const again = waiting?.sign === sign ? waiting.times : 0;
  follow();
  if (!isAlone && !again) return;
  const [times, text] = [again + 1, sign.repeat(again + 1)];
  const timer = setTimeout(() => {
    waiting = undefined;
    if (field && field.value !== "" && field.value !== text) return;
    if (field) field.value = "";
    act(times);
  }, alone);
  waiting = { sign, times, timer };
}
