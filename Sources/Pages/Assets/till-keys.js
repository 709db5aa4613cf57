// The keys of the till. [aria-keyshortcuts="F9"] is pressed by its key; + − and Delete change the line
// that is open, arrows choose goods, Esc leads back to the scan field. Digits, letters and Enter belong
// to scanners: + − and ? count only when they come alone, since codes have them, too.
// <button class="below" data-many="{n} more lines" …> says how many lines of the cart are below.

import { comesAlone, follow, later } from "./alone.js";
import { field } from "./scan-field.js";

const till = document.querySelector(".till");

const shown = (element) => element?.offsetParent && !element.disabled;
const isTyped = (target) => target.matches("input, textarea, select") && target !== field;

function press(key) {
  const printer = key === "F6" ? till.querySelector("form[action$='/print'] button") : null;
  const target = printer ?? [...till.querySelectorAll(`[aria-keyshortcuts="${key}"]`)].find(shown);
  if (!target) return false;
  target.click();
  if (target === field) {
    field.focus();
    field.select();
  }
  const fold = target.closest("summary")?.parentElement;
  if (fold?.open) (fold.querySelector(".panel input:not([type=hidden])") ?? target).focus();
  return true;
}

function change(way, times) {
  const button = till.querySelector(`.cart-lines details[open] [id^="${way}-"]`);
  for (let press = 0; button && press < times; press += 1) button.click();
}

// Arrows go over the shelf that is seen, and from its first row back to the field.
function choose(key, target) {
  const tiles = [...till.querySelectorAll(".shelf .tile.press")].filter(shown);
  const at = tiles.indexOf(target.closest(".tile"));
  if (at < 0) {
    if (key !== "ArrowDown" || isTyped(target) || tiles.length === 0) return false;
    tiles[0].focus();
    return true;
  }
  const top = (tile) => tile.getBoundingClientRect().top;
  const across = tiles.filter((tile) => top(tile) === top(tiles[0])).length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[key];
  (tiles[at + step] ?? (step < 0 ? field : tiles[at])).focus();
  return true;
}

function back() {
  const folds = till.querySelectorAll(
    "#pay-other[open], #held[open], #keys[open], #other-goods[open]");
  folds.forEach((fold) => { fold.open = false; });
  if (folds.length === 0 && field.value === "") press("Escape");
  if (field.value !== "") {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.focus();
}

// What a key does; false when it may do what it does by itself.
function act(event, isAlone) {
  const { key, target } = event;
  if (/^F\d+$/.test(key)) return press(key);
  if (key.startsWith("Arrow")) return choose(key, target);
  if (key === "Escape") {
    back();
    return true;
  }
  if (isTyped(target)) return false;
  if (key === "Delete" && field.value === "") {
    change("drop", 1);
    return true;
  }
  // On the page of the change: to the next customer. A scanner's Enter comes right behind its signs.
  const onward = till.querySelector("[data-onward]");
  const isFree = isAlone && field.value === "" && !target.closest("a, button, summary");
  if (key !== "Enter" || !onward || !isFree) return false;
  onward.click();
  return true;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.repeat && !event.key.startsWith("Arrow")) return;
  if (["Shift", "CapsLock", "NumLock"].includes(event.key)) return;
  if (document.querySelector("dialog[open]")) return;
  const isAlone = comesAlone(event);
  const sign = event.key.replace("−", "-");
  const isSign = ["+", "-", "?"].includes(sign) && !isTyped(event.target);
  if (isSign) {
    return later(sign, isAlone && field.value === "", (times) => {
      if (sign === "?") press("?");
      else change(sign === "+" ? "more" : "less", times);
    });
  }
  follow();
  if (event.defaultPrevented) return;
  if (act(event, isAlone)) event.preventDefault();
});

// How many lines of the cart are below what is seen of it.
function count() {
  const button = till.querySelector(".below");
  const list = button?.previousElementSibling;
  if (!list) return;
  const box = list.parentElement.clientHeight;
  button.hidden = list.scrollHeight <= box + 1;
  const edge = list.getBoundingClientRect().bottom;
  const below = [...list.querySelectorAll("details")]
    .filter((line) => line.getBoundingClientRect().bottom > edge + 8).length;
  button.dataset.below = String(below);
  button.textContent = below === 0 ? button.dataset.top
    : below === 1 ? button.dataset.one : button.dataset.many.replace("{n}", String(below));
}

function scroll(button) {
  const list = button.previousElementSibling;
  list.scrollTo({ top: button.dataset.below === "0" ? 0 : list.scrollTop + list.clientHeight - 48 });
}

// A hand that pressed a tile types or scans the next thing: the word that found it goes, and keys go to
// the field. Who chose it by a key stays on the shelf, and no keyboard springs up under a finger.
function goOn(tile, pointer) {
  if (tile.closest("[data-region='found']")) field.value = "";
  const isMouse = pointer ? pointer === "mouse" : matchMedia("(pointer: fine)").matches;
  if (isMouse) field.focus({ preventScroll: true });
}

till.addEventListener("click", (event) => {
  const button = event.target.closest(".below");
  if (button) scroll(button);
  const tile = event.target.closest("button.tile.press");
  if (tile && event.detail > 0) goOn(tile, event.pointerType);
});
// Whoever opens the form of goods without a label writes there.
till.querySelector("#other-goods")?.addEventListener("toggle", ({ target }) => {
  if (target.open && !isTyped(document.activeElement)) {
    target.querySelector("input:not([type=hidden])").focus();
  }
});
for (const kind of ["scroll", "toggle"]) till.addEventListener(kind, count, true);
addEventListener("resize", count);
new MutationObserver(count).observe(till, { childList: true });
count();
