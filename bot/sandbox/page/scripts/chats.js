import { avatar, initialsOf } from "./avatar.js";
import { openChat } from "./actions.js";
import { openAddMenu } from "./add-menu.js";
import { shortTime } from "./dates.js";
import { element, icon, iconButton, reconcile } from "./dom.js";
import { state, subscribe } from "./state.js";

const list = document.getElementById("chat-list");
const header = document.getElementById("chats-header");

/** The date of the last message seen, by person and chat; kept while the page lives. */
const seen = new Map();

/** Draws the list of chats of the person, newest first as the sandbox orders them. */
export function startChats() {
  const add = iconButton("plus", "Добавить", () => openAddMenu(add), { test: "add-menu" });
  const name = element("span", { className: "me" });
  header.append(element("div", { className: "title-lines" }, element("h1", {}, "Чаты"), name), add);
  subscribe(["world", "place"], () => render(name));
}

function render(name) {
  const { world, place } = state;
  if (!world) return;
  name.textContent = `Вы — ${world.me.name}`;
  const items = world.chats.map((chat) => ({
    chat,
    open: chat.id === place.chat,
    unread: isUnread(chat),
    when: chat.last && shortTime(chat.last.date, world.now),
  }));
  reconcile(list, items, { key: ({ chat }) => String(chat.id), signature: JSON.stringify, build: chatItem });
}

function isUnread({ id, last }) {
  const key = `${state.world.me.id}/${id}`;
  const date = last?.date ?? 0;
  if (id === state.place.chat || !seen.has(key)) seen.set(key, date);
  return date > seen.get(key);
}

function chatItem({ chat, open, unread, when }) {
  const isPrivate = chat.kind === "private";
  return element(
    "button",
    {
      className: "chat",
      test: "chat",
      data: { id: chat.id },
      aria: { current: open },
      onclick: () => openChat(chat.id),
    },
    avatar({ id: chat.id, initials: initialsOf(chat.title), bot: isPrivate }),
    element(
      "span",
      { className: "chat-lines" },
      element(
        "span",
        { className: "chat-line" },
        element("b", {}, chat.title),
        !isPrivate && chat.bot !== "absent" && icon("bot"),
        element("time", {}, when ?? ""),
      ),
      element(
        "span",
        { className: "chat-line" },
        preview(chat),
        unread &&
          element("span", {
            className: "unread",
            title: "Есть новое",
            role: "img",
            aria: { label: "Есть новое" },
          }),
      ),
    ),
  );
}

function preview({ kind, last }) {
  if (!last) return element("span", { className: "preview" }, "Сообщений пока нет");
  const named = kind !== "private" && last.sender;
  return element(
    "span",
    { className: "preview" },
    named && element("em", {}, `${last.sender}: `),
    last.text || "Вложение",
  );
}
