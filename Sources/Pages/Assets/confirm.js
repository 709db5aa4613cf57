// <form data-confirm="What will happen" data-yes="Delete 3 copies" data-no="Keep them">
// Asks in a dialog before a form that cannot be undone is sent. Reversible things do not ask.

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset?.confirm || form.dataset.confirmed) return;
  event.preventDefault();
  const { dialog, yes } = question(form.dataset, "button danger");
  yes.addEventListener("click", () => {
    form.dataset.confirmed = "yes";
    if (form.elements.sure) form.elements.sure.value = "yes";
    dialog.close();
    form.requestSubmit(event.submitter ?? undefined);
  });
});

// What is on its way is asked about anew when it is pressed again: a page that the browser keeps for
// Back keeps the form. When nobody prevented it, all that is sent was read by now.
addEventListener("submit", ({ target: form, defaultPrevented }) => {
  if (form.dataset?.confirmed && !defaultPrevented) setTimeout(() => askAnew(form));
});

export function askAnew(form) {
  if (!form.dataset.confirmed) return;
  delete form.dataset.confirmed;
  if (form.elements.sure) form.elements.sure.value = "ask";
}

// A dialog with two buttons; "no" closes it.
export function question(words, style) {
  const dialog = document.createElement("dialog");
  const text = document.createElement("p");
  text.textContent = words.confirm;
  text.id = "confirm-words";
  dialog.setAttribute("aria-labelledby", text.id);
  const row = document.createElement("div");
  row.className = "row";
  const no = button(words.no, "button");
  const yes = button(words.yes, style);
  row.append(no, yes);
  dialog.append(text, row);
  document.body.append(dialog);
  no.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  no.focus();
  return { dialog, no, yes };
}

function button(text, style) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = style;
  element.textContent = text;
  return element;
}
