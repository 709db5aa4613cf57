// <form data-undo-for="9"> undoes an act for so many seconds more; <span data-undo-left> in it says how many.
// The house decides; this page only counts, and takes the button away when there is no time left.

const ends = new WeakMap();

function tick() {
  for (const form of document.querySelectorAll("form[data-undo-for]")) {
    if (!ends.has(form)) ends.set(form, performance.now() + Number(form.dataset.undoFor) * 1000);
    const seconds = Math.ceil((ends.get(form) - performance.now()) / 1000);
    if (seconds <= 0) {
      // Who stands on the button goes on in the scan field.
      if (form.contains(document.activeElement)) document.querySelector("[data-scan-field]")?.focus();
      form.remove();
      continue;
    }
    const figure = form.querySelector("[data-undo-left]");
    if (figure && figure.textContent !== String(seconds)) figure.textContent = String(seconds);
  }
}

setInterval(tick, 250);
