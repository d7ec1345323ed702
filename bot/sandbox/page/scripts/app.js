import { showAnswer } from "./answers.js";
import { startChats } from "./chats.js";
import { startComposer } from "./composer.js";
import { element } from "./dom.js";
import { startHeader } from "./header.js";
import { startMessages } from "./messages.js";
import { startPeople } from "./people.js";
import { go } from "./place.js";
import { state, subscribe } from "./state.js";
import { start } from "./sync.js";
import { startTopics } from "./topics.js";

const emptyChat = document.getElementById("empty-chat");
const twoColumns = matchMedia("(min-width: 760px)");

function showView() {
  const { place, outside } = state;
  document.body.dataset.view = place.chat === null ? "list" : "chat";
  emptyChat.hidden = place.chat !== null && !outside;
  emptyChat.replaceChildren(
    element(
      "p",
      {},
      outside
        ? "Этот человек не состоит в группе и не видит её сообщений."
        : "Выберите чат слева и играйте за кого угодно: люди — на полосе сбоку.",
    ),
  );
}

/** Where list and chat stand side by side, a chat is always open: at first the one where the bot is. */
function openBotsGroup() {
  const { place, world } = state;
  if (!twoColumns.matches || !world || place.as === null || place.chat !== null) return;
  const group = world.chats.find(({ kind, bot }) => kind !== "private" && bot !== "absent");
  if (group) go({ chat: group.id }, { replace: true });
}

startPeople();
startChats();
startHeader();
startTopics();
startMessages();
startComposer();
subscribe(["place", "outside"], showView);
subscribe(["world"], openBotsGroup);
showView();
start(showAnswer);
