import { element } from "./dom.js";
import { go } from "./place.js";
import { currentChat, state, subscribe } from "./state.js";

const bar = document.getElementById("topics");
let drawn = "";

/** Draws the topics of a forum above its messages. */
export function startTopics() {
  subscribe(["world", "place"], render);
}

function render() {
  const chat = currentChat();
  bar.hidden = !chat?.forum;
  const mark = JSON.stringify([chat?.topics, state.place.thread]);
  if (bar.hidden || mark === drawn) return;
  drawn = mark;
  bar.replaceChildren(...[{ id: null, title: "Общая" }, ...chat.topics].map(topicChip));
}

function topicChip({ id, title }) {
  return element(
    "button",
    {
      className: "chip",
      test: "topic",
      data: { id: id ?? "" },
      aria: { current: id === state.place.thread },
      onclick: () => go({ thread: id, message: null }),
    },
    title,
  );
}
