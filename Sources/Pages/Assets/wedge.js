// Tells a hand scanner from fingers. A burst is judged as a whole, when its Enter or Tab comes: how
// many keys, how fast, how steadily, and whether it reads like a code. Times are milliseconds.

// Between two keys; after a longer one the keys before belong to something else.
const pause = 400;
// In the middle of a burst: no fingers write six signs so fast.
const certain = 50;
// The slowest scanner, by radio. Where nothing can be typed, anything but a search for keys.
const slowest = { typed: 140, nowhere: 250 };
// Where the rhythm of this place's scanner is kept.
const memory = "scan-rhythm";

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Infinity;

const isSteady = (gaps, beat) =>
  gaps.filter((gap) => Math.abs(gap - beat) <= Math.max(12, beat / 5)).length >= gaps.length * 0.75;

// Eight, twelve or thirteen digits of which the last checks the others (GS1 General Specifications, 7.9).
export function isArticleNumber(text) {
  if (!/^(\d{8}|\d{12,13})$/.test(text)) return false;
  const sum = Array.from(text.slice(0, -1)).reverse()
    .reduce((all, digit, place) => all + Number(digit) * (place % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(text.at(-1));
}

// What stands in a field for money and is none: a sum of cash ends with 00 or 50.
export function isNoSum(text) {
  const digits = text.replace(/[.\s]/g, "").replace(/^rp/i, "");
  return isArticleNumber(digits) && (digits.length > 8 || Number(digits) % 50 !== 0);
}

const labels = /^(\][a-z][0-9a-z]|\*.+\*$|(?!rp)[a-z]{1,4}-?\d{3,}$|cmd-|a[0-9a-hjkmnp-tv-z]{11}$)/i;
const isLabel = (text) => labels.test(text);
// What the house prints: labels, cards, commands; and no name.
const ours = /^([a-z]{2,4}-?\d{7,}|(?=.*\d)a[0-9a-hjkmnp-tv-z]{11}|cmd-.+)$/i;
const isPlainSum = (text) => /^[1-9]\d{0,7}$/.test(text) && Number(text) % 50 === 0;

// Where keys go: `nowhere` takes none, `money` and `text` are typed into, and so is a `secret`, by
// programs that keep passphrases too; they fill in the `name` as well, as fast as any scanner. Where
// money is typed or counted, only what reads like a code is one: fast fingers write sums there.
function isScan(text, gaps, place, learned) {
  const [count, beat] = [Array.from(text).length, middle(gaps)];
  if (count < 4) return false;
  if (place === "nowhere") return beat <= slowest.nowhere;
  if (beat > slowest.typed) return false;
  if (place === "secret") return beat <= certain && isArticleNumber(text);
  if (place === "name") return beat <= certain && (isArticleNumber(text) || ours.test(text));
  if (place === "money" && isPlainSum(text)) return false;
  if (count >= 6 && beat <= certain) return place !== "money" || isCode(text);
  if (isArticleNumber(text)) return true;
  if (!isSteady(gaps, beat)) return false;
  if (isLabel(text)) return true;
  if (place === "money") return false;
  return count >= 6 && Math.abs(beat - learned) <= Math.max(10, learned / 4);
}

export class Wedge {
  constructor(storage) {
    this.storage = storage;
    this.keys = [];
  }

  // A key that writes a sign, and what stood where it goes before it came.
  key(sign, at, target, before) {
    const last = this.keys.at(-1);
    if (last && (at - last.at > pause || isElsewhere(last.target, target))) this.keys = [];
    this.keys.push({ sign, at, target, before });
  }

  // What a scanner may be in the middle of now.
  unended(now) { return now - (this.keys.at(-1)?.at ?? -Infinity) <= pause ? this.keys : []; }

  // Something that no scanner sends.
  forget() { this.keys = []; }

  // Enter or Tab: the code, when these keys were a scanner's, else nothing. `restore` gives each field
  // back what stood in it before.
  end(at, place, target) {
    const keys = this.keys;
    this.keys = [];
    const last = keys.at(-1);
    if (!last || at - last.at > pause || isElsewhere(last.target, target)) return undefined;
    const gaps = keys.map((key, index) => (keys[index + 1]?.at ?? at) - key.at);
    const from = start(keys, gaps);
    const text = textOf(keys, from);
    if (!isScan(text, gaps.slice(from), place, this.learned())) return undefined;
    this.learn(text, gaps.slice(from));
    return { text, restore: () => restore(keys.slice(from)) };
  }

  // No rhythm before a scanner was heard here: then no fingers are like it.
  learned() { return Number(this.storage?.getItem(memory) ?? 0); }

  // A book's number and six signs in a blink are a scanner's, whatever place they came to.
  learn(text, gaps) {
    const beat = middle(gaps);
    if (beat <= certain || isArticleNumber(text)) this.storage?.setItem(memory, String(Math.round(beat)));
  }
}

// Whatever types went on to another field: no scanner does. A field that was drawn anew is the same, and
// a code may begin where nothing can be typed.
const isElsewhere = (field, next) => field !== next && [field, next].every((one) =>
  one.isConnected && one.matches("textarea, input:not([type=checkbox], [type=radio], [type=range])"));

const textOf = (keys, from) => keys.slice(from).map((key) => key.sign).join("");

// Where the scanner began: what fingers typed a moment before is no part of it.
function start(keys, gaps) {
  if (isCode(textOf(keys, 0))) return 0;
  const isRest = (gap) => gap > 3 * middle(gaps);
  const cuts = gaps.slice(0, -1).flatMap((gap, index) => (isRest(gap) ? [index + 1] : []));
  const cut = cuts.find((cut) => isCode(textOf(keys, cut)));
  if (cut !== undefined) return cut;
  // Typed at the scanner's own pace: twelve or thirteen digits that check themselves are the code.
  for (const length of [13, 12]) {
    const from = keys.length - length;
    if (from > 0 && isArticleNumber(textOf(keys, from))) return from;
  }
  return 0;
}

const isCode = (text) => isArticleNumber(text) || isLabel(text);

function restore(keys) {
  for (const key of keys.reverse()) {
    const field = key.target.isConnected ? key.target : drawnAnew(key.target);
    if (typeof key.before === "string" && field) field.value = key.before;
  }
}

// An answer came in the middle of the scan, and the field in which it stands was drawn anew.
function drawnAnew(field) {
  const now = document.activeElement;
  return field.name && now?.name === field.name ? now : undefined;
}
