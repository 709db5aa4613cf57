// Tones made here: ok, warning, refused, finished. Never the only signal.
// <input type="range" data-volume min="0" max="10"> sets how loud; 0 is off. Kept in this browser.

const tones = {
  ok: [[880, 0, 80]],
  warning: [[660, 0, 110], [520, 130, 150]],
  refused: [[220, 0, 250]],
  finished: [[660, 0, 80], [880, 90, 80], [1320, 180, 140]],
};
let audio;

export function volume() {
  const kept = localStorage.getItem("volume");
  return kept === null ? 5 : Number(kept);
}

function wake() {
  const Context = globalThis.AudioContext;
  if (!audio && Context) audio = new Context();
  if (audio?.state === "suspended") audio.resume();
  return audio;
}

export function play(kind) {
  const loud = volume();
  const context = loud > 0 ? wake() : undefined;
  if (!context || !tones[kind]) return;
  document.documentElement.dataset.lastSound = kind;
  for (const [pitch, after, length] of tones[kind]) {
    const start = context.currentTime + after / 1000;
    const end = start + length / 1000;
    const tone = new OscillatorNode(context, { frequency: pitch });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loud / 25, start + 0.008);
    gain.gain.setValueAtTime(loud / 25, end - 0.02);
    gain.gain.linearRampToValueAtTime(0, end);
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(end);
  }
}

for (const slider of document.querySelectorAll("[data-volume]")) {
  slider.value = String(volume());
  slider.addEventListener("input", () => localStorage.setItem("volume", slider.value));
  slider.addEventListener("change", () => play("ok"));
}
// Browsers keep a page silent until somebody has touched it.
addEventListener("pointerdown", wake, { once: true });
addEventListener("keydown", wake, { once: true });
