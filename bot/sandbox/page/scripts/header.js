import { avatar, initialsOf } from "./avatar.js";
import { openChatMenu } from "./chat-menu.js";
import { element, iconButton } from "./dom.js";
import { go } from "./place.js";
import { currentChat, state, subscribe } from "./state.js";

const header = document.getElementById("chat-header");
let drawn = "";

/** Draws the head of the open chat: title, what the bot is there, the menu. */
export function startHeader() {
  subscribe(["world", "place"], render);
}

function render() {
  const chat = currentChat();
  const mark = JSON.stringify(chat ?? state.place.chat);
  if (mark === drawn) return;
  drawn = mark;
  document.title = `${chat?.title ?? "Учительская"} · песочница`;
  const isPrivate = chat?.kind === "private";
  const menu = iconButton("more", "Меню группы", () => openChatMenu(menu), { test: "chat-menu" });
  header.replaceChildren(
    iconButton("back", "К списку чатов", () => go({ chat: null }), {
      test: "back",
      className: "icon-button back",
    }),
    ...(chat
      ? [
          avatar({ id: chat.id, initials: initialsOf(chat.title), bot: isPrivate }),
          element(
            "div",
            { className: "title-lines" },
            element("h2", {}, chat.title),
            element("span", { className: "subtitle" }, subtitle(chat)),
          ),
        ]
      : []),
    ...(chat && !isPrivate ? [menu] : []),
  );
}

const plural = new Intl.PluralRules("ru");
const MEMBERS = { one: "участник", few: "участника", many: "участников", other: "участника" };

function subtitle({ kind, members, bot, reads_all }) {
  if (kind === "private") return "бот";
  const sight = {
    absent: "бота нет",
    admin: "бот — админ",
    member: reads_all ? "бот читает всё" : "бот видит команды и ответы",
  };
  return `${members} ${MEMBERS[plural.select(members)]} · ${sight[bot]}`;
}
