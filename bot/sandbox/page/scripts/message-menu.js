import { perform } from "./actions.js";
import { element } from "./dom.js";
import { closeMenu, openMenu } from "./menu.js";
import { change, currentChat } from "./state.js";
import { showToast } from "./toasts.js";

const QUICK_REACTIONS = ["👍", "👎", "❤", "🔥", "👏", "🤝", "👌", "✍", "🎉", "🤔", "😁", "😢", "🙏", "👀"];
const HOLD = 450;

/** Gives the reaction, or takes it back when it was mine. */
export function toggleReaction(message, emoji) {
  const mine = message.reactions?.some((reaction) => reaction.mine && reaction.emoji === emoji);
  return perform("react", { message: message.id, emoji: mine ? null : emoji });
}

/** What one can do with a message: answer, react, copy, and change or delete what is one's own. */
export function openMessageMenu(message, place) {
  openMenu(place, itemsFor(message), {
    above: message.ephemeral ? null : reactionRow(message),
    label: "Сообщение",
  });
}

function itemsFor(message) {
  const chat = currentChat();
  const compose = (mode) => () => change({ composing: { mode, message } });
  return [
    { label: "Ответить", icon: "reply", test: "reply", run: compose("reply"), shown: true },
    { label: "Изменить", icon: "edit", test: "edit", run: compose("edit"), shown: message.mine && !message.ephemeral },
    {
      label: "Копировать текст",
      icon: "copy",
      test: "copy",
      run: () => copy(message.text),
      shown: Boolean(message.text),
    },
    {
      label: "Удалить",
      icon: "delete",
      test: "delete",
      danger: true,
      run: () => perform("delete", { message: message.id }),
      shown: !message.ephemeral && (message.mine || chat.admin || chat.kind === "private"),
    },
  ].filter(({ shown }) => shown);
}

function reactionRow(message) {
  return element(
    "div",
    { className: "quick-reactions", role: "group", aria: { label: "Реакция" } },
    ...QUICK_REACTIONS.map((emoji) => {
      const give = () => {
        closeMenu();
        toggleReaction(message, emoji);
      };
      return element("button", { role: "menuitem", test: "react", data: { emoji }, onclick: give }, emoji);
    }),
  );
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  showToast("Скопировано");
}

/** Opens the menu where the person holds a finger, or presses the other mouse button. */
export function openOnHold(node, message) {
  let timer = null;
  const stop = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a")) return;
    event.preventDefault();
    stop();
    openMessageMenu(message, { x: event.clientX, y: event.clientY });
  });
  node.addEventListener(
    "touchstart",
    ({ touches: [{ clientX: x, clientY: y }] }) => {
      timer = setTimeout(() => openMessageMenu(message, { x, y }), HOLD);
    },
    { passive: true },
  );
  for (const name of ["touchend", "touchmove", "touchcancel"])
    node.addEventListener(name, stop, { passive: true });
}
