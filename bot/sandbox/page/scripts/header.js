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
            element("span", { className: "subtitle", title: sight(chat) }, subtitle(chat)),
          ),
        ]
      : []),
    ...(chat && !isPrivate ? [menu] : []),
  );
}

const plural = new Intl.PluralRules("ru");
const MEMBERS = { one: "участник", few: "участника", many: "участников", other: "участника" };

const STANDING = { absent: "бота нет", admin: "бот — админ", member: "бот — не админ" };

function subtitle({ kind, members, bot }) {
  if (kind === "private") return "бот";
  return `${members} ${MEMBERS[plural.select(members)]} · ${STANDING[bot]}`;
}

/** Which messages of the chat reach the bot. */
function sight({ bot, reads_all }) {
  if (bot === "absent") return "";
  return bot === "admin" || reads_all ? "Бот видит все сообщения" : "Бот видит только команды и ответы себе";
}
