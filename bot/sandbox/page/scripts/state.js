/**
 * What the page knows now. Views read it; only `change` writes it.
 * place: see place.js · world: the answer of getState · chat: the answer of getChat, null while it is not there
 * composing: null or {mode: "reply"|"edit", message} · outside: the person is not in the chat of the address.
 */
export const state = { place: {}, world: null, chat: null, composing: null, outside: false };

const listeners = [];

/** Calls `listener` after each change of one of the named parts. */
export function subscribe(names, listener) {
  listeners.push({ names, listener });
}

/** Changes parts of the state and tells those who listen to them. */
export function change(parts) {
  const changed = Object.keys(parts).filter((name) => state[name] !== parts[name]);
  Object.assign(state, parts);
  for (const { names, listener } of listeners) if (names.some((name) => changed.includes(name))) listener();
}

/** The chat of the address as the list knows it, or undefined. */
export const currentChat = () => state.world?.chats.find(({ id }) => id === state.place.chat);

/** The private chat of the person with the bot, or undefined. */
export const privateChat = () => state.world?.chats.find(({ kind }) => kind === "private");
