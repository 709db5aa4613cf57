// "/" and Ctrl+K put the cursor into the one search of the staff, and lead to its page where its field has
// no room. In a field "/" is a sign like any other.

const isTyping = (target) => target.closest?.("input, textarea, select") != null;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
  const held = event.ctrlKey || event.metaKey;
  const isSlash = event.key === "/" && !held && !isTyping(event.target);
  if (!isSlash && !(held && event.key.toLowerCase() === "k")) return;
  const field = document.querySelector("[data-find]");
  const way = document.querySelector("[data-find-way]");
  if (!field && !way) return;
  event.preventDefault();
  if (field?.offsetParent) {
    field.focus();
    field.select();
  } else if (way) {
    location.assign(way.href);
  }
});
