import { element, icon, iconButton } from "./dom.js";
import { change, state, subscribe } from "./state.js";

const TITLES = { reply: ({ sender }) => `Ответ: ${sender.name}`, edit: () => "Изменить сообщение" };

/** The newest forced reply that was opened already, by person and chat. */
const opened = new Map();

/** Draws the bar above the field that tells what is answered or changed, and opens it when the bot asks for a reply. */
export function startContextBar(area) {
  const bar = element("div", { className: "context-bar", test: "context", hidden: true });
  area.append(bar);
  subscribe(["composing"], () => render(bar));
  subscribe(["chat"], openForcedReply);
}

function render(bar) {
  const { composing } = state;
  bar.hidden = !composing;
  if (!composing) return;
  const { mode, message } = composing;
  bar.replaceChildren(
    icon(mode),
    element(
      "div",
      { className: "context-words" },
      element("b", {}, TITLES[mode](message)),
      element("span", {}, message.text || "Вложение"),
    ),
    iconButton("close", "Отмена", () => change({ composing: null }), { test: "cancel" }),
  );
}

function openForcedReply() {
  const newest = state.chat?.messages.at(-1);
  if (!newest?.force_reply || newest.mine) return;
  const key = [state.place.as, state.place.chat].join("/");
  if (opened.get(key) === newest.id) return;
  opened.set(key, newest.id);
  if (state.composing?.mode !== "edit") change({ composing: { mode: "reply", message: newest } });
}
