// Scans on their way to the server. Each lies on this machine's disk, sealed for the server, until the
// server has answered it: a reload, a crash of this browser and a restart of the server lose none.
// Every tab of the house shares one queue; whichever sends holds the lock, so the order stays.

import { seal } from "./seal.js";

const page = name();
const handover = "scan-handover";
// The pages that were left for this one: their scans are still hers.
let heirs = [];
let stored = Promise.resolve();
let hasDisk = false;
// How many scans this page alone knows: they would go with it.
let onlyHere = 0;
// A page where no scans go opens no disk.
const opening = document.querySelector("form[data-scan]") ? disk() : undefined;
let shelf = opening
  ? Promise.race([opening, patience().then(memory)]).catch(memory) : Promise.resolve(memory());
opening?.then(arrive, () => {});
let sender;
let busy = false;
let again = false;
let isAway = false;
let told = () => {};

export function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Sends what waits here by `send(entry, isLate)`, which answers whether the server has it now, and
// tells `change(count, isAway)` how many wait.
export function open(send, change) {
  sender = send;
  told = change;
  heirs = inherit();
  addEventListener("online", work);
  addEventListener("pagehide", leave);
  work();
}

// Keeps a scan, in the order in which they were made, and sends it.
export function keep(scan, action, publicKey) {
  const entry = { page, action, id: scan.id, at: Date.now() };
  onlyHere += 1;
  const done = inTurn(async () => {
    const words = JSON.stringify(scan);
    // Only where a page may not seal is it open, and then it never comes to the disk.
    if (publicKey && crypto.subtle) entry.sealed = await seal(words, publicKey);
    else entry.plain = scan.text;
    const drawer = await shelf;
    await drawer.add(entry);
    if (drawer.isDisk) onlyHere -= 1;
  });
  done.catch(() => { onlyHere -= 1; });
  return done.then(() => {
    if (isAway) report().catch(() => {});
    work();
  });
}

// Drops all that waits here.
export async function empty() {
  await inTurn(async () => {
    const drawer = await shelf;
    if (!drawer.isDisk) onlyHere -= (await drawer.all()).length;
    await drawer.clear();
  });
  isAway = false;
  told(0, false);
}

// When nothing waits here any more.
export async function settled() {
  await stored;
  while (await waits()) await after(200);
}

// Whether a scan would go with this page.
export const wouldLose = () => onlyHere > 0;

// When none would.
export async function safe() {
  while (wouldLose()) await after(50);
}

// One after another, in the order asked; one that could not be kept does not keep others from it.
function inTurn(act) {
  const done = stored.then(act);
  stored = done.catch(() => {});
  return done;
}

async function work() {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      // A disk that failed once does not keep from the server what lies on it.
      while (await waits()) {
        if (!(await alone(drain).catch(() => false))) await after(2000);
      }
      // Another tab may have sent or dropped what waited here.
      if (isAway) {
        isAway = false;
        await report().catch(() => {});
      }
    }
  } finally {
    busy = false;
  }
}

// Whether something waits here; what cannot be read just now may.
const waits = () =>
  shelf.then((drawer) => drawer.all()).then((entries) => entries.length > 0).catch(() => true);
const alone = (work) => navigator.locks ? navigator.locks.request("scan-queue", work) : work();

// True when all were answered.
async function drain() {
  const drawer = await shelf;
  for (const entry of await drawer.all()) {
    const isSent = await sender(entry, !(await isFresh(entry)));
    if (isSent) {
      await drawer.remove(entry.number);
      if (!drawer.isDisk) onlyHere -= 1;
    }
    isAway = !isSent;
    await report();
    if (!isSent) return false;
  }
  return true;
}

const report = async () => told((await (await shelf).all()).length, isAway);

// A page that is open, or was left for this one, asks nobody before its scans act; what a reload or a
// crash left here waits at the station for a yes.
async function isFresh(entry) {
  if (entry.page === page || heirs.includes(entry.page)) return true;
  return (await openPages()).includes(`scan-page:${entry.page}`);
}

// The locks of the pages that live and have the disk.
async function openPages() {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.map((lock) => lock.name).filter((name) => name.startsWith("scan-page:"));
}

function leave() {
  const pages = [...(hasDisk ? [page] : []), ...heirs].slice(0, 8);
  if (!isAway) sessionStorage.setItem(handover, JSON.stringify({ pages, at: Date.now() }));
}

function inherit() {
  const left = JSON.parse(sessionStorage.getItem(handover) ?? "{}");
  sessionStorage.removeItem(handover);
  return Date.now() - left.at < 10_000 ? left.pages : [];
}

// How long a scan waits for a disk that does not answer: longer where a page just left or another tab
// may have left something on it, for that comes first. What is found after that long is asked about.
async function patience() {
  await after(2000);
  if (!hasDisk && (heirs.length > 0 || (await openPages()).length > 0)) await after(8000);
  if (!hasDisk) heirs = [];
}

// The disk answers, in time or after it.
async function arrive(drawer) {
  // While the page lives, others know by this lock that its scans are fresh.
  navigator.locks?.request(`scan-page:${page}`, () => new Promise(() => {}));
  hasDisk = true;
  if ((await shelf) === drawer) return;
  while (!(await alone(() => moveTo(drawer)).catch(() => false))) await after(2000);
  if (sender) work();
}

// What memory holds goes onto the disk at once, behind what lies there; new scans come after it.
function moveTo(drawer) {
  return inTurn(async () => {
    const entries = await (await shelf).all();
    await drawer.add(...entries.map(({ number, ...entry }) => entry));
    onlyHere -= entries.length;
    shelf = Promise.resolve(drawer);
    return true;
  });
}

function after(time) {
  return new Promise((done) => setTimeout(done, time));
}

function disk() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open("scans", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("waiting", { keyPath: "number", autoIncrement: true });
    };
    asked.onsuccess = () => done(drawer(asked.result));
    asked.onerror = () => fail(asked.error);
  });
}

function drawer(database) {
  const within = (mode, act) => new Promise((done, fail) => {
    const work = database.transaction("waiting", mode, { durability: "strict" });
    const answer = act(work.objectStore("waiting"));
    work.oncomplete = () => done(answer.result);
    work.onabort = () => fail(work.error);
  });
  return {
    isDisk: true,
    add: (...entries) =>
      within("readwrite", (store) => entries.map((entry) => store.add(entry))),
    remove: (number) => within("readwrite", (store) => store.delete(number)),
    clear: () => within("readwrite", (store) => store.clear()),
    all: () => within("readonly", (store) => store.getAll()),
  };
}

// A browser without a disk for us, or not yet: the scans live as long as the page.
function memory() {
  let [entries, last] = [[], 0];
  return {
    isDisk: false,
    add: async (entry) => { entries.push({ ...entry, number: ++last }); },
    remove: async (number) => { entries = entries.filter((entry) => entry.number !== number); },
    clear: async () => { entries = []; },
    all: async () => [...entries],
  };
}
