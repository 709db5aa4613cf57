// Scans on their way to the server. Each lies on this machine's disk, sealed for the server, until the
// server has answered it: a reload, a crash of this browser and a restart of the server lose none.
// Every tab of the house shares one queue; whichever sends holds the lock, so the order stays.

import { seal } from "./seal.js";

const page = name();
const handover = "scan-handover";
const shelf = disk().catch(memory);
// The pages that were left for this one: their scans are still hers.
let heirs = [];
let stored = Promise.resolve();
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
  // While the page lives, others know by this lock that its scans are fresh.
  navigator.locks?.request(`scan-page:${page}`, () => new Promise(() => {}));
  addEventListener("online", work);
  addEventListener("pagehide", leave);
  work();
}

// Keeps a scan, in the order in which they were made, and sends it.
export function keep(scan, action, publicKey) {
  const entry = { page, action, id: scan.id, at: Date.now() };
  const done = stored.then(async () => {
    const words = JSON.stringify(scan);
    // Only where a page may not seal is it open, and then it never comes to the disk.
    if (publicKey && crypto.subtle) entry.sealed = await seal(words, publicKey);
    else entry.plain = scan.text;
    await (await shelf).add(entry);
  });
  // One that could not be kept does not keep others from being kept.
  stored = done.catch(() => {});
  return done.then(() => {
    if (isAway) report().catch(() => {});
    work();
  });
}

// Drops all that waits here.
export async function empty() {
  await (await shelf).clear();
  isAway = false;
  told(0, false);
}

// When nothing waits here any more.
export async function settled() {
  await stored;
  while (await waits()) await after(200);
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
const after = (time) => new Promise((done) => setTimeout(done, time));
const alone = (work) => navigator.locks ? navigator.locks.request("scan-queue", work) : work();

// True when all were answered.
async function drain() {
  for (const entry of await (await shelf).all()) {
    const isSent = await sender(entry, !(await isFresh(entry)));
    if (isSent) await (await shelf).remove(entry.number);
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
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some((lock) => lock.name === `scan-page:${entry.page}`);
}

function leave() {
  const pages = [page, ...heirs].slice(0, 8);
  if (!isAway) sessionStorage.setItem(handover, JSON.stringify({ pages, at: Date.now() }));
}

function inherit() {
  const left = JSON.parse(sessionStorage.getItem(handover) ?? "{}");
  sessionStorage.removeItem(handover);
  return Date.now() - left.at < 10_000 ? left.pages : [];
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
    add: (entry) => within("readwrite", (store) => store.add(entry)),
    remove: (number) => within("readwrite", (store) => store.delete(number)),
    clear: () => within("readwrite", (store) => store.clear()),
    all: () => within("readonly", (store) => store.getAll()),
  };
}

// A browser without a disk for us: the scans live as long as the page.
function memory() {
  let [entries, last] = [[], 0];
  return {
    add: async (entry) => { entries.push({ ...entry, number: ++last }); },
    remove: async (number) => { entries = entries.filter((entry) => entry.number !== number); },
    clear: async () => { entries = []; },
    all: async () => [...entries],
  };
}
