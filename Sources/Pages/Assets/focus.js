// Keys go to what has to be mended or answered, where a page has that, else to the scan field, where it
// has one, and else to what is said of what was just done. The browser's own turn for it may come after
// this, and then leaves the focus where it is.

const field = document.querySelector("form[data-scan] [data-scan-field]");
const wrong = document.querySelector("main [aria-invalid]");
const asks = "[autofocus]:not([data-scan-field]), [data-takes-focus]";
const wanted = wrong ?? document.querySelector(asks);
const now = document.activeElement;

if (now === document.body || (field && now === field && !field.value)) wanted?.focus();
if (document.activeElement === document.body) field?.focus({ preventScroll: true });
// The next key writes over the sum that was refused or that she took back, not beside it.
const sum = wrong ?? document.querySelector("input[data-takes-focus]");
if (field && sum && sum === document.activeElement && sum.value === sum.defaultValue) {
  sum.select?.();
}

const told = document.querySelector("main [data-notice]");
if (told && document.activeElement === document.body) {
  told.tabIndex = -1;
  told.focus();
}
