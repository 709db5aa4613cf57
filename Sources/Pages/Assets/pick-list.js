// <textarea data-offers="/office/subjects" data-offers-label="…" data-offers-ask="“{word}” …" data-offers-yes="…">
// gets a field above it that offers what the house has while a word is typed; what is chosen there
// becomes a line of its own below. A word that the house does not have is asked about first. Several
// have semicolons between them.

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
  let deciding = "";

  const parts = (text) => text.split(";").map((word) => word.trim()).filter((word) => word);

  async function look(text = field.value) {
    wanted = text.trim();
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

  // Puts words into lines of their own; what is left stays in the field.
  function take(taken, left = []) {
    const lines = area.value.split("\n").filter((line) => line.trim());
    area.value = [...new Set([...lines, ...taken])].join("\n");
    if (taken.length) area.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = left.join("; ");
    list.replaceChildren();
    question.hidden = true;
  }

  async function decide() {
    const typed = field.value;
    if (!typed.trim() || deciding === typed) return;
    clearTimeout(pause);
    deciding = typed;
    const [known, left] = [[], []];
    for (const word of parts(typed)) {
      await look(word);
      const there = own(word);
      if (there) known.push(there);
      else left.push(word);
    }
    deciding = "";
    if (field.value !== typed) return;
    const wasHidden = question.hidden;
    take(known, left);
    if (!left.length) return;
    words.textContent = area.dataset.offersAsk.replace("{word}", () => left.join("; "));
    if (wasHidden) say(words.textContent);
    question.hidden = false;
  }

  yes.addEventListener("click", () => {
    take(parts(field.value));
    field.focus();
  });
  field.addEventListener("input", (event) => {
    question.hidden = true;
    // The list gives a whole word; fingers give letters.
    const isChosen = event.inputType === "insertReplacementText" || !event.inputType;
    if (isChosen && [...list.children].some((option) => option.value === field.value)) {
      return take([field.value]);
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
