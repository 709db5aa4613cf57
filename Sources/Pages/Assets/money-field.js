// <input data-money> shows 25000 as 25.000 while it is typed; 25rb stays as it is until it is sent.

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
