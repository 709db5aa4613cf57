// The keys for a PIN on the lock: for fingers, so that a screen needs no other keyboard.

const field = document.querySelector("form[data-lock] [name=passphrase]");

for (const key of document.querySelectorAll("[data-key]")) {
  key.hidden = false;
  // Enter still means the field.
  key.addEventListener("mousedown", (event) => event.preventDefault());
  key.addEventListener("click", () => {
    const sign = key.dataset.key;
    field.value = sign === "back" ? field.value.slice(0, -1) : field.value + sign;
  });
}
