// What a scanner types while a page is still coming: heard from the page's first line on, until
// scan-keys.js takes over. No module, since modules wait for the whole page.

(() => {
  const heard = [];
  const ends = (event) => event.key === "Enter" || event.key === "Tab";
  const hear = (event) => {
    heard.push({ event, before: event.target.value });
    // A code without its beginning is not sent by the field that it fell into.
    if (ends(event) && event.target.matches("[data-scan-field]")) event.preventDefault();
  };
  addEventListener("keydown", hear, true);
  globalThis.earlyKeys = () => {
    removeEventListener("keydown", hear, true);
    return heard.splice(0);
  };
  // Modules have run by then. Where one could not be fetched, the field works as a field does.
  addEventListener("load", () => {
    const held = globalThis.earlyKeys().filter(({ event }) => event.defaultPrevented);
    held.at(-1)?.event.target.form?.requestSubmit();
  });
})();
