import { perform } from "./actions.js";
import { element, icon } from "./dom.js";
import { follow } from "./links.js";
import { begin, end, isWaiting, placeOf, taken } from "./presses.js";
import { state } from "./state.js";
import { listening } from "./sync.js";
import { showToast } from "./toasts.js";

const KIND_ICONS = { url: "link", copy: "copy" };

/** The inline keyboard below a message, or null when it has none. */
export function inlineKeyboard(message) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row, rowIndex) =>
    element(
      "div",
      { className: "button-row" },
      ...row.map((button, column) => inlineButton(message, button, rowIndex, column)),
    ),
  );
  return element("div", { className: "inline-keyboard" }, ...rows);
}

function inlineButton(message, button, row, column) {
  const place = placeOf(state.place.chat, message.id, row, column);
  const busy = isWaiting(place);
  const run = {
    url: () => follow(button.url),
    copy: () => copy(button),
    press: () => press(message, row, column, place),
  };
  return element(
    "button",
    {
      className: `inline-button ${button.style ?? ""} ${busy ? "waiting" : ""}`,
      title: button.text,
      test: "button",
      data: { place, kind: button.kind },
      aria: { busy },
      onclick: run[button.kind],
    },
    element("span", {}, button.text),
    KIND_ICONS[button.kind] && icon(KIND_ICONS[button.kind]),
  );
}

async function press(message, row, column, place) {
  begin(place);
  await listening;
  const answer = await perform("press", { message: message.id, row, column });
  if (answer?.press) taken(place, answer.press);
  else end(place);
}

async function copy({ copy: text }) {
  await navigator.clipboard.writeText(text);
  showToast("Скопировано");
}
