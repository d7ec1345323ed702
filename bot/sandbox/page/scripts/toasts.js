import { element } from "./dom.js";

const SHOWN = 2500;
const REFUSAL_SHOWN = 5000;

const GAP = 12;

const area = document.getElementById("toasts");

function pill(text, className, test, shown) {
  const node = element("div", { className, test }, text);
  area.style.bottom = `${document.getElementById("composer-area").offsetHeight + GAP}px`;
  area.append(node);
  setTimeout(() => node.classList.add("leaving"), shown);
  setTimeout(() => node.remove(), shown + 200);
}

/** The bot's answer to a press. */
export const showToast = (text) => pill(text, "toast", "toast", SHOWN);

/** A refusal of the sandbox; it stays longer, for it is to be read. */
export const showRefusal = (text) => pill(text, "toast refusal", "refusal", REFUSAL_SHOWN);
