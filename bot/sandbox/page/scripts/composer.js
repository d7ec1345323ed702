import { perform, say, startPrivate } from "./actions.js";
import { CommandMenu } from "./command-menu.js";
import { startContextBar } from "./context-bar.js";
import { element, iconButton } from "./dom.js";
import { addressed } from "./entities.js";
import { change, currentChat, state, subscribe } from "./state.js";

const area = document.getElementById("composer-area");
const finePointer = matchMedia("(hover: hover)");

/** What was being written, by person, chat and topic; kept while the page lives. */
const drafts = new Map();

const input = element("textarea", {
  rows: 1,
  placeholder: "Сообщение",
  aria: { label: "Сообщение" },
  test: "composer",
  maxLength: 4096,
});
const send = iconButton("send", "Отправить", submit, { test: "send", className: "icon-button send" });
const anonymous = iconButton("mask", "Писать от имени группы", () => speakAsGroup(!speaksAsGroup()), {
  test: "anonymous",
  aria: { pressed: false, label: "Писать от имени группы" },
});
const menu = new CommandMenu(({ command }) => {
  write("");
  say(addressed(`/${command}`));
});
const commands = iconButton("slash", "Команды бота", () => menu.toggle(offered()), {
  test: "commands",
});
const start = element(
  "button",
  { className: "primary wide", test: "start", onclick: () => startPrivate() },
  "Начать",
);
const join = element(
  "button",
  { className: "primary wide", test: "join", onclick: () => perform("join") },
  "Войти в группу",
);
const bar = element("div", { className: "composer-bar" }, commands, input, anonymous, send);

let draftKey = null;
let editing = false;

/** Draws what stands under the messages: the field to write in, «Начать», or «Войти в группу». */
export function startComposer() {
  area.append(menu.node);
  startContextBar(area);
  area.append(bar, start, join);
  input.addEventListener("input", onInput);
  input.addEventListener("keydown", onKey);
  subscribe(["composing"], onComposing);
  subscribe(["world", "place", "chat", "outside"], render);
}

function render() {
  const chat = currentChat();
  const fresh = chat?.kind === "private" && state.chat?.messages.length === 0;
  area.hidden = state.place.chat === null;
  join.hidden = !state.outside;
  start.hidden = !fresh;
  bar.hidden = !chat || fresh;
  anonymous.hidden = !chat?.admin || chat.kind === "private";
  commands.hidden = offered().length === 0;
  changeDraft();
  grow();
}

/** The commands of the bot where it is there to take them. */
function offered() {
  const { chat, commands } = state.chat ?? {};
  return chat && (chat.kind === "private" || chat.bot !== "absent") ? commands : [];
}

function changeDraft() {
  const { as, chat, thread } = state.place;
  const key = [as, chat, thread].join("/");
  if (key === draftKey) return;
  drafts.set(draftKey, input.value);
  draftKey = key;
  speakAsGroup(false);
  write(drafts.get(key) ?? "");
  if (finePointer.matches && chat !== null) input.focus({ preventScroll: true });
}

function write(text) {
  input.value = text;
  onInput();
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

function onInput() {
  grow();
  send.disabled = !input.value.trim();
  menu.filter(input.value, offered());
}

function onComposing() {
  const { composing } = state;
  const wasEditing = editing;
  editing = composing?.mode === "edit";
  if (editing) write(composing.message.text);
  else if (wasEditing) write("");
  if (composing) input.focus({ preventScroll: true });
}

function onKey(event) {
  if (event.isComposing || menu.onKey(event, write)) return;
  if (event.key === "Escape") change({ composing: null });
  if (event.key === "ArrowUp" && !input.value) editLast(event);
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  submit();
}

function editLast(event) {
  const message = state.chat?.messages.findLast(({ mine, service, ephemeral }) => mine && !service && !ephemeral);
  if (!message) return;
  event.preventDefault();
  change({ composing: { mode: "edit", message } });
}

const speaksAsGroup = () => anonymous.getAttribute("aria-pressed") === "true";

function speakAsGroup(on) {
  anonymous.setAttribute("aria-pressed", on);
  input.placeholder = on ? "От имени группы" : "Сообщение";
}

async function submit() {
  const text = input.value.trim();
  if (!text) return;
  const { composing } = state;
  write("");
  change({ composing: null });
  if (!(await deliver(text, composing)) && !input.value) write(text);
}

function deliver(text, composing) {
  if (composing?.mode === "edit") return perform("edit", { message: composing.message.id, text });
  return say(text, { reply_to: composing?.message.id ?? null, anonymous: speaksAsGroup() });
}
