// A page of somebody who is signed in shows nothing any more when her session is over: after Back,
// in another tab, on a machine that was left alone. What is half typed is not lost: the house keeps
// it sealed while she signs in again.

const signOut = document.querySelector("form[data-sign-out]");
const root = document.documentElement;
// Whoever does not answer for so long is not there.
const patience = 8000;
let others;
let isOver = false;
// When this page went with its session, for the door.
const ended = "session-over";
// Whether somebody typed or pressed here since the house was asked last: only that is use.
let isUsed = false;
// How many questions are under way, and when the next one is asked because nobody answered.
let asking = 0;
let again;

// True while the session lives, false when it is over, undefined when nobody answers.
export async function isAlive() {
  const body = new URLSearchParams({ formToken: signOut.elements.formToken.value });
  // What is done while the house answers is told the next time, and what it did not hear, too.
  const told = isUsed;
  isUsed = false;
  try {
    const signal = AbortSignal.timeout(patience);
    const headers = told ? { "Sartika-Used": "yes" } : {};
    const answer = await fetch("/session", { method: "POST", body, headers, signal });
    if (answer.status === 204) return true;
    isUsed ||= told;
    return answer.status === 401 || answer.status === 403 ? false : undefined;
  } catch {
    isUsed ||= told;
    return undefined;
  }
}

// The form in which something stands that was not there when the page was drawn, or which the house
// has given back with what was typed (data-typed): the one answer to whether something could be lost.
export function halfTyped() {
  return [...document.querySelectorAll("main form[method=post]")].find((form) =>
    !form.matches("[data-scan]") && (form.dataset.typed || [...form.elements].some((field) => {
      if (!field.name || field.type === "hidden" || field.type === "password") return false;
      if (field.type === "checkbox" || field.type === "radio") {
        return field.checked !== field.defaultChecked;
      }
      if (field.options) {
        const first = [...field.options].findIndex((option) => option.defaultSelected);
        return field.selectedIndex !== Math.max(0, first);
      }
      return "value" in field && field.type !== "submit" && field.value !== (field.defaultValue ?? "");
    })));
}

function leave() {
  try {
    sessionStorage.setItem(ended, String(Date.now()));
  } finally {
    location.reload();
  }
}

function over() {
  if (isOver) return;
  isOver = true;
  const form = halfTyped();
  const sheet = document.querySelector("template[data-session-over]");
  if (!form || !sheet) {
    document.body.replaceChildren();
    leave();
    return;
  }
  // Sent without a session it does nothing: the house answers with the sign-in and keeps it.
  form.hidden = true;
  document.body.replaceChildren(sheet.content.cloneNode(true), form);
  document.querySelector("main button").addEventListener("click", () => form.submit());
  document.title = "…";
  root.classList.remove("veiled");
}

export async function look() {
  if (isOver) return;
  clearTimeout(again);
  asking += 1;
  const alive = await isAlive();
  asking -= 1;
  if (alive === false) over();
  if (alive === true) root.classList.remove("veiled");
  // Nobody answers: what is veiled stays veiled until somebody does. The last to hear nothing asks on.
  if (alive === undefined && !asking && root.classList.contains("veiled")) again = setTimeout(look, 2000);
}

// The house wants her at the door; what is half typed goes there with her. True when she stays, since
// her session lives and what she typed would be lost.
export async function toTheDoor() {
  if (isOver) return false;
  if (halfTyped()) {
    await look();
    return !isOver;
  }
  leave();
  return false;
}

// A session that ends in one tab ends in all: the others ask at once, and once more when the house
// has surely heard of it. An open channel would keep the page from coming back as it was left.
function listen() {
  if (!("BroadcastChannel" in globalThis)) return;
  others = new BroadcastChannel("session");
  others.addEventListener("message", () => {
    setTimeout(look, 500);
    setTimeout(look, 3000);
  });
}

if (signOut) {
  listen();
  // Who leaves quickly is on her way: a page that loads itself again would hold her here.
  addEventListener("sartika:leaving", () => {
    isOver = true;
    others?.close();
  });
  for (const hand of ["keydown", "pointerdown"]) {
    addEventListener(hand, () => { isUsed = true; }, { capture: true, passive: true });
  }
  addEventListener("pagehide", (event) => {
    if (event.persisted) root.classList.add("veiled");
    others?.close();
  });
  addEventListener("pageshow", async (event) => {
    if (!event.persisted) return;
    listen();
    await look();
    // What stood on a station's page is old.
    if (!isOver && document.querySelector("[data-live]") && !halfTyped()) location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  addEventListener("focus", look);
  setInterval(() => {
    if (document.visibilityState === "visible") look();
  }, 30000);
  for (const form of document.querySelectorAll("form[data-sign-out], form[data-lock-now]")) {
    form.addEventListener("submit", () => others?.postMessage("over"));
  }
}

// At the door she reads why she stands there; whoever comes later does not.
const why = document.querySelector("template[data-why]");
if (why) {
  const isNew = Date.now() - Number(sessionStorage.getItem(ended)) < 10_000;
  if (isNew) document.querySelector(".toasts").append(why.content.cloneNode(true));
  sessionStorage.removeItem(ended);
}
