// One line to the server for all pages of this browser that watch one station: a browser opens only
// six lines to a host, and forms need some of them. The page that holds the lock listens and tells
// the others; when it goes, the next takes over from what it has heard.

const kept = 100;

// Calls change(data), reload(isNewRun) when events were missed, because the house was opened anew or
// for longer than it remembers, show("on" | "off"), over() when the house has ended the line because
// the session is over.
export function listen(source, { change, reload, show, over }) {
  const address = new URL(source, location.href);
  const name = `sartika-line-${address.searchParams.get("station")}`;
  const me = crypto.getRandomValues(new Uint32Array(2)).join("-");
  let air;
  let last = address.searchParams.get("after") ?? "";
  let recent = [];
  let line;
  let state = "off";

  const tell = (message) => air.postMessage({ from: me, ...message });
  const start = (id) => id.slice(0, id.lastIndexOf("-"));
  const place = (id) => Number(id.slice(id.lastIndexOf("-") + 1));

  // Each event once and in order, from whomever it comes.
  function take({ id, data }) {
    if (start(id) === start(last) && place(id) <= place(last)) return;
    // Whoever listens for all knows best; the others have missed something.
    if (!line && (start(id) !== start(last) || place(id) > place(last) + 1)) return ask();
    last = id;
    recent = [...recent, { id, data }].slice(-kept);
    change(data);
  }

  function begin(id) {
    const isNewRun = start(id) !== start(last);
    last = id;
    recent = [];
    reload(isNewRun);
  }

  function turn(to) {
    state = to;
    show(to);
  }

  function ask() {
    tell({ ask: last });
  }

  // What a page has missed that has heard everything up to an id; nothing when that is forgotten.
  function since(id) {
    const oldest = recent.length > 0 ? place(recent[0].id) : place(last) + 1;
    if (start(id) !== start(last) || place(id) + 1 < oldest) return undefined;
    return recent.filter((event) => place(event.id) > place(id));
  }

  function answer({ from, ask: id }) {
    const events = since(id);
    tell(events ? { to: from, events, state } : { to: from, begin: last, state });
  }

  function hear({ data: message }) {
    if (message.to && message.to !== me) return;
    if (message.ask !== undefined && line) answer(message);
    if (message.isHere) ask();
    if (message.state && !line) turn(message.state);
    if (message.begin) begin(message.begin);
    if (message.over) over();
    for (const event of message.events ?? []) take(event);
  }

  // The browser repeats Last-Event-ID by itself when the line was cut; a line that was refused is
  // tried again more and more slowly.
  function open(pause = 2000) {
    address.searchParams.set("after", last);
    const own = new EventSource(address);
    line = own;
    const onward = (to) => {
      turn(to);
      tell({ state: to });
    };
    line.addEventListener("open", () => {
      pause = 2000;
      onward("on");
    });
    line.addEventListener("error", () => {
      onward("off");
      if (own.readyState === EventSource.CLOSED) {
        setTimeout(() => line === own && open(Math.min(pause * 2, 60_000)), pause);
      }
    });
    line.addEventListener("change", ({ lastEventId: id, data: text }) => {
      const event = { id, data: JSON.parse(text) };
      tell({ events: [event] });
      take(event);
    });
    line.addEventListener("reload", ({ lastEventId: id }) => {
      tell({ begin: id });
      begin(id);
    });
    line.addEventListener("over", () => {
      tell({ over: true });
      over();
    });
    tell({ isHere: true });
  }

  let leave = () => {};
  // Asks the others, and listens for all once nobody else does.
  function join() {
    air = new BroadcastChannel(name);
    air.addEventListener("message", hear);
    ask();
    // Without locks, which browsers keep for safe lines, each page listens for itself.
    if (!navigator.locks) return open();
    const wait = new AbortController();
    leave = () => wait.abort();
    navigator.locks.request(name, { signal: wait.signal }, () => {
      open();
      return new Promise((resolve) => { leave = resolve; });
    }).catch(() => {});
  }

  addEventListener("pagehide", () => {
    line?.close();
    line = undefined;
    air.close();
    leave();
  });
  // A page that the browser kept is old: it was told nothing meanwhile. Where it stays, since something
  // is half typed, it listens again.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    join();
    reload(false);
  });

  join();
}
