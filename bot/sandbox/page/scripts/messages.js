import { messageItem } from "./bubble.js";
import { dayName, dayOf } from "./dates.js";
import { element, reconcile, rememberFocus } from "./dom.js";
import { follow, keepPlace, showMessage } from "./scroll.js";
import { state, subscribe } from "./state.js";

/** A series by one sender ends after this pause, in milliseconds. */
const SERIES_PAUSE = 10 * 60 * 1000;

const list = document.getElementById("messages");

/** Draws the messages of the open chat and keeps them current. */
export function startMessages() {
  rememberFocus(list);
  follow();
  subscribe(["chat"], render);
  subscribe(["place"], showLinked);
}

function showLinked() {
  if (state.place.message) showMessage(state.place.message);
}

function render() {
  if (!state.chat) {
    list.replaceChildren();
    return;
  }
  const opening = list.childElementCount === 0;
  const messages = inTopic(state.chat);
  const items = withDays(messages);
  keepPlace(opening || isOwnNews(messages.at(-1)), () =>
    reconcile(list, items, {
      key: ({ key }) => key,
      signature: (item) => JSON.stringify(item),
      build: (item) => (item.day ? daySeparator(item.day) : messageItem(item)),
    }),
  );
  if (opening) showLinked();
}

/** Who has just written sees it, wherever they were reading. */
const isOwnNews = (newest) =>
  Boolean(newest?.mine) && list.lastElementChild?.dataset.id !== String(newest.id);

/** In a forum only the messages of the open topic; the general topic has no thread id. */
function inTopic({ chat, messages }) {
  return chat.forum ? messages.filter(({ thread }) => (thread ?? null) === state.place.thread) : messages;
}

function withDays(messages) {
  const group = state.chat.chat.kind !== "private";
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const day = before && dayOf(before.date) === dayOf(message.date) ? [] : [dayItem(message)];
    const item = {
      key: keyOf(message),
      message,
      group,
      first: !isSeries(before, message),
      last: !isSeries(message, messages[index + 1]),
    };
    return [...day, item];
  });
}

const keyOf = ({ id, ephemeral }) => `${ephemeral ? "ephemeral" : "message"}-${id}`;

const dayItem = ({ date }) => ({ key: dayOf(date), day: dayName(date, state.world?.now ?? date) });

const daySeparator = (day) => element("li", { className: "day" }, element("span", {}, day));

function isSeries(before, after) {
  if (!before || !after || before.service || after.service) return false;
  return (
    before.sender.id === after.sender.id &&
    after.date - before.date < SERIES_PAUSE &&
    dayOf(before.date) === dayOf(after.date)
  );
}
