// <textarea data-offers="/office/subjects" data-offers-label="…"> gets a field above it that offers what
// the house has while a word is typed; what is chosen there becomes a line of its own below.

import { fragment } from "./region.js";

for (const area of document.querySelectorAll("textarea[data-offers]")) arm(area);

function arm(area) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  const list = document.createElement("datalist");
  list.id = `${area.id}-offers`;
  label.className = "hint";
  label.append(area.dataset.offersLabel, " ", field);
  field.setAttribute("list", list.id);
  field.autocomplete = "off";
  area.before(label, list);
  let pause;
  let wanted = "";

  async function look() {
    wanted = field.value.trim();
    if (wanted.length < 2) return;
    const asked = wanted;
    try {
      const answer = await fetch(`${area.dataset.offers}?q=${encodeURIComponent(asked)}`,
        { headers: fragment });
      const text = await answer.text();
      if (!answer.ok || answer.redirected || asked !== wanted) return;
      const found = new DOMParser().parseFromString(text, "text/html");
      list.replaceChildren(...found.querySelectorAll("option"));
    } catch {
      // Without an answer it is a plain field.
    }
  }

  function take() {
    const word = field.value.trim();
    if (!word) return;
    const lines = area.value.split("\n").filter((line) => line.trim());
    if (!lines.includes(word)) lines.push(word);
    area.value = lines.join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    list.replaceChildren();
  }

  field.addEventListener("input", (event) => {
    // The list gives a whole word; fingers give letters.
    const isChosen = event.inputType === "insertReplacementText" || !event.inputType;
    if (isChosen && [...list.children].some((option) => option.value === field.value)) return take();
    clearTimeout(pause);
    pause = setTimeout(look, 200);
  });
  field.addEventListener("change", take);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
    event.preventDefault();
    take();
  });
}
