// <form data-confirm="What will happen" data-yes="Delete 3 copies" data-no="Keep them">
// Asks in a dialog before a form that cannot be undone is sent. Reversible things do not ask.

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset?.confirm || form.dataset.confirmed) return;
  event.preventDefault();
  const dialog = document.createElement("dialog");
  const words = document.createElement("p");
  words.textContent = form.dataset.confirm;
  words.id = "confirm-words";
  dialog.setAttribute("aria-labelledby", words.id);
  const row = document.createElement("div");
  row.className = "row";
  const no = button(form.dataset.no, "button");
  const yes = button(form.dataset.yes, "button danger");
  row.append(no, yes);
  dialog.append(words, row);
  document.body.append(dialog);
  no.addEventListener("click", () => dialog.close());
  yes.addEventListener("click", () => {
    form.dataset.confirmed = "yes";
    if (form.elements.sure) form.elements.sure.value = "yes";
    dialog.close();
    form.requestSubmit(event.submitter ?? undefined);
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  no.focus();
});

function button(text, style) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = style;
  element.textContent = text;
  return element;
}
