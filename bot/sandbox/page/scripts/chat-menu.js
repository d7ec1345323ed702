import { perform } from "./actions.js";
import { openMembers } from "./members.js";
import { openMenu } from "./menu.js";
import { go } from "./place.js";
import { currentChat, state } from "./state.js";

/** The menu of a group: the bot's place in it, its people, leaving, turning it into a supergroup, losing what one alone sees. */
export function openChatMenu(place) {
  const chat = currentChat();
  openMenu(place, [...botItems(chat), ...groupItems(chat)], { label: "Группа" });
}

function botItems({ bot }) {
  const remove = {
    label: "Убрать бота",
    icon: "delete",
    test: "remove-bot",
    danger: true,
    run: () => perform("remove_bot"),
  };
  if (bot === "absent")
    return [{ label: "Добавить бота", icon: "bot", test: "add-bot", run: () => perform("add_bot") }];
  if (bot === "admin")
    return [
      { label: "Снять бота с админов", icon: "star", test: "demote-bot", run: () => perform("demote_bot") },
      remove,
    ];
  return [
    { label: "Сделать бота админом", icon: "star", test: "promote-bot", run: () => perform("promote_bot") },
    remove,
  ];
}

function groupItems(chat) {
  const upgrade = { label: "Стать супергруппой", icon: "up", test: "migrate", run: migrate };
  const restart = {
    label: "Перезапустить Telegram",
    icon: "again",
    test: "restart",
    run: () => perform("restart"),
  };
  return [
    { label: "Участники…", icon: "people", test: "open-members", run: () => openMembers(chat) },
    ...(chat.kind === "group" ? [upgrade] : []),
    ...(state.chat?.messages.some(({ ephemeral }) => ephemeral) ? [restart] : []),
    { label: "Выйти из группы", icon: "leave", test: "leave", danger: true, run: leave },
  ];
}

async function migrate() {
  const answer = await perform("migrate");
  if (answer?.chat) go({ chat: answer.chat });
}

async function leave() {
  if (await perform("leave")) go({ chat: null });
}
