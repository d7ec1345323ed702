import { say } from "./actions.js";
import { element } from "./dom.js";
import { follow, safeUrl } from "./links.js";
import { currentChat, state } from "./state.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/**
 * Text with its entities as nodes. Offsets and lengths are UTF-16 units, as in JavaScript strings;
 * entities nest, so each is drawn around the ones inside it.
 */
export function formatted(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return draw(text, sorted, 0, text.length);
}

function draw(text, entities, start, end) {
  const nodes = [];
  let position = start;
  let rest = entities;
  while (rest.length) {
    const [outer, ...others] = rest;
    const from = Math.max(outer.offset, position);
    const to = Math.min(outer.offset + outer.length, end);
    rest = others.filter(({ offset }) => offset >= to);
    if (to <= from) continue;
    const inside = others.filter(({ offset }) => offset < to);
    nodes.push(text.slice(position, from), wrap(outer, text.slice(from, to), draw(text, inside, from, to)));
    position = to;
  }
  nodes.push(text.slice(position, end));
  return nodes.filter((node) => node !== "");
}

function wrap(entity, text, children) {
  const { type } = entity;
  if (type in TAGS) return element(TAGS[type], {}, ...children);
  if (type === "spoiler") return spoiler(children);
  if (type === "bot_command") return commandLink(text, children);
  const address = { text_link: entity.url, url: text, email: `mailto:${text}`, phone_number: `tel:${text}` }[
    type
  ];
  if (address && safeUrl(address)) return link(address, children);
  return element("span", { className: `entity ${type}` }, ...children);
}

function link(address, children) {
  const open = (event) => {
    event.preventDefault();
    follow(address);
  };
  return element(
    "a",
    { href: safeUrl(address).href, rel: "noopener noreferrer", onclick: open },
    ...children,
  );
}

function spoiler(children) {
  const node = element(
    "span",
    { className: "spoiler", tabIndex: 0, role: "button", title: "Показать скрытое" },
    ...children,
  );
  const reveal = (event) => {
    if (event.type === "click" || event.key === "Enter") node.classList.add("revealed");
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", reveal);
  return node;
}

function commandLink(text, children) {
  return element("button", { className: "entity-button", onclick: () => say(addressed(text)) }, ...children);
}

/** A command as Telegram sends it on a tap: in groups with the bot's name, so that the bot sees it in privacy mode. */
export function addressed(command) {
  const inGroup = currentChat()?.kind !== "private";
  return inGroup && !command.includes("@") ? `${command}@${state.world.bot.username}` : command;
}
