// Regions: parts of a page that the server draws again.
// <section data-region="cart" data-source="/till/cart"> is replaced by what the server answers.

import { play } from "./sound.js";
import { armAll } from "./notice.js";

export const fragment = { "Sartika-Fragment": "1" };

export function say(text, urgent = false) {
  const place = document.getElementById(urgent ? "say-now" : "say");
  if (!place || !text) return;
  place.textContent = "";
  // A moment later, or a screen reader does not notice that the same words came again.
  setTimeout(() => { place.textContent = text; }, 30);
}

// Speaks and sounds once, and puts each region of an answer where it belongs.
export function swap(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  // First, since what is put into the page is no longer in the answer.
  announce(answer);
  const refuses = answer.querySelector("[data-region='problem']") !== null;
  for (const fresh of answer.querySelectorAll("[data-region]")) {
    const old = document.querySelector(`[data-region="${CSS.escape(fresh.dataset.region)}"]`);
    if (!old) continue;
    const scroll = old.scrollTop;
    old.replaceWith(fresh);
    fresh.scrollTop = scroll;
    armAll(fresh);
  }
  // A "no" of before is over once something else was answered.
  if (!refuses) document.querySelector("[data-region='problem']")?.replaceChildren();
}

export function announce(root) {
  const words = root.querySelector("[data-say]");
  if (words) say(words.dataset.say, words.dataset.sound === "refused");
  const tone = root.querySelector("[data-sound]");
  if (tone) play(tone.dataset.sound);
}

export async function refresh(name) {
  const region = document.querySelector(`[data-region="${CSS.escape(name)}"]`);
  if (!region?.dataset.source) return;
  const answer = await fetch(region.dataset.source, { headers: fragment });
  if (answer.ok && !answer.redirected) swap(await answer.text());
  else if (answer.redirected || answer.status === 401) location.reload();
}
