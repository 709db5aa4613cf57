// <button type="button" data-print-page hidden> opens the browser's own printing.

for (const button of document.querySelectorAll("[data-print-page]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
