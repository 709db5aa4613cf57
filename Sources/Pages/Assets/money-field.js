// <input data-money> shows 25000 as 25.000 while it is typed; 25rb stays as it is until it is sent.
// <input data-worth="50000"> counts so many notes; <p data-count-sum hidden> in its form adds them up.

export function grouped(text) {
  const digits = text.replace(/[.\s]/g, "").replace(/^rp/i, "");
  if (!/^\d{1,12}$/.test(digits)) return text;
  return digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".");
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches?.("input[data-money]")) return;
  const behind = field.value.length - (field.selectionEnd ?? field.value.length);
  const text = grouped(field.value);
  if (text === field.value) return;
  field.value = text;
  const place = Math.max(0, text.length - behind);
  field.setSelectionRange(place, place);
});

function addUp(form) {
  const place = form.querySelector("[data-count-sum]");
  if (!place) return;
  const pieces = [...form.querySelectorAll("input[data-worth]")];
  const sum = pieces.reduce(
    (all, { value, dataset }) => all + (Number.parseInt(value, 10) || 0) * Number(dataset.worth), 0);
  place.hidden = pieces.every(({ value }) => value.trim() === "");
  place.querySelector("b").textContent = `Rp${grouped(String(sum))}`;
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("input[data-worth]")) addUp(event.target.form);
});
for (const place of document.querySelectorAll("[data-count-sum]")) addUp(place.closest("form"));
