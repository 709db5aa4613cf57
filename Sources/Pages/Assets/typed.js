// What is half typed goes along when the language is changed.

import { halfTyped } from "./session.js";

const ours = ["formToken", "once", "here", "by"];

document.addEventListener("submit", (event) => {
  const choice = event.target;
  if (choice.getAttribute("action") !== "/language") return;
  const form = halfTyped();
  if (!form) return;
  const typed = new URLSearchParams(new FormData(form));
  for (const name of ours) typed.delete(name);
  for (const secret of form.querySelectorAll("[type=password]")) typed.delete(secret.name);
  put(choice, "typedTo", form.getAttribute("action"));
  put(choice, "typed", typed.toString());
});

function put(form, name, value) {
  const field = form.elements[name] ?? document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}
