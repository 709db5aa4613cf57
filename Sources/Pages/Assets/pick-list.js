// <textarea data-offers="/office/subjects" data-offers-label="…" data-offers-ask="“{word}” …" data-offers-yes="…">
// gets a field above it that offers what the house has while a word is typed; what is chosen there
// becomes a line of its own below. A word that the house does not have is asked about first.

import { fragment, say } from "./region.js";

for (const area of document.querySelectorAll("textarea[data-offers]")) arm(area);

function arm(area) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  const list = document.createElement("datalist");
  const question = document.createElement("p");
  const words = document.createElement("span");
  const yes = document.createElement("button");
  list.id = `${area.id}-offers`;
  label.className = "hint";
  label.append(area.dataset.offersLabel, " ", field);
  field.setAttribute("list", list.id);
  field.autocomplete = "off";
  question.className = "row small";
  question.hidden = true;
  yes.type = "button";
  yes.className = "button small";
  yes.textContent = area.dataset.offersYes;
  question.append(words, yes);
  area.before(label, list, question);
  let pause;
  let wanted = "";

  async function look() {
    wanted = field.value.trim();
    if (wanted.length < 2) return list.replaceChildren();
    const asked = wanted;
    try {
      const answer = await fetch(`${area.dataset.offers}?q=${encodeURIComponent(asked)}`,
        { headers: fragment });
      const text = await answer.text();
      if (!answer.ok || answer.redirected || asked !== wanted) return;
      const found = new DOMParser().parseFromString(text, "text/html");
      list.replaceChildren(...found.querySelectorAll("option"));
    } catch {
      // Without an answer every word is asked about.
    }
  }

  // How the house writes a word, when it has it.
  function own(word) {
    return [...list.children].map((option) => option.value)
      .find((known) => known.localeCompare(word, undefined, { sensitivity: "base" }) === 0);
  }

  function take(word) {
    const lines = area.value.split("\n").filter((line) => line.trim());
    if (!lines.includes(word)) lines.push(word);
    area.value = lines.join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    list.replaceChildren();
    question.hidden = true;
  }

  async function decide() {
    const word = field.value.trim();
    if (!word) return;
    clearTimeout(pause);
    await look();
    if (field.value.trim() !== word) return;
    const known = own(word);
    if (known) return take(known);
    words.textContent = area.dataset.offersAsk.replace("{word}", () => word);
    if (question.hidden) say(words.textContent);
    question.hidden = false;
  }

  yes.addEventListener("click", () => {
    const word = field.value.trim();
    if (word) take(word);
    field.focus();
  });
  field.addEventListener("input", (event) => {
    question.hidden = true;
    // The list gives a whole word; fingers give letters.
    const isChosen = event.inputType === "insertReplacementText" || !event.inputType;
    if (isChosen && [...list.children].some((option) => option.value === field.value)) {
      return take(field.value);
    }
    clearTimeout(pause);
    pause = setTimeout(look, 200);
  });
  field.addEventListener("change", decide);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
    event.preventDefault();
    decide();
  });
}
