import { element } from "./dom.js";

const SHOWN = 2500;
const REFUSAL_SHOWN = 5000;

const GAP = 12;

const area = document.getElementById("toasts");
const composer = document.getElementById("composer-area");

// The field grows with what is written and answered; a toast stands above it all the same.
new ResizeObserver(() => {
  area.style.bottom = `${composer.offsetHeight + GAP}px`;
}).observe(composer);

/** One at a time, as in Telegram: the newest takes the place of the one before. */
function pill(text, className, test, shown) {
  const node = element("div", { className, test }, text);
  area.replaceChildren(node);
  setTimeout(() => node.classList.add("leaving"), shown);
  setTimeout(() => node.remove(), shown + 200);
}

/** The bot's answer to a press. */
export const showToast = (text) => pill(text, "toast", "toast", SHOWN);

/** A refusal of the sandbox; it stays longer, for it is to be read. */
export const showRefusal = (text) => pill(text, "toast refusal", "refusal", REFUSAL_SHOWN);
