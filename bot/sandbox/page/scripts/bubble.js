import { documentLink, photo } from "./attachments.js";
import { avatar, tint } from "./avatar.js";
import { inlineKeyboard } from "./buttons.js";
import { clockTime, exactTime } from "./dates.js";
import { element, icon, iconButton } from "./dom.js";
import { formatted } from "./entities.js";
import { openMessageMenu, openOnHold, toggleReaction } from "./message-menu.js";
import { showMessage } from "./scroll.js";
import { state } from "./state.js";

/** One message as an item of the list. `first` and `last` of a series by one sender carry the name and the sign. */
export function messageItem({ message, first, last, group }) {
  if (message.service) return serviceItem(message);
  const others = group && !message.mine;
  const classes = [
    "message",
    message.mine ? "mine" : "theirs",
    first && "first",
    last && "last",
    message.ephemeral && "ephemeral",
  ];
  const body = element(
    "div",
    { className: "body" },
    bubble(message, first && (others || isMasked(message))),
    inlineKeyboard(message),
  );
  const more = iconButton("more", "Действия с сообщением", () => openMessageMenu(message, more), {
    test: "message-menu",
    className: "more",
  });
  const item = element(
    "li",
    { className: classes.filter(Boolean).join(" "), test: "message", tabIndex: -1, data: { id: message.id } },
    others && (last ? avatar(message.sender) : element("span", { className: "avatar-space" })),
    body,
    more,
  );
  openOnHold(item.querySelector(".bubble"), message);
  return item;
}

/** Written by an administrator in the name of the group: the page says so to its author too. */
const isMasked = ({ mine, sender }) => mine && sender.id !== state.place.as;

function serviceItem(message) {
  return element(
    "li",
    { className: "service", test: "message", data: { id: message.id } },
    element("span", {}, message.text),
  );
}

function bubble(message, named) {
  const bare = message.photo && !message.text;
  return element(
    "div",
    { className: `bubble ${message.photo ? "with-photo" : ""} ${bare ? "bare" : ""}` },
    message.ephemeral && element("div", { className: "only-you" }, icon("eye"), "видно только Вам"),
    named && element("div", { className: `sender ${tint(message.sender)}` }, message.sender.name),
    message.reply_to && quote(message.reply_to),
    message.photo && photo(message.photo, message.text),
    message.document && documentLink(message.document),
    message.text &&
      element("div", { className: "text", test: "text" }, ...formatted(message.text, message.entities)),
    reactions(message),
    meta(message),
  );
}

function quote({ id, name, text }) {
  return element(
    "button",
    { className: "quote", title: "К сообщению", onclick: () => showMessage(id) },
    element("b", {}, name),
    element("span", {}, text || "Вложение"),
  );
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return element(
    "div",
    { className: "reactions" },
    ...message.reactions.map((reaction) =>
      element(
        "button",
        {
          className: `reaction ${reaction.mine ? "mine" : ""}`,
          test: "reaction",
          data: { emoji: reaction.emoji },
          aria: { pressed: reaction.mine },
          onclick: () => toggleReaction(message, reaction.emoji),
        },
        element("span", { className: "emoji" }, reaction.emoji),
        String(reaction.count),
      ),
    ),
  );
}

function meta({ date, edited }) {
  return element(
    "span",
    { className: "meta", title: exactTime(date) },
    edited && element("span", { className: "edited" }, "изменено"),
    clockTime(date),
  );
}
